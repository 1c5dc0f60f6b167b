"""A part of the front page: its blocks for whoever visits."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.slack.blocks.message import Block
from bot.slack.wiring import Wiring


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whose Home tab it is."""

    user: str
    maintainer: bool


@dataclass(frozen=True, slots=True)
class HomePart:
    """A part, made anew whenever the page is shown.

    Attributes:
        name: what it shows, in words that go on a sentence: it is told where the database is away.
        make: gives its blocks, none where it is not for this visitor; may raise `RecordsAwayError`.
    """

    name: str
    make: Callable[[Wiring, Visitor], Awaitable[Sequence[Block]]]
