"""What the app is told of commands, shortcuts and what people do with a message's elements."""

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
        trigger: the trigger_id; opens one modal within three seconds.
        channel: None for what happens in no channel, such as in a modal.
        response_url: takes answers for thirty minutes; None where there is no channel.
    """

    app: App
    user: User
    trigger: str
    channel: Channel | None = None
    response_url: str | None = None

    @property
    def place(self) -> Json:
        """The channel with its name as interactions give it.

        Raises:
            ValueError: if it happened in no channel.
        """
        if self.channel is None:
            raise ValueError("this happened in no channel")
        names = {"im": "directmessage", "group": "privategroup"}
        return {
            "id": self.channel.id,
            "name": names.get(self.channel.kind, self.channel.name),
        }

    @property
    def who(self) -> Json:
        """The user as interactions give them."""
        return {
            "id": self.user.id,
            "username": self.user.name,
            "name": self.user.name,
            "team_id": self.app.team_id,
        }

    def told(self, kind: str) -> Json:
        """What every interaction of a kind begins with."""
        return {
            "type": kind,
            "user": self.who,
            "token": self.app.verification_token,
            "team": {"id": self.app.team_id, "domain": DOMAIN},
            "enterprise": None,
            "is_enterprise_install": False,
        }


def command_payload(occasion: Occasion, *, command: str, text: str) -> Json:
    """The body of a slash command."""
    place = occasion.place
    return {
        "token": occasion.app.verification_token,
        "team_id": occasion.app.team_id,
        "team_domain": DOMAIN,
        "channel_id": place["id"],
        "channel_name": place["name"],
        "user_id": occasion.user.id,
        "user_name": occasion.user.name,
        "command": command,
        "text": text,
        "api_app_id": occasion.app.id,
        "is_enterprise_install": "false",
        "response_url": occasion.response_url,
        "trigger_id": occasion.trigger,
    }


def message_actions_payload(
    occasion: Occasion, *, message: Message, action: Json, state: Json | None = None
) -> Json:
    """The body of an action in a message, which itself is left out when it is ephemeral.

    Args:
        state: what is filled in in the message's elements, by block_id and action_id.
    """
    payload = occasion.told("block_actions") | {
        "api_app_id": occasion.app.id,
        "container": _container(message),
        "trigger_id": occasion.trigger,
        "channel": occasion.place,
        "state": {"values": state or {}},
        "response_url": occasion.response_url,
        "actions": [action],
    }
    if message.ephemeral_to is None:
        payload["message"] = message_json(message, occasion.app)
    return payload


def message_shortcut_payload(
    occasion: Occasion, *, callback_id: str, message: Message, action_ts: str
) -> Json:
    """The body of a shortcut picked from a message's menu."""
    return occasion.told("message_action") | {
        "action_ts": action_ts,
        "channel": occasion.place,
        "callback_id": callback_id,
        "trigger_id": occasion.trigger,
        "response_url": occasion.response_url,
        "message_ts": message.ts,
        "message": message_json(message, occasion.app),
    }


def global_shortcut_payload(occasion: Occasion, *, callback_id: str, action_ts: str) -> Json:
    """The body of a shortcut picked from the composer's menu."""
    who = {key: value for key, value in occasion.who.items() if key != "name"}
    return occasion.told("shortcut") | {
        "user": who,
        "action_ts": action_ts,
        "callback_id": callback_id,
        "trigger_id": occasion.trigger,
    }


def _container(message: Message) -> Json:
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": message.ephemeral_to is not None,
    }
    return container | ({"thread_ts": message.thread_ts} if message.thread_ts else {})
