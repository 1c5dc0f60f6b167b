"""Said where something comes from another topic than the one that was asked."""

from bot.core.knowledge import Entry, Topic
from bot.slack.blocks.kit import Part, context
from bot.slack.blocks.safe_text import on_one_line, shorten

FROM_ANOTHER_TOPIC = "From another topic: {title}"
SUGGESTED = "{question} (another topic: {title})"

TITLE_TOLD = 180
"""Cost of the longest title told whole."""

QUESTION_TOLD = 300
"""Cost of the longest suggested question told whole."""


def other_topic_part(topic: Topic) -> Part:
    """The line beneath an answer's question."""
    return context([FROM_ANOTHER_TOPIC.format(title=_title(topic))])


def suggested(entry: Entry, other: Topic | None) -> str:
    """A suggested question, with its topic where that is another one."""
    question = shorten(on_one_line(entry.question), QUESTION_TOLD)
    return SUGGESTED.format(question=question, title=_title(other)) if other else question


def _title(topic: Topic) -> str:
    return shorten(on_one_line(topic.title), TITLE_TOLD)
