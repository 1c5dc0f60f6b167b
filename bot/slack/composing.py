"""From what was asked or pressed to the message that answers it: pure functions over the base."""

import re
from typing import assert_never

from bot.core.answer import Answer
from bot.core.knowledge import Entry, EntryKey, KnowledgeBase, Topic
from bot.core.outcome import Answered, Unanswered, Unsure
from bot.core.responder import Responder
from bot.slack.blocks import notices
from bot.slack.blocks.actions import PageRef
from bot.slack.blocks.answer import answer_message
from bot.slack.blocks.caveats import caveats_message
from bot.slack.blocks.help import help_message
from bot.slack.blocks.message import Message
from bot.slack.blocks.questions import questions_message, topics_message
from bot.slack.blocks.unanswered import unanswered_message
from bot.slack.blocks.unsure import unsure_message

_HELP = re.compile(r"\W*help\W*", re.IGNORECASE)


def asked(
    responder: Responder, text: str, *, topic: Topic | None, private: bool, notes_url: str | None
) -> Message:
    """Answer what somebody typed: a question, nothing at all, or `help`."""
    if not text.strip():
        return listed(responder, topic)
    if _HELP.fullmatch(text):
        return help_message(topic, responder.base.topics)
    outcome = responder.ask(text, topic=topic.id if topic else None)
    match outcome:
        case Answered(answer=answer):
            others = _other_topics(responder.base, (answer.entry,), topic)
            return answer_message(
                answer, private=private, notes_url=notes_url, from_another_topic=bool(others)
            )
        case Unsure(suggestions=suggestions):
            entries = tuple(match.entry for match in suggestions)
            others = _other_topics(responder.base, entries, topic)
            parts = {match.key: match.part for match in suggestions if match.part is not None}
            return unsure_message(entries, text, other_topics=others, parts=parts)
        case Unanswered():
            return unanswered_message(text, (topic,) if topic else responder.base.topics)
        case _:
            assert_never(outcome)


def _other_topics(
    base: KnowledgeBase, entries: tuple[Entry, ...], asked: Topic | None
) -> dict[str, Topic]:
    """The entries' topics, by id, that are not the one asked; none where all topics were."""
    if asked is None:
        return {}
    topics = (base.topic(entry.key.topic) for entry in entries)
    return {topic.id: topic for topic in topics if topic is not None and topic.id != asked.id}


def listed(responder: Responder, topic: Topic | None) -> Message:
    """What can be asked: of one topic, or of which topics."""
    if topic is None:
        return topics_message(responder.base.topics)
    return questions_message(topic)


def opened(responder: Responder, value: str, *, private: bool, notes_url: str | None) -> Message:
    """The answer that a button names by its entry's key."""
    answer = _answer(responder, value)
    if isinstance(answer, Message):
        return answer
    return answer_message(answer, private=private, notes_url=notes_url)


def page_of_answer(
    responder: Responder, value: str, *, private: bool, notes_url: str | None
) -> Message:
    """The page of an answer that a button names, and its part."""
    ref = _page(value)
    if ref is None:
        return notices.GONE
    answer = _answer(responder, ref.subject, part=ref.part)
    if isinstance(answer, Message):
        return answer
    return answer_message(answer, private=private, notes_url=notes_url, page=ref.page)


def all_caveats(responder: Responder, value: str) -> Message:
    """The page of an answer's caveats that a button names."""
    ref = _page(value)
    if ref is None:
        return notices.GONE
    answer = _answer(responder, ref.subject)
    return answer if isinstance(answer, Message) else caveats_message(answer, page=ref.page)


def more_questions(responder: Responder, value: str) -> Message:
    """The page of a topic's questions that a button names."""
    ref = _page(value)
    if ref is None:
        return notices.GONE
    topic = responder.base.topic(ref.subject)
    return notices.GONE if topic is None else questions_message(topic, page=ref.page)


def _answer(responder: Responder, value: str, *, part: str | None = None) -> Answer | Message:
    try:
        key = EntryKey.parse(value)
    except ValueError:
        return notices.GONE
    return responder.answer(key, part=part) or notices.GONE


def _page(value: str) -> PageRef | None:
    try:
        return PageRef.parse(value)
    except ValueError:
        return None
