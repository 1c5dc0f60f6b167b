"""A question as it is remembered: who asked what, where, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.knowledge import EntryKey


class Surface(StrEnum):
    """The way by which a question came."""

    COMMAND = "command"
    MENTION = "mention"
    DIRECT = "direct"
    THREAD = "thread"
    OVERHEARD = "overheard"
    SHORTCUT = "shortcut"
    HOME = "home"
    AGENT = "agent"


class Ending(StrEnum):
    """What an outcome is called where it is stored and counted."""

    ANSWERED = "answered"
    UNSURE = "unsure"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question and its outcome.

    Attributes:
        id: 32 hex digits, unique; buttons under the answer carry it.
        team: the workspace's id.
        channel: where it was asked.
        user: who asked.
        thread: the thread that the reply stands in, by its first message's `ts`; empty outside threads.
        text: as typed; None where the text is not kept, or no longer.
        topic: the id of the topic that was preferred; None for all.
        entry: the best match's; None where nothing matched.
        confidence: 0 to 1, that the best match is what was meant.
        score: the best match's, 0 to 1.
        passage: the digest of the best match's passage; None where nothing matched.
        told: whether it got a reply; what was overheard and not surely answered gets none.
        at: Unix seconds.
    """

    id: str
    team: str
    channel: str
    user: str
    thread: str
    surface: Surface
    text: str | None
    topic: str | None
    ending: Ending
    entry: EntryKey | None
    confidence: float
    score: float
    passage: str | None
    told: bool
    at: float
