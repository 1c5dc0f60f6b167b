"""Which methods there are, and the token and the scope that each wants."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from bot.playground.api import chat, session
from bot.playground.api.arguments import Arguments
from bot.playground.message import Json
from bot.playground.workspace import Workspace


class Credential(Enum):
    """Which of the app's two tokens a method wants."""

    BOT = auto()
    APP = auto()


@dataclass(frozen=True, slots=True)
class Method:
    """One method of the Web API.

    Attributes:
        scopes: any one of them will do; none are wanted where there are none.
    """

    run: Callable[[Workspace, Arguments], Json]
    scopes: tuple[str, ...] = ()
    credential: Credential = Credential.BOT


METHODS: dict[str, Method] = {
    "apps.connections.open": Method(session.connections_open, credential=Credential.APP),
    "auth.test": Method(session.auth_test),
    "chat.delete": Method(chat.delete, ("chat:write",)),
    "chat.postEphemeral": Method(chat.post_ephemeral, ("chat:write",)),
    "chat.postMessage": Method(chat.post_message, ("chat:write",)),
    "chat.update": Method(chat.update, ("chat:write",)),
}
