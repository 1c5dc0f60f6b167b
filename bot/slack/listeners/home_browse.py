"""Browsing on the Home tab: back to the front page, on to more topics, into a topic's questions."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.blocks import notices
from bot.slack.blocks.actions import HOME_FRONT, HOME_TOPICS, MORE_QUESTIONS, PageRef
from bot.slack.home.front import show_front
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button, on_home
from bot.slack.views.home import page_view
from bot.slack.views.home_topics import topic_blocks, topics_blocks
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Turn the pages."""

    @app.action(button(HOME_FRONT))
    async def front(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await show_front(wiring, Press.parse(body).user)

    @app.action(button(HOME_TOPICS))
    async def topics(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        page = int(press.value) if press.value.isdecimal() else 1
        held = topics_blocks(wiring.serving.responder.base.topics, page)
        await wiring.slack.tabs.publish(press.user, page_view(held))

    @app.action(button(MORE_QUESTIONS), matchers=[on_home])
    async def questions(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await _show_questions(wiring, Press.parse(body))


async def _show_questions(wiring: Wiring, press: Press) -> None:
    try:
        ref = PageRef.parse(press.value)
        topic = wiring.topic(ref.subject)
    except ValueError:
        topic = None
    if topic is None:
        await wiring.teller.notify(press.privately, notices.GONE)
        return
    await wiring.slack.tabs.publish(press.user, page_view(topic_blocks(topic, ref.page)))
