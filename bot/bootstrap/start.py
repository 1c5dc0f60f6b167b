"""Why the bot cannot start, told in one line that names the setting to mend."""

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp

from bot.settings import APP_TOKEN, BOT_TOKEN, Settings
from bot.slack.refusal import Refusal
from bot.slack.socket import UnreachableError

_REFUSED = (
    "{variable}: Slack refuses it ({name}); copy the token again from the app's settings at "
    "https://api.slack.com/apps"
)
_SOCKET_REFUSED = (
    "{variable}: Slack opens no socket for it ({name}); the app needs Socket Mode switched on and "
    "an app-level token with connections:write"
)
_UNREACHABLE = "SLACK_API_URL: no way to {url} ({why}); check the address and the network"
_NO_TOKENS = "{bot} and {app}: are not set; put both in .env to connect to Slack"


class StartError(Exception):
    """The bot cannot start, or cannot go on; the text is one line for a person."""


def tokens(settings: Settings) -> tuple[str, str]:
    """The bot's and the app's token.

    Raises:
        StartError: if they are not set.
    """
    if settings.bot_token is None or settings.app_token is None:
        raise StartError(_NO_TOKENS.format(bot=BOT_TOKEN, app=APP_TOKEN))
    return settings.bot_token.get_secret_value(), settings.app_token.get_secret_value()


@contextmanager
def told_of_token(settings: Settings) -> Iterator[None]:
    """Tell a failure to ask Slack whose the bot token is.

    Raises:
        StartError: in the place of what Slack or the network raised.
    """
    try:
        yield
    except Refusal as refusal:
        if refusal.passing:
            raise _unreachable(settings, refusal.name) from None
        raise StartError(_REFUSED.format(variable=BOT_TOKEN, name=refusal.name)) from None
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise _unreachable(settings, str(error) or type(error).__name__) from None


@contextmanager
def told_of_socket(settings: Settings) -> Iterator[None]:
    """Tell a failure to open the socket, or Slack's refusal to open it again.

    Raises:
        StartError: in the place of what the socket raised.
    """
    try:
        yield
    except Refusal as refusal:
        raise StartError(_SOCKET_REFUSED.format(variable=APP_TOKEN, name=refusal.name)) from None
    except UnreachableError as error:
        raise _unreachable(settings, str(error)) from None


def _unreachable(settings: Settings, why: str) -> StartError:
    return StartError(_UNREACHABLE.format(url=settings.api_url, why=why))
