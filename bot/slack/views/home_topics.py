"""Browsing on the Home tab: the topics, and a topic's questions, in pages that go both ways."""

from collections.abc import Callable, Sequence

from bot.core.knowledge import Topic
from bot.slack.blocks.actions import HOME_TOPICS, MORE_QUESTIONS, PageRef, numbered
from bot.slack.blocks.kit import Button, Part, actions, heading, rich, row
from bot.slack.blocks.message import Block
from bot.slack.blocks.questions import (
    NO_TOPICS,
    SHOW_QUESTIONS,
    TOPICS_INTRO,
    TOPICS_TITLE,
    question_rows,
    told,
)
from bot.slack.blocks.spans import Span
from bot.slack.views.kit import blocks_in

TOPICS_A_PAGE = 20
QUESTIONS_A_PAGE = 15

EARLIER = "Back to part {page} of {pages}"
LATER = "On to part {page} of {pages}"
BUTTONS_TOLD = "Button:"


def topics_blocks(topics: Sequence[Topic], page: int = 1) -> tuple[Block, ...]:
    """A page of all topics, each with a button to its questions.

    Args:
        topics: all of the base.
        page: counts from 1; a page there is not is the nearest there is.
    """
    if not topics:
        return blocks_in([heading(TOPICS_TITLE), rich((Span(NO_TOPICS),))])
    page, pages = _within(page, len(topics), TOPICS_A_PAGE)
    held = topics[(page - 1) * TOPICS_A_PAGE :][:TOPICS_A_PAGE]
    rows = [
        row(
            told(topic),
            Button(SHOW_QUESTIONS, numbered(MORE_QUESTIONS, number), str(PageRef(topic.id, 1))),
        )
        for number, topic in enumerate(held, start=1)
    ]
    turning = _turning(page, pages, HOME_TOPICS, str)
    return blocks_in([heading(TOPICS_TITLE), rich((Span(TOPICS_INTRO),)), *rows, turning])


def topic_blocks(topic: Topic, page: int = 1) -> tuple[Block, ...]:
    """A page of a topic's questions, each with a button to its answer."""
    page, pages = _within(page, len(topic.entries), QUESTIONS_A_PAGE)
    rows = question_rows(topic, (page - 1) * QUESTIONS_A_PAGE, QUESTIONS_A_PAGE)
    turning = _turning(page, pages, MORE_QUESTIONS, lambda to: str(PageRef(topic.id, to)))
    return blocks_in([heading(topic.title), *rows, turning])


def _within(page: int, count: int, size: int) -> tuple[int, int]:
    """The page, or the nearest there is, and how many there are."""
    pages = max(1, -(-count // size))
    return min(max(page, 1), pages), pages


def _turning(page: int, pages: int, action: str, value: Callable[[int], str]) -> Part:
    """The buttons to the pages before and after."""
    ways = [(EARLIER, page - 1), (LATER, page + 1)]
    buttons = [
        Button(text.format(page=to, pages=pages), numbered(action, number), value(to))
        for number, (text, to) in enumerate(ways, start=1)
        if 1 <= to <= pages
    ]
    return actions(BUTTONS_TOLD, buttons)
