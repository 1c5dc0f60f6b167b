"""Channels' settings as a table for people and as an object for programs."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from rich.table import Table
from rich.text import Text

from bot.core.channel import ChannelSettings
from bot.core.overhear import WATCH_FROM
from bot.playground.terminal.printable import printable

COLUMNS = ("channel", "watched", "threshold", "topics", "threads", "hint", "an hour", "welcome")
USUAL = "{at:g} (usual)"
ALL = "all"


def as_json(channel: str, settings: ChannelSettings) -> dict[str, Any]:
    """A channel's settings by name; `threshold` null is what holds everywhere, `topics` empty all."""
    return {"channel": channel, **asdict(settings)}


def table(channels: Mapping[str, ChannelSettings]) -> Table:
    """A row a channel."""
    shown = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in COLUMNS:
        shown.add_column(name, overflow="fold")
    for channel, settings in channels.items():
        shown.add_row(*map(Text, _row(channel, settings)))
    return shown


def _row(channel: str, settings: ChannelSettings) -> tuple[str, ...]:
    threshold = settings.threshold
    return (
        printable(channel),
        _told(settings.watch),
        USUAL.format(at=WATCH_FROM) if threshold is None else f"{threshold:g}",
        printable(", ".join(settings.topics)) or ALL,
        settings.threads.value,
        _told(settings.hint),
        str(settings.most_an_hour),
        _told(settings.welcome),
    )


def _told(on: bool) -> str:
    return "yes" if on else "no"
