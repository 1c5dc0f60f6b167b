"""Not in the notes: said plainly, with what the notes do tell."""

from bot.core.knowledge import Topic
from bot.slack.blocks.asked import asked_part
from bot.slack.blocks.kit import Part, heading, message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.questions import first_questions, topic_rows
from bot.slack.blocks.spans import Span

TITLE = "That is not in the notes"
ASKED = "I found no answer to this, and I do not make answers up:"
NO_TOPICS = "There are no notes yet."


def unanswered_message(asked: str, topics: tuple[Topic, ...]) -> Message:
    """Say that the notes hold no answer, and what they do cover.

    Args:
        asked: as typed; echoed.
        topics: where an answer was looked for: of one topic the first questions are told, of several the titles.
    """
    return message([heading(TITLE), *asked_part(ASKED, asked), *_covered(topics)])


def _covered(topics: tuple[Topic, ...]) -> list[Part]:
    match topics:
        case ():
            return [rich((Span(NO_TOPICS),))]
        case (topic,):
            return first_questions(topic)
        case _:
            return topic_rows(topics)
