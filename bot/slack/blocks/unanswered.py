"""Not in the notes: said plainly, with what the notes do tell."""

from bot.core.knowledge import Topic
from bot.slack.blocks.actions import ASK_A_PERSON, QuestionRef
from bot.slack.blocks.asked import asked_part
from bot.slack.blocks.kit import Button, Part, actions, heading, message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.questions import first_questions, topic_rows
from bot.slack.blocks.spans import Span

TITLE = "That is not in the notes"
ASKED = "I found no answer to this, and I do not make answers up:"
ASK = "Ask a person"
BUTTONS_TOLD = "Button:"
NO_TOPICS = "There are no notes yet."


def unanswered_message(
    question: QuestionRef, topics: tuple[Topic, ...], *, people: bool = False
) -> Message:
    """Say that the notes hold no answer, and what they do cover.

    Args:
        question: its text is echoed; the button carries it.
        topics: where an answer was looked for: of one topic the first questions are told, of several the titles.
        people: whether there is somebody whom the question can be passed on to.
    """
    asked = asked_part(ASKED, question.text)
    return message([heading(TITLE), *asked, *_person(question, people=people), *_covered(topics)])


def _person(question: QuestionRef, *, people: bool) -> list[Part]:
    if not people or not question.text:
        return []
    return [actions(BUTTONS_TOLD, [Button(ASK, ASK_A_PERSON, str(question))])]


def _covered(topics: tuple[Topic, ...]) -> list[Part]:
    match topics:
        case ():
            return [rich((Span(NO_TOPICS),))]
        case (topic,):
            return first_questions(topic)
        case _:
            return topic_rows(topics)
