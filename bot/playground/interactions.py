"""What the app is told of commands and pressed buttons."""

from dataclasses import dataclass

from bot.playground.app import App
from bot.playground.directory import Channel, User
from bot.playground.message import Json, Message
from bot.playground.wire import message_json

DOMAIN = "playground"


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who did something, where, and how the app may answer it.

    Attributes:
        response_url: takes answers for thirty minutes.
        trigger: the trigger_id; opens one modal within three seconds.
    """

    app: App
    user: User
    channel: Channel
    response_url: str
    trigger: str

    @property
    def channel_name(self) -> str:
        """The channel's name as interactions give it."""
        names = {"im": "directmessage", "group": "privategroup"}
        return names.get(self.channel.kind, self.channel.name)


def command_payload(occasion: Occasion, *, command: str, text: str) -> Json:
    """The body of a slash command."""
    return {
        "token": occasion.app.verification_token,
        "team_id": occasion.app.team_id,
        "team_domain": DOMAIN,
        "channel_id": occasion.channel.id,
        "channel_name": occasion.channel_name,
        "user_id": occasion.user.id,
        "user_name": occasion.user.name,
        "command": command,
        "text": text,
        "api_app_id": occasion.app.id,
        "is_enterprise_install": "false",
        "response_url": occasion.response_url,
        "trigger_id": occasion.trigger,
    }


def press_payload(occasion: Occasion, *, message: Message, action: Json) -> Json:
    """The body of a pressed button; the message itself is left out when it is ephemeral."""
    app, user = occasion.app, occasion.user
    payload: Json = {
        "type": "block_actions",
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": app.team_id},
        "api_app_id": app.id,
        "token": app.verification_token,
        "container": _container(message),
        "trigger_id": occasion.trigger,
        "team": {"id": app.team_id, "domain": DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": occasion.channel.id, "name": occasion.channel_name},
        "state": {"values": {}},
        "response_url": occasion.response_url,
        "actions": [action],
    }
    if message.ephemeral_to is None:
        payload["message"] = message_json(message, app)
    return payload


def _container(message: Message) -> Json:
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": message.ephemeral_to is not None,
    }
    return container | ({"thread_ts": message.thread_ts} if message.thread_ts else {})
