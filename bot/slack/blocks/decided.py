"""What people are told once a proposal is decided."""

from bot.core.proposal import Proposal, State
from bot.slack.blocks.asked import asked_part
from bot.slack.blocks.kit import message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.spans import Span

HAS_AN_ANSWER = "You asked this, and now the notes have an answer:"
TURNED_DOWN = (
    "You asked this. The people who keep the notes have closed it without an answer for now:"
)
ALREADY = "This was {state} already, so nothing has changed."
DECIDED = {
    State.APPROVED: "Approved, and answered from now on:",
    State.REJECTED: "Rejected:",
}
WORDS = {
    State.APPROVED: "approved",
    State.EXPORTED: "approved",
    State.RETIRED: "approved",
    State.REJECTED: "rejected",
    State.PROPOSED: "answered",
}


def answered_now_message(proposal: Proposal) -> Message:
    """To whoever asked: there is an answer; it follows as a message of its own."""
    return message(asked_part(HAS_AN_ANSWER, proposal.question))


def turned_down_message(proposal: Proposal) -> Message:
    """To whoever asked: there will be none."""
    return message(asked_part(TURNED_DOWN, proposal.question))


def decided_message(proposal: Proposal) -> Message:
    """To whoever decided, where no card shows it."""
    return message(asked_part(DECIDED[proposal.state], proposal.question))


def already_text(proposal: Proposal) -> str:
    """To whoever came second."""
    return ALREADY.format(state=WORDS.get(proposal.state, "changed"))


def already_message(proposal: Proposal) -> Message:
    """The same, as a message."""
    return message([rich((Span(already_text(proposal)),))])
