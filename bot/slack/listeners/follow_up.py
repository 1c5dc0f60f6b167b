"""A question in a thread that the bot takes part in, where the channel wants such follow-ups answered."""

from slack_bolt.async_app import AsyncApp

from bot.core.asking import Surface
from bot.core.channel import Threads
from bot.core.question_form import asks
from bot.slack.incoming import Payload, Said
from bot.slack.listeners.said import answer_once, mentions
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer follow-ups; one with a mention comes as a mention."""

    async def may_follow_up(body: Payload) -> bool:
        said = Said.parse(body)
        return (
            not said.direct
            and said.in_thread
            and wiring.known.channel(said.channel).threads is Threads.ALWAYS
            and not mentions(said.text, wiring.bot_user)
        )

    @app.event("message", matchers=[may_follow_up])
    async def follow_up(body: Payload) -> None:
        said = Said.parse(body)
        if said.by_a_person and asks(said.text) and await _takes_part(wiring, said):
            await answer_once(wiring, said, Surface.THREAD)


async def _takes_part(wiring: Wiring, said: Said) -> bool:
    """Whether the bot began the thread, or has answered in it."""
    if said.thread_by == wiring.bot_user:
        return True
    return await wiring.records.history.answered_in(said.channel, said.thread_ts)
