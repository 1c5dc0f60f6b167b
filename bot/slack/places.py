"""Where a reply goes: a thread, one person's eyes, a message's place, the whole channel, or the Home tab."""

from dataclasses import dataclass

from bot.slack.blocks.message import Block


@dataclass(frozen=True, slots=True)
class Thread:
    """A message in a channel or a direct conversation, through chat.postMessage.

    Attributes:
        thread_ts: the message it answers; empty to stand beside the others.
        user: who is told, in a direct message, when this place refuses the reply; may be empty.
    """

    channel: str
    thread_ts: str
    user: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A message that only the user sees, though they asked for none: through chat.postEphemeral."""

    channel: str
    user: str


@dataclass(frozen=True, slots=True)
class Privately:
    """A message that only the user sees, through the response URL of what they did."""

    response_url: str
    user: str


@dataclass(frozen=True, slots=True)
class InPlace:
    """In the place of the message whose button was pressed, private or not as that one was."""

    response_url: str
    user: str


@dataclass(frozen=True, slots=True)
class InChannel:
    """A message for everybody in the channel, through the response URL of a private message."""

    response_url: str
    user: str


@dataclass(frozen=True, slots=True)
class OnHome:
    """On the user's Home tab, which has no response URL.

    Attributes:
        above: what the tab shows now and goes on showing beneath the message; empty, and the message takes
            the place of all.
    """

    user: str
    above: tuple[Block, ...] = ()


ByUrl = Privately | InPlace | InChannel
Posted = Thread | Aside | ByUrl
Place = Posted | OnHome
