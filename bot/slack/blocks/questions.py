"""What can be asked: the topics of the base, and the questions of a topic."""

from bot.core.knowledge import Topic
from bot.slack.blocks.actions import MORE_QUESTIONS, OPEN_ENTRY, PageRef, numbered
from bot.slack.blocks.kit import Button, Part, actions, heading, message, rich, row
from bot.slack.blocks.message import Message
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span

COVERED = "The notes “{title}” answer:"
TOPICS_TITLE = "What the notes cover"
TOPICS_INTRO = "Ask in your own words, or look through a topic's questions."
NO_TOPICS = "There are no notes yet."
NO_QUESTIONS = "This topic has no questions yet."
TOPIC = "{title} · {count} {questions}"
TOPIC_WITH_COMMAND = "{title} · {command} · {count} {questions}"
MORE_TOPICS = "… and {count} more topics. Ask about them in your own words."
SHOW_ANSWER = "Show answer"
SHOW_QUESTIONS = "Questions"
MORE = "More questions (part {page} of {pages})"
ALL = "All {count} questions"
BUTTONS_TOLD = "Button:"

QUESTIONS_A_PAGE = 12
FIRST_QUESTIONS = 5
"""Questions of a topic that are told where no answer was found."""

MOST_TOPICS = 12
QUESTION_TOLD = 180
"""Cost of the longest question, or topic's title, told whole in a list."""

COMMAND_TOLD = 40


def questions_message(topic: Topic, *, page: int = 1) -> Message:
    """List a topic's questions, twelve a page, each with a button to its answer.

    Args:
        page: counts from 1; a page there is not is the nearest there is.
    """
    pages = max(1, -(-len(topic.entries) // QUESTIONS_A_PAGE))
    page = min(max(page, 1), pages)
    start = (page - 1) * QUESTIONS_A_PAGE
    parts = [heading(topic.title), *question_rows(topic, start, QUESTIONS_A_PAGE)]
    if page < pages:
        parts.append(_more(topic, MORE.format(page=page + 1, pages=pages), page + 1))
    return message(parts)


def topics_message(topics: tuple[Topic, ...]) -> Message:
    """List the topics, each with a button to its questions."""
    return message([heading(TOPICS_TITLE), *(topic_rows(topics) or [rich((Span(NO_TOPICS),))])])


def first_questions(topic: Topic) -> list[Part]:
    """A topic's first questions, and a button to the rest."""
    title = shorten(on_one_line(topic.title), QUESTION_TOLD)
    parts = [rich((Span(COVERED.format(title=title)),)), *question_rows(topic, 0, FIRST_QUESTIONS)]
    if len(topic.entries) > FIRST_QUESTIONS:
        parts.append(_more(topic, ALL.format(count=len(topic.entries)), 1))
    return parts


def topic_rows(topics: tuple[Topic, ...]) -> list[Part]:
    """The topics' titles, commands and sizes; the ones too many for a message are counted."""
    if not topics:
        return []
    rows = [
        row(
            told(topic),
            Button(SHOW_QUESTIONS, numbered(MORE_QUESTIONS, number), str(PageRef(topic.id, 1))),
        )
        for number, topic in enumerate(topics[:MOST_TOPICS], start=1)
    ]
    left = len(topics) - MOST_TOPICS
    rest = [rich((Span(MORE_TOPICS.format(count=left)),))] if left > 0 else []
    return [rich((Span(TOPICS_INTRO),)), *rows, *rest]


def told(topic: Topic) -> str:
    """A topic in one line."""
    count = len(topic.entries)
    form = TOPIC_WITH_COMMAND if topic.command else TOPIC
    return form.format(
        title=shorten(on_one_line(topic.title), QUESTION_TOLD),
        command=shorten(topic.command or "", COMMAND_TOLD),
        count=count,
        questions="question" if count == 1 else "questions",
    )


def question_rows(topic: Topic, start: int, count: int) -> list[Part]:
    """So many of a topic's questions from one on, each with a button to its answer; said so where there is none."""
    entries = topic.entries[start : start + count]
    if not entries:
        return [rich((Span(NO_QUESTIONS),))]
    return [
        row(
            shorten(on_one_line(entry.question), QUESTION_TOLD),
            Button(SHOW_ANSWER, numbered(OPEN_ENTRY, number), str(entry.key)),
        )
        for number, entry in enumerate(entries, start=1)
    ]


def _more(topic: Topic, text: str, page: int) -> Part:
    return actions(BUTTONS_TOLD, [Button(text, MORE_QUESTIONS, str(PageRef(topic.id, page)))])
