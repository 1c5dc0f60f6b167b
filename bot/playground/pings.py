"""What in a message would have notified people, so that a test can show that nothing did."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from bot.playground.message import Message

_PING = re.compile(r"<(?:!(?:channel|here|everyone|subteam\^\w+)|@[UW]\w+)(?:\|[^>]*)?>")


@dataclass(frozen=True, slots=True)
class Ping:
    """One mention in one of the app's messages: `<!here>`, `<@U…>`, a rich text's broadcast."""

    channel: str
    ts: str
    mention: str


def pings_of(message: Message) -> list[Ping]:
    """Every mention in a message's text and blocks; plain_text and code never ping."""
    mentions = [*_PING.findall(message.text)]
    for block in message.blocks:
        mentions.extend(_mentions(block))
    return [Ping(message.channel, message.ts, mention) for mention in mentions]


def _mentions(node: Any) -> Iterator[str]:
    match node:
        case {"type": "mrkdwn" | "markdown", "text": str(text)}:
            yield from _PING.findall(text)
        case {"type": "broadcast", "range": str(range_)}:
            yield f"<!{range_}>"
        case {"type": "user", "user_id": str(user)}:
            yield f"<@{user}>"
        case {"type": "usergroup", "usergroup_id": str(group)}:
            yield f"<!subteam^{group}>"
        case dict():
            yield from chain.from_iterable(map(_mentions, node.values()))
        case list():
            yield from chain.from_iterable(map(_mentions, node))
