"""For maintainers, on the Home tab: the questions and the proposed answers that wait for them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.knowledge import Topic
from bot.core.proposal import Proposal, State
from bot.slack.blocks.actions import numbered
from bot.slack.blocks.kit import Part, actions, context, heading, rich
from bot.slack.blocks.message import Block
from bot.slack.blocks.proposal import BUTTONS_TOLD, IN_TOPIC, proposal_buttons
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span
from bot.slack.views.kit import blocks_in

TITLE = "Waiting for you: {count}"
NOTHING = "No question and no proposed answer waits for you."
MORE = "… and {count} more, once these are decided."
NO_ANSWER = "Nobody has answered this yet."
CAVEATS = "Caveats: {count}"

MOST_SHOWN = 8
QUESTION_TOLD = 300
ANSWER_TOLD = 400
TITLE_TOLD = 100
"""Costs of what is told; Edit shows it whole."""


def proposals_blocks(proposals: Sequence[Proposal], topics: Sequence[Topic]) -> tuple[Block, ...]:
    """The oldest eight, each with what can be done with it."""
    title = heading(TITLE.format(count=len(proposals)))
    if not proposals:
        return blocks_in([title, rich((Span(NOTHING),))])
    titles = {topic.id: topic.title for topic in topics}
    parts = [title]
    for number, proposal in enumerate(proposals[:MOST_SHOWN], start=1):
        parts += _shown(proposal, titles.get(proposal.topic, proposal.topic), number)
    left = len(proposals) - MOST_SHOWN
    parts += [rich((Span(MORE.format(count=left)),))] if left > 0 else []
    return blocks_in(parts)


def _shown(proposal: Proposal, topic: str, number: int) -> list[Part]:
    question = Span(shorten(on_one_line(proposal.question), QUESTION_TOLD), bold=True)
    if proposal.state is State.ASKED:
        return [
            rich((question, Span("\n"), Span(NO_ANSWER, italic=True))),
            _buttons(proposal, number),
        ]
    answer = Span(shorten(on_one_line(proposal.answer), ANSWER_TOLD))
    small = [
        IN_TOPIC.format(title=shorten(on_one_line(topic), TITLE_TOLD)),
        CAVEATS.format(count=len(proposal.caveats)),
    ]
    return [rich((question, Span("\n"), answer)), context(small), _buttons(proposal, number)]


def _buttons(proposal: Proposal, number: int) -> Part:
    buttons = proposal_buttons(proposal)
    return actions(
        BUTTONS_TOLD, [replace(each, action=numbered(each.action, number)) for each in buttons]
    )
