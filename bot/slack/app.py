"""The Bolt app: every listener, in the order in which they are asked."""

import logging
from collections.abc import Callable

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.identity import Identity
from bot.slack.listeners import (
    agent_opened,
    all_caveats,
    app_mention,
    ask_a_person,
    ask_command,
    channel_settings,
    choose_suggestion,
    direct_message,
    feedback,
    find_answer,
    follow_up,
    home_browse,
    home_channels,
    home_figures,
    home_opened,
    home_pages,
    home_search,
    joined,
    lessons,
    more_questions,
    none_of_these,
    open_entry,
    overheard,
    own_tips,
    proposals,
    read_on,
    remove,
    save_as_answer,
    settings_command,
    share,
    teach,
    tell_more,
    tips_command,
    tips_said,
    topic_command,
    unhandled,
    unknown_command,
    why,
)
from bot.slack.wiring import Wiring

REGISTER: tuple[Callable[[AsyncApp, Wiring], None], ...] = (
    settings_command.register,
    tips_command.register,
    ask_command.register,
    topic_command.register,
    unknown_command.register,
    app_mention.register,
    tips_said.register,
    direct_message.register,
    overheard.register,
    follow_up.register,
    find_answer.register,
    save_as_answer.register,
    choose_suggestion.register,
    none_of_these.register,
    open_entry.register,
    tell_more.register,
    share.register,
    home_opened.register,
    home_search.register,
    home_browse.register,
    home_pages.register,
    home_channels.register,
    home_figures.register,
    own_tips.register,
    read_on.register,
    all_caveats.register,
    more_questions.register,
    feedback.register,
    remove.register,
    why.register,
    ask_a_person.register,
    teach.register,
    proposals.register,
    channel_settings.register,
    joined.register,
    lessons.register,
    agent_opened.register,
    unhandled.register,
)


def build_app(wiring: Wiring, *, identity: Identity, client: AsyncWebClient) -> AsyncApp:
    """Assemble the app.

    Args:
        wiring: what the listeners are wired to.
        identity: who the bot is, learnt at the start, so that no payload waits for a look-up.
        client: the Web API to call; its own token is not used.
    """

    async def authorize() -> AuthorizeResult:
        return identity.authorization

    app = AsyncApp(
        name="caveat",
        logger=logging.getLogger("slack_bolt"),
        client=AsyncWebClient(base_url=client.base_url, session=client.session),
        signing_secret="",  # sockets are not signed, and Bolt shall not read the environment
        authorize=authorize,
        raise_error_for_unhandled_request=True,  # `unhandled` takes it
        attaching_function_token_enabled=False,  # no token comes from a payload
        attaching_conversation_kwargs_enabled=False,
    )
    for register in REGISTER:
        register(app, wiring)
    return app
