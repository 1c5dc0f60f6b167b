"""What tips are drawn from, read once: the base, what places were given, and what people think of entries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.bootstrap.deck import history_of
from bot.bootstrap.standing import changed_in, standing
from bot.cli.failing import fail
from bot.cli.stored import Stored
from bot.content.faults import KnowledgeError
from bot.content.load import load_base
from bot.core.coming import Coming, tips_to_come
from bot.core.due import Window
from bot.core.knowledge import EntryKey, KnowledgeBase
from bot.core.schedule import Schedule
from bot.core.slot import Kind
from bot.core.taught import with_taught
from bot.core.tip_choice import History
from bot.core.tips import candidates
from bot.store.posts import Posts
from bot.store.proposals import Proposals
from bot.store.votes import Votes


@dataclass(frozen=True, slots=True)
class Source:
    """What a bot on this machine draws from.

    Attributes:
        base: what is served: the folder's, with what was taught in Slack.
        changed: the entries whose note has changed.
        tally: how many found an entry helpful, and how many did not.
    """

    base: KnowledgeBase
    changed: frozenset[EntryKey]
    tally: Mapping[EntryKey, tuple[int, int]] = field(default_factory=dict)

    def draw(
        self, place: str, schedule: Schedule, history: History, windows: Iterable[Window], on: date
    ) -> tuple[Coming, ...]:
        """The tips of a place, if nothing changes; `on` is today, by which reviews are old."""
        return tips_to_come(
            candidates(self.base, topics=schedule.topics),
            history,
            windows,
            channel=place,
            standing=standing(self.base, self.tally, changed=self.changed, on=on),
        )


def source_of(knowledge: Path, held: Stored | None) -> Source:
    """Read the folder and, where there is one, the database.

    Raises:
        typer.Exit: with 2 if the folder cannot be used.
        StoreError: if the database is away.
    """
    try:
        base = load_base(knowledge)
    except KnowledgeError as error:
        fail(*error.faults)
    changed = changed_in(knowledge)
    if held is None:
        return Source(base, changed)
    taught = Proposals(held.database).served(held.team)
    return Source(with_taught(base, taught), changed, Votes(held.database).tally(held.team))


def history_in(held: Stored | None, place: str) -> History:
    """What a place was given.

    Raises:
        StoreError: if the database is away.
    """
    if held is None:
        return ()
    return history_of(Posts(held.database).history(held.team, place, Kind.TIP))


def local_date(schedule: Schedule, now: datetime) -> date:
    """Today, where the schedule's clock hangs."""
    return now.astimezone(ZoneInfo(schedule.zone)).date()
