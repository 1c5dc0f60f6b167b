"""A proposal's card in the maintainers' channel: the question, the answer, and what can be done with it."""

from typing import assert_never

from bot.core.knowledge import Topic
from bot.core.proposal import Proposal, State
from bot.slack.blocks.actions import (
    ANSWER_PROPOSAL,
    APPROVE_PROPOSAL,
    EDIT_PROPOSAL,
    REJECT_PROPOSAL,
)
from bot.slack.blocks.asked import asked_part
from bot.slack.blocks.kit import Button, Part, actions, context, heading, markdown, message, rich
from bot.slack.blocks.markdown import read_markdown
from bot.slack.blocks.message import Message
from bot.slack.blocks.pages import deal
from bot.slack.blocks.pieces import Item, Paragraph
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span

TITLES = {
    State.ASKED: "A question for a person",
    State.PROPOSED: "A proposed answer",
    State.APPROVED: "Approved",
    State.EXPORTED: "Approved, and written into the notes",
    State.RETIRED: "Approved, and in the notes",
    State.REJECTED: "Rejected",
}
ASKED = "The notes have no answer to this, and somebody wants to know:"
QUESTION = "Question: "
THE_CATCH = "The catch"
ALSO_ASKED = "Also asked as: "
IN_TOPIC = "Topic: {title}"
CUT = "The answer goes on: press Edit to read it whole."
BUTTONS_TOLD = "Button:"
ANSWER, APPROVE, EDIT, REJECT = "Answer", "Approve", "Edit", "Reject"

QUESTION_TOLD = 300
CAVEATS_TOLD = 5
CAVEAT_TOLD = 150
ALIASES_TOLD = 300
TITLE_TOLD = 100
"""Costs of what is told whole, and how many caveats."""

ANSWER_TOLD = 1_500
"""Cost of the answer told on the card."""


def proposal_card(proposal: Proposal, topic: Topic | None) -> Message:
    """The card as it stands now; buttons only where something is left to decide."""
    title = heading(TITLES[proposal.state])
    if proposal.state is State.ASKED:
        return message([title, *asked_part(ASKED, proposal.question), *_buttons(proposal)])
    question = Span(shorten(on_one_line(proposal.question), QUESTION_TOLD))
    return message(
        [
            title,
            rich((Span(QUESTION, bold=True), question)),
            *_answer(proposal),
            *_caveats(proposal),
            *_small_print(proposal, topic),
            *_buttons(proposal),
        ]
    )


def _answer(proposal: Proposal) -> list[Part]:
    pages = deal(read_markdown(proposal.answer), first=ANSWER_TOLD)
    cut = [rich((Span(CUT, italic=True),))] if len(pages) > 1 else []
    return [markdown(pages[0]), *cut]


def _caveats(proposal: Proposal) -> list[Part]:
    if not proposal.caveats:
        return []
    items = tuple(
        Item((Span(shorten(on_one_line(caveat), CAVEAT_TOLD)),))
        for caveat in proposal.caveats[:CAVEATS_TOLD]
    )
    return [markdown(((Paragraph((Span(THE_CATCH, bold=True),)), *items),))]


def _small_print(proposal: Proposal, topic: Topic | None) -> list[Part]:
    title = on_one_line(topic.title if topic else proposal.topic)
    aliases = "; ".join(on_one_line(alias) for alias in proposal.aliases)
    told = [IN_TOPIC.format(title=shorten(title, TITLE_TOLD))]
    told += [ALSO_ASKED + shorten(aliases, ALIASES_TOLD)] if aliases else []
    return [context(told)]


def _buttons(proposal: Proposal) -> list[Part]:
    buttons = proposal_buttons(proposal)
    return [actions(BUTTONS_TOLD, buttons)] if buttons else []


def proposal_buttons(proposal: Proposal) -> list[Button]:
    """What can be done with a proposal as it stands; nothing once it is decided."""
    match proposal.state:
        case State.ASKED:
            return [Button(ANSWER, ANSWER_PROPOSAL, proposal.id), _reject(proposal)]
        case State.PROPOSED:
            return [
                Button(APPROVE, APPROVE_PROPOSAL, proposal.id),
                Button(EDIT, EDIT_PROPOSAL, proposal.id),
                _reject(proposal),
            ]
        case State.APPROVED | State.REJECTED | State.EXPORTED | State.RETIRED:
            return []
        case _:
            assert_never(proposal.state)


def _reject(proposal: Proposal) -> Button:
    return Button(REJECT, REJECT_PROPOSAL, proposal.id)
