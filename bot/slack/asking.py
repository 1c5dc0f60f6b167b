"""Somebody asks: the question is looked up, answered in its place, and then remembered."""

import time
import uuid
from dataclasses import dataclass
from functools import partial

from bot.core.asking import AskedQuestion, Ending, Surface
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure
from bot.slack import composing
from bot.slack.blocks.actions import QuestionRef
from bot.slack.blocks.answer import Showing
from bot.slack.places import Place
from bot.slack.wiring import Wiring


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks what, by which way, and where the reply goes.

    Attributes:
        private: whether the asker alone sees the reply.
        thread: the thread that the reply stands in; empty outside threads.
        topic: the id of the topic to prefer; empty for all.
    """

    text: str
    surface: Surface
    channel: str
    user: str
    place: Place
    private: bool
    thread: str = ""
    topic: str = ""


async def answer(wiring: Wiring, asking: Asking) -> None:
    """Answer what was asked, and remember it."""
    question = QuestionRef(new_id(), asking.topic, asking.text)
    showing = Showing(asking.private, question, wiring.notes_url)
    told = await wiring.teller.ask(
        asking.place, partial(composing.asked, showing=showing, people=wiring.people)
    )
    if told is not None and told.composed.outcome is not None:
        remember(wiring, asking, question.id, told.composed.outcome, told=told.arrived)


def remember(
    wiring: Wiring, asking: Asking, question: str, outcome: Outcome, *, told: bool
) -> None:
    """Note a question and its outcome in the journal."""
    first = outcome.matches[0] if outcome.matches else None
    wiring.records.journal.asked(
        AskedQuestion(
            id=question,
            team=wiring.team,
            channel=asking.channel,
            user=asking.user,
            thread=asking.thread,
            surface=asking.surface,
            text=asking.text if wiring.keeps_text else None,
            topic=asking.topic or None,
            ending=_ENDINGS[type(outcome)],
            entry=first.key if first else None,
            confidence=outcome.confidence,
            score=first.score if first else 0.0,
            passage=first.passage.digest if first else None,
            told=told,
            at=time.time(),
        )
    )


def new_id() -> str:
    """An id for a question: 32 hex digits, unique."""
    return uuid.uuid4().hex


_ENDINGS = {
    Answered: Ending.ANSWERED,
    Unsure: Ending.UNSURE,
    Unanswered: Ending.UNANSWERED,
}
