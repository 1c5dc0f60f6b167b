"""The message shortcut "Save as an answer": a form, filled from the message and its thread."""

import asyncio
from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.blocks import notices
from bot.slack.incoming import Payload, Shortcut
from bot.slack.lesson import lesson_of
from bot.slack.thread import Spoken
from bot.slack.views.teach import Occasion, teach_view
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
        thread = await _before(wiring, shortcut)
        occasion = Occasion(
            asker=thread[0].user if thread else "",
            channel=shortcut.channel,
            thread=shortcut.thread_ts or shortcut.ts,
        )
        topics = wiring.known.channel(shortcut.channel).topics
        lesson = await wiring.teller.work(
            partial(lesson_of, answer=shortcut.text, thread=thread, topics=topics)
        )
        view = teach_view(lesson, wiring.serving.responder.base.topics, occasion)
        if not await wiring.slack.modals.open(shortcut.trigger_id, view):
            await wiring.teller.notify(shortcut.privately, notices.TOO_LATE)


async def _before(wiring: Wiring, shortcut: Shortcut) -> tuple[Spoken, ...]:
    """What the thread holds before the message; nothing if it replies to nothing, or cannot be read now."""
    if not shortcut.thread_ts or shortcut.thread_ts == shortcut.ts:
        return ()
    try:
        async with asyncio.timeout(THREAD_WITHIN):
            thread = await wiring.slack.threads.read(shortcut.channel, shortcut.thread_ts)
    except TimeoutError:
        return ()
    return tuple(spoken for spoken in thread or () if spoken.ts < shortcut.ts)
