"""How the bot behaves in one channel, as its maintainers set it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MOST_AN_HOUR: Final = 60
"""What a channel may be set to take in an hour, at most: a reply a minute is a nuisance already."""


class Threads(StrEnum):
    """When the bot answers again in a thread that it takes part in."""

    MENTIONED = "mentioned"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class ChannelSettings:
    """What is set for one channel; the defaults hold where nothing is.

    Attributes:
        watch: whether questions that nobody addressed to the bot are answered when it is sure.
        threshold: the confidence, above 0 and at most 1, from which it is; None for what holds everywhere.
        topics: ids of the topics it answers from when unasked, and prefers when asked; empty for all.
        threads: when follow-ups are answered.
        hint: whether the asker alone is shown what may help, where confidence is middling.
        most_an_hour: unasked replies and hints in an hour, at most; 1 to `MOST_AN_HOUR`.
        welcome: whether people who join it are welcomed in a direct message, and offered its topics one entry a day.
    """

    watch: bool = False
    threshold: float | None = None
    topics: tuple[str, ...] = ()
    threads: Threads = Threads.MENTIONED
    hint: bool = False
    most_an_hour: int = 6
    welcome: bool = False


DEFAULT = ChannelSettings()
"""What holds in a channel for which nothing is set."""
