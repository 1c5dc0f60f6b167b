"""A short modal: why an answer did not help."""

from bot.core.feedback import Reason
from bot.slack.blocks.actions import AnswerRef
from bot.slack.blocks.kit import rich
from bot.slack.blocks.spans import Span
from bot.slack.views.kit import Option, View, labelled, modal, radio, text_input

CALLBACK = "not_helpful"
REASON = "reason"
COMMENT = "comment"

TITLE = "What was wrong?"
INTRO = "Your vote is noted. A reason helps whoever writes the notes to mend them."
REASON_LABEL = "Reason"
COMMENT_LABEL = "Anything to add?"
COMMENT_HINT = "The people who keep the notes will read it."
SEND = "Send"
SKIP = "Skip"

REASONS = {
    Reason.WRONG_ENTRY: "It answers another question",
    Reason.OUT_OF_DATE: "It is out of date",
    Reason.INCOMPLETE: "Something is missing",
    Reason.OTHER: "Something else",
}

MOST_COMMENT = 1_000
"""Characters of a comment."""


def not_helpful_view(ref: AnswerRef) -> View:
    """Ask for the reason of a vote that has been noted already."""
    options = [Option(reason, text) for reason, text in REASONS.items()]
    return modal(
        TITLE,
        [
            *rich((Span(INTRO),)).blocks,
            labelled(REASON, REASON_LABEL, radio(options)),
            labelled(
                COMMENT,
                COMMENT_LABEL,
                text_input(lines=True, most=MOST_COMMENT),
                hint=COMMENT_HINT,
                optional=True,
            ),
        ],
        callback=CALLBACK,
        submit=SEND,
        close=SKIP,
        metadata=str(ref),
    )
