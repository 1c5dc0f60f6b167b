"""Which methods there are, and the token and the scope that each wants."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from bot.playground.api import assistant, chat, conversations, reactions, session, users, views
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


_READ_INFO = ("channels:read", "groups:read", "im:read")
_READ_HISTORY = ("channels:history", "groups:history", "im:history")

METHODS: dict[str, Method] = {
    "apps.connections.open": Method(session.connections_open, credential=Credential.APP),
    "assistant.threads.setStatus": Method(assistant.set_status, ("chat:write",)),
    "assistant.threads.setSuggestedPrompts": Method(
        assistant.set_suggested_prompts, ("assistant:write",)
    ),
    "assistant.threads.setTitle": Method(assistant.set_title, ("assistant:write",)),
    "auth.test": Method(session.auth_test),
    "chat.delete": Method(chat.delete, ("chat:write",)),
    "chat.getPermalink": Method(chat.get_permalink),
    "chat.postEphemeral": Method(chat.post_ephemeral, ("chat:write",)),
    "chat.postMessage": Method(chat.post_message, ("chat:write",)),
    "chat.update": Method(chat.update, ("chat:write",)),
    "conversations.history": Method(conversations.history, _READ_HISTORY),
    "conversations.info": Method(conversations.info, _READ_INFO),
    "conversations.list": Method(conversations.list_all, _READ_INFO),
    "conversations.members": Method(conversations.members, _READ_INFO),
    "conversations.open": Method(conversations.open_dm, ("im:write",)),
    "conversations.replies": Method(conversations.replies, _READ_HISTORY),
    "reactions.add": Method(reactions.add, ("reactions:write",)),
    "usergroups.list": Method(users.list_groups, ("usergroups:read",)),
    "usergroups.users.list": Method(users.list_group_users, ("usergroups:read",)),
    "users.info": Method(users.info, ("users:read",)),
    "users.list": Method(users.list_all, ("users:read",)),
    "views.open": Method(views.open_modal),
    "views.publish": Method(views.publish),
    "views.push": Method(views.push),
    "views.update": Method(views.update),
}
