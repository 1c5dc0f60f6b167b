"""Counts to what of the chatter the bot speaks unasked, rightly and wrongly."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.table import Table

from bot.core.channel import ChannelSettings
from bot.core.overhear import Hint, Overheard, Speak, overhear
from bot.core.question_form import asks
from bot.core.responder import Responder
from tests.quality.chatter.messages import Message
from tests.quality.tables import percent, table

WATCHED = ChannelSettings(watch=True, hint=True)
"""A channel where all else is left as it is."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A message and what came of it."""

    message: Message
    overheard: Overheard

    @property
    def spoken(self) -> bool:
        """Whether it got a reply in its thread."""
        return isinstance(self.overheard, Speak)

    @property
    def hinted(self) -> bool:
        """Whether its asker alone was shown what may help."""
        return isinstance(self.overheard, Hint)

    @property
    def right(self) -> bool:
        """Whether the best match answers it."""
        outcome = self.overheard.outcome
        return bool(outcome and outcome.matches) and (
            outcome is not None and outcome.matches[0].key in self.message.relevant
        )

    @property
    def needless(self) -> bool:
        """Whether it got a reply though it asks nothing."""
        return (self.spoken or self.hinted) and not self.message.asks


def hear(responder: Responder, messages: Iterable[Message]) -> list[Heard]:
    """Overhear each message in a channel of its own, so that nothing is kept back by a cap."""
    return [Heard(each, overhear(responder, WATCHED, each.text)) for each in messages]


def counts(responder: Responder, files: Sequence[tuple[str, Sequence[Message]]]) -> Table:
    """A column of figures for each file."""
    made = table(
        "Overheard in a watched channel", "set", *(name for name, _ in files), unit="messages"
    )
    columns = [_column(hear(responder, messages)) for _, messages in files]
    for row in columns[0]:
        made.add_row(row, *(column[row] for column in columns))
    return made


def precision(heard: Sequence[Heard]) -> float:
    """The share of the replies that were right, 0 to 1; NaN without replies."""
    spoken = [each for each in heard if each.spoken]
    return sum(each.right for each in spoken) / len(spoken) if spoken else math.nan


def _column(heard: Sequence[Heard]) -> dict[str, str]:
    questions = [each for each in heard if each.message.asks]
    spoken = [each for each in heard if each.spoken]
    hints = [each for each in heard if each.hinted]
    answerable = [each for each in heard if each.message.relevant]
    figures = {
        "messages": len(heard),
        "questions": len(questions),
        "  seen as questions": sum(asks(each.message.text) for each in questions),
        "  answerable": len(answerable),
        "  answerable, but no right reply": sum(not (h.spoken and h.right) for h in answerable),
        "asked nothing, seen as questions": sum(
            asks(each.message.text) and not each.message.asks for each in heard
        ),
        "replies, right": sum(each.right for each in spoken),
        "replies, wrong": sum(not each.right and each.message.asks for each in spoken),
        "replies to what asked nothing": sum(each.needless for each in spoken),
        "hints, right first": sum(each.right for each in hints),
        "hints, wrong first": sum(not each.right and each.message.asks for each in hints),
        "hints to what asked nothing": sum(each.needless for each in hints),
    }
    told = {name: str(figure) for name, figure in figures.items()}
    return told | {"precision of the replies (%)": percent(precision(heard))}
