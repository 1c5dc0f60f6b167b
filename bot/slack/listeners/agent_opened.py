"""The conversation with the bot is opened: the agent pane offers questions to begin with."""

from slack_bolt.async_app import AsyncApp

from bot.slack.incoming import HomeOpened, Payload
from bot.slack.popular import popular_questions
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Suggest the questions that were asked most and helped most."""

    async def is_conversation(body: Payload) -> bool:
        return HomeOpened.parse(body).tab == "messages"

    @app.event("app_home_opened", matchers=[is_conversation])
    async def agent_opened(body: Payload) -> None:
        opened = HomeOpened.parse(body)
        base = wiring.serving.responder.base
        await wiring.slack.assistant.suggest(
            opened.channel, popular_questions(base, wiring.known.popular)
        )
