"""A further page of an answer, or all its caveats, on the Home tab: with the way back to the answer they replace."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.responder import Responder
from bot.slack import composing
from bot.slack.blocks.actions import ALL_CAVEATS, READ_ON, PageRef, numbered
from bot.slack.blocks.kit import Button
from bot.slack.blocks.message import Message
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button, on_home
from bot.slack.listeners.showing import showing_of
from bot.slack.views.home import message_view
from bot.slack.wiring import Wiring

TO_THE_ANSWER = "Back to the answer"


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Turn the pages of an answer."""

    @app.action(button(READ_ON), matchers=[on_home])
    async def read_on(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        showing = showing_of(wiring, press)
        page = partial(composing.page_of_answer, value=press.value, showing=showing)
        await _show(wiring, press, page)

    @app.action(button(ALL_CAVEATS), matchers=[on_home])
    async def all_caveats(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        await _show(wiring, press, partial(composing.all_caveats, value=press.value))


async def _show(wiring: Wiring, press: Press, compose: Callable[[Responder], Message]) -> None:
    message = await wiring.teller.work(compose)
    await wiring.slack.tabs.publish(press.user, message_view(message, back=_back(press)))


def _back(press: Press) -> list[Button]:
    """The button to the answer's first page; none where that is what is shown."""
    try:
        ref = PageRef.parse(press.value)
    except ValueError:
        return []
    if press.action.startswith(READ_ON) and ref.page == 1:
        return []
    return [Button(TO_THE_ANSWER, numbered(READ_ON, 1), str(replace(ref, page=1)))]
