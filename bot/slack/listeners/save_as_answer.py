"""The message shortcut "Save as an answer": a form, filled from the message and its thread."""

import asyncio

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.blocks import notices
from bot.slack.incoming import Payload, Shortcut
from bot.slack.markup import as_markdown, as_plain
from bot.slack.thread import Spoken
from bot.slack.views.teach import MOST_QUESTION, Lesson, Occasion, teach_view
from bot.slack.wiring import Wiring

CALLBACK = "save_as_answer"

THREAD_WITHIN = 1.5
"""Seconds that the form waits for the thread: Slack opens nothing three seconds after the press."""


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Open the form."""

    @app.shortcut({"type": "message_action", "callback_id": CALLBACK})
    async def save_as_answer(ack: AsyncAck, body: Payload) -> None:
        await ack()
        shortcut = Shortcut.parse(body)
        first = await _first_of_thread(wiring, shortcut)
        occasion = Occasion(
            asker=first.user if first else "",
            channel=shortcut.channel,
            thread=shortcut.thread_ts or shortcut.ts,
        )
        lesson = _lesson(shortcut, first)
        view = teach_view(lesson, wiring.serving.responder.base.topics, occasion)
        if not await wiring.modals.open(shortcut.trigger_id, view):
            await wiring.teller.notify(shortcut.privately, notices.TOO_LATE)


async def _first_of_thread(wiring: Wiring, shortcut: Shortcut) -> Spoken | None:
    """What began the thread that the message replies in; None if it replies to nothing, or cannot be read now."""
    if not shortcut.thread_ts or shortcut.thread_ts == shortcut.ts:
        return None
    try:
        reading = wiring.threads.read(shortcut.channel, shortcut.thread_ts)
        thread = await asyncio.wait_for(reading, THREAD_WITHIN)
    except TimeoutError:
        return None
    return thread[0] if thread else None


def _lesson(shortcut: Shortcut, first: Spoken | None) -> Lesson:
    """The thread's first message is the question, and the chosen one the answer; alone it is the answer."""
    question = as_plain(first.text)[:MOST_QUESTION] if first else ""
    return Lesson(question=question, answer=as_markdown(shortcut.text))
