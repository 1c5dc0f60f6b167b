"""The figures on the Home tab, and an answer to what was asked in vain."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.blocks import notices
from bot.slack.blocks.actions import ANSWER_GAP, HOME_FIGURES
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.records import RecordsAwayError
from bot.slack.views.home import page_view
from bot.slack.views.home_figures import figures_blocks
from bot.slack.views.teach import MOST_QUESTION, Lesson, Occasion, teach_view
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Show what was asked lately; take answers to it."""

    @app.action(button(HOME_FIGURES))
    async def home_figures(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        if not await wiring.slack.maintainers.include(press.user):
            await wiring.teller.notify(press.privately, notices.MAINTAINERS_ONLY)
            return
        try:
            lately = await wiring.records.statistics.lately()
        except RecordsAwayError:
            await wiring.teller.notify(press.privately, notices.NO_FIGURES)
            return
        held = figures_blocks(lately, wiring.serving.responder.base)
        await wiring.slack.tabs.publish(press.user, page_view(held))

    @app.action(button(ANSWER_GAP))
    async def answer_gap(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        lesson = Lesson(question=press.value[:MOST_QUESTION])
        view = teach_view(lesson, wiring.serving.responder.base.topics, Occasion(on_home=True))
        if not await wiring.slack.modals.open(press.trigger_id, view):
            await wiring.teller.notify(press.privately, notices.TOO_LATE)
