"""From what was asked or pressed to the message that answers it: pure functions over the base."""

import re
from dataclasses import dataclass, replace
from typing import assert_never

from bot.core.answer import Answer
from bot.core.knowledge import Entry, EntryKey, KnowledgeBase, Topic
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure
from bot.core.responder import Responder
from bot.slack.blocks import notices
from bot.slack.blocks.actions import PageRef, QuestionRef
from bot.slack.blocks.answer import Showing, answer_message
from bot.slack.blocks.caveats import caveats_message
from bot.slack.blocks.help import help_message
from bot.slack.blocks.message import Message
from bot.slack.blocks.questions import questions_message, topics_message
from bot.slack.blocks.unanswered import unanswered_message
from bot.slack.blocks.unsure import unsure_message

_HELP = re.compile(r"\W*help\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Composed:
    """A message, and what came of the question that it answers.

    Attributes:
        message: None for silence.
        outcome: None where nothing was looked up.
    """

    message: Message | None
    outcome: Outcome | None = None


def asked(responder: Responder, showing: Showing, *, people: bool) -> Composed:
    """Answer what somebody typed: a question, nothing at all, or `help`.

    Args:
        responder: the base in use.
        showing: to whom; its question names the topic to prefer.
        people: whether there is somebody whom the question can be passed on to.
    """
    text = showing.question.text
    topic = responder.base.topic(showing.question.topic)
    if not text.strip():
        return Composed(listed(responder, topic))
    if _HELP.fullmatch(text):
        return Composed(help_message(topic, responder.base.topics))
    outcome = responder.ask(text, topic=topic.id if topic else None)
    return Composed(outcome_message(responder, outcome, showing, people=people), outcome)


def outcome_message(
    responder: Responder, outcome: Outcome, showing: Showing, *, people: bool
) -> Message:
    """What is said of an outcome: the answer, what may be meant, or that the notes do not have it."""
    question = showing.question
    topic = responder.base.topic(question.topic)
    match outcome:
        case Answered(answer=answer):
            others = _other_topics(responder.base, (answer.entry,), topic)
            return answer_message(answer, showing, from_another_topic=bool(others))
        case Unsure(suggestions=suggestions):
            entries = tuple(match.entry for match in suggestions)
            others = _other_topics(responder.base, entries, topic)
            parts = {match.key: match.part for match in suggestions if match.part is not None}
            return unsure_message(entries, question, other_topics=others, parts=parts)
        case Unanswered():
            return not_in_the_notes(responder, question, people=people)
        case _:
            assert_never(outcome)


def not_in_the_notes(responder: Responder, question: QuestionRef, *, people: bool) -> Message:
    """That the notes have no answer, and what they do cover."""
    topic = responder.base.topic(question.topic)
    topics = responder.base.topics if topic is None else (topic,)
    return unanswered_message(question, topics, people=people)


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


def opened(responder: Responder, value: str, showing: Showing) -> Message:
    """The answer that a button names by its entry's key."""
    answer = _answer(responder, value)
    return answer if isinstance(answer, Message) else answer_message(answer, showing)


def page_of_answer(responder: Responder, value: str, showing: Showing) -> Message:
    """The page of an answer that a button names, and its part, for the question that the button carries."""
    ref = _page(value)
    if ref is None:
        return notices.GONE
    answer = _answer(responder, ref.subject, part=ref.part)
    if isinstance(answer, Message):
        return answer
    if ref.question is not None:
        showing = replace(showing, question=QuestionRef(ref.question))
    return answer_message(answer, showing, page=ref.page)


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
