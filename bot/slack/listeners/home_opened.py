"""The Home tab is opened: its front page is published, for whoever opened it."""

from slack_bolt.async_app import AsyncApp

from bot.slack.home.front import show_front
from bot.slack.incoming import HomeOpened, Payload
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Show the front page."""

    async def is_home(body: Payload) -> bool:
        return HomeOpened.parse(body).tab == "home"

    @app.event("app_home_opened", matchers=[is_home])
    async def home_opened(body: Payload) -> None:
        await show_front(wiring, HomeOpened.parse(body).user)
