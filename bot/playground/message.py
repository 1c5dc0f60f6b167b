"""A message as the workspace keeps it."""

from dataclasses import dataclass
from typing import Any

from bot.playground.directory import OtherApp

Json = dict[str, Any]
"""A JSON object as it goes over the wire."""


@dataclass(frozen=True, slots=True)
class Message:
    """What stands in a channel; a change makes a new value with the same `channel` and `ts`.

    Attributes:
        channel: id of the channel.
        ts: Slack's timestamp, the message's identity within its channel.
        text: as on the wire: `&`, `<`, `>` escaped, mentions as `<@U…>`.
        user: id of the author; None when it came through a response_url.
        bot_id: id of the bot whose app wrote it.
        other_app: the app that wrote it, when it is not the one installed here for testing.
        blocks: Block Kit blocks with every block_id filled in.
        thread_ts: `ts` of the thread's first message, when it stands in a thread.
        parent_user: id of that first message's author.
        ephemeral_to: id of the one user who sees it, None when everybody does.
        edited: `ts` of the last edit.
        metadata: `{"event_type": …, "event_payload": …}` as the app gave it.
        client_msg_id: given by the client to what a person writes.
        inviter: id of the user who brought another one into the channel, where it says that.
        reactions: pairs of emoji name and user id, in the order they came.
    """

    channel: str
    ts: str
    text: str
    user: str | None = None
    bot_id: str | None = None
    blocks: tuple[Json, ...] = ()
    thread_ts: str | None = None
    parent_user: str | None = None
    ephemeral_to: str | None = None
    edited: str | None = None
    deleted: bool = False
    metadata: Json | None = None
    client_msg_id: str | None = None
    subtype: str | None = None
    other_app: OtherApp | None = None
    inviter: str | None = None
    reactions: tuple[tuple[str, str], ...] = ()

    @property
    def is_reply(self) -> bool:
        """Whether it stands in a thread without being the thread's first message."""
        return self.thread_ts is not None and self.thread_ts != self.ts
