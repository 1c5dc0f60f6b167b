"""Slack's own feedback buttons beneath an answer or a tip, and the button that takes an unasked one away."""

from bot.core.knowledge import EntryKey
from bot.slack.blocks import limits
from bot.slack.blocks.actions import FEEDBACK, REMOVE, AnswerRef
from bot.slack.blocks.kit import Part, plain_text
from bot.slack.blocks.message import Block

HELPFUL = "Helpful"
NOT_HELPFUL = "Not helpful"
REMOVE_TEXT = "Remove this reply"

PLUS, MINUS = "+", "-"
"""What begins the value of the one button and of the other."""


def feedback_part(entry: EntryKey, question: str, *, unasked_by: str | None = None) -> Part:
    """Both buttons; nothing where an entry's key is too long for a value.

    They are no part of the plain text: they say nothing, and screen readers read buttons.

    Args:
        entry: what the vote is on.
        question: the id of the question that it answers, or of the slot of a tip.
        unasked_by: who may take the answer away; None leaves that button out.
    """
    ref = str(AnswerRef(entry, question))
    elements = [_feedback(ref), *([_remove(unasked_by, ref)] if unasked_by else [])]
    if len(ref) > limits.BUTTON_VALUE - 100:  # with room for what stands before it
        return Part((), "")
    return Part(({"type": "context_actions", "elements": elements},), "")


def _feedback(ref: str) -> Block:
    return {
        "type": "feedback_buttons",
        "action_id": FEEDBACK,
        "positive_button": {
            "text": plain_text(HELPFUL, limits.BUTTON_TEXT),
            "value": f"{PLUS}{ref}",
        },
        "negative_button": {
            "text": plain_text(NOT_HELPFUL, limits.BUTTON_TEXT),
            "value": f"{MINUS}{ref}",
        },
    }


def _remove(user: str, ref: str) -> Block:
    return {
        "type": "icon_button",
        "action_id": REMOVE,
        "icon": "trash",
        "text": plain_text(REMOVE_TEXT, limits.BUTTON_TEXT),
        "value": f"{user} {ref}",
    }
