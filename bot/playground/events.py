"""What the app hears of when something happens: the Events API's payloads."""

from bot.playground.app import App
from bot.playground.changes import Change, Deleted, Posted, Updated
from bot.playground.clock import Clock
from bot.playground.directory import Channel, Directory
from bot.playground.identifiers import Identifiers
from bot.playground.message import Json, Message
from bot.playground.wire import message_json

_SUBSCRIPTIONS = {"channel": "message.channels", "group": "message.groups", "im": "message.im"}


class Events:
    """Writes the events of an app: those it is subscribed to, from channels its bot is in."""

    def __init__(self, app: App, directory: Directory, ids: Identifiers, clock: Clock) -> None:
        self._app = app
        self._directory = directory
        self._ids = ids
        self._clock = clock

    def of(self, change: Change) -> list[Json]:
        """The payloads that a change brings about; ephemeral messages bring none."""
        channel = self._directory.channels[change.message.channel]
        if change.message.ephemeral_to or not self._is_told_of(channel):
            return []
        events = []
        if self._app.hears(_SUBSCRIPTIONS[channel.kind]):
            events.append(self._message_event(change, channel))
        if isinstance(change, Posted) and self._is_mention(change.message, channel):
            events.append(self._mention_event(change.message))
        return [self.callback(event, channel) for event in events]

    def named(self, event: str, about: Json, channel: Channel | None = None) -> list[Json]:
        """The payload of an event that is no message; none when the app does not hear of it.

        Args:
            channel: where it happened, if in a channel; the bot must be in it.
        """
        if self._app.revoked or not self._app.hears(event):
            return []
        if channel is not None and not self._is_told_of(channel):
            return []
        stamped = {"type": event, **about, "event_ts": self._ids.timestamp()}
        return [self.callback(stamped, channel)]

    def callback(self, event: Json, channel: Channel | None = None) -> Json:
        """An event in the wrapper that Slack delivers it in.

        Args:
            channel: where it happened, if in a channel.
        """
        app = self._app
        return {
            "token": app.verification_token,
            "team_id": app.team_id,
            "context_team_id": app.team_id,
            "context_enterprise_id": None,
            "api_app_id": app.id,
            "event": event,
            "type": "event_callback",
            "event_id": self._ids.next("Ev"),
            "event_time": int(self._clock.now()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": app.team_id,
                    "user_id": app.bot_user.id,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": channel is not None and channel.is_ext_shared,
            "event_context": self._ids.next("4-"),
        }

    def _is_told_of(self, channel: Channel) -> bool:
        """Whether the app hears what happens in a channel: its bot is in it, and its token good."""
        return self._app.revoked is None and self._app.bot_user.id in channel.members

    def _is_mention(self, message: Message, channel: Channel) -> bool:
        return (
            channel.kind != "im"
            and message.bot_id != self._app.bot_id
            and f"<@{self._app.bot_user.id}>" in message.text
            and self._app.hears("app_mention")
        )

    def _message_event(self, change: Change, channel: Channel) -> Json:
        place = {"channel": channel.id, "channel_type": channel.kind}
        message = message_json(change.message, self._app)
        match change:
            case Posted():
                return message | place | {"event_ts": change.message.ts}
            case Updated():
                before = {"previous_message": message_json(change.before, self._app)}
                return self._hidden("message_changed", {"message": message} | before) | place
            case Deleted():
                gone = {"previous_message": message, "deleted_ts": change.message.ts}
                return self._hidden("message_deleted", gone) | place

    def _hidden(self, subtype: str, about: Json) -> Json:
        ts = self._ids.timestamp()
        return {
            "type": "message",
            "subtype": subtype,
            **about,
            "hidden": True,
            "ts": ts,
            "event_ts": ts,
        }

    def _mention_event(self, message: Message) -> Json:
        event = message_json(message, self._app)
        return event | {
            "type": "app_mention",
            "channel": message.channel,
            "event_ts": message.ts,
        }
