"""What may help: shown to the asker alone, where nobody asked the bot and it is not sure."""

from collections.abc import Sequence

from bot.core.match import Match
from bot.slack.blocks.actions import QuestionRef
from bot.slack.blocks.kit import heading, message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.spans import Span
from bot.slack.blocks.unsure import suggestion_rows

TITLE = "This may help"
INTRO = "Only you see this. The notes have something near to what you wrote:"


def hint_message(matches: Sequence[Match], question: QuestionRef) -> Message:
    """Offer the questions that may be meant."""
    entries = tuple(match.entry for match in matches)
    parts = {match.key: match.part for match in matches if match.part is not None}
    rows = suggestion_rows(entries, question, parts=parts)
    return message([heading(TITLE), rich((Span(INTRO),)), *rows])
