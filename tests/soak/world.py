"""The channels of a soak, when each wants its tip, and by whose reckoning that is checked."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.schedule import DAILY, WEEKDAYS, Schedule
from bot.core.slot import Slot
from bot.playground.workspace import Workspace
from bot.slack.mailbox import EVENT_TYPE

WISHES = (
    ("America/New_York", time(1, 30), DAILY),  # twice in the autumn
    ("America/New_York", time(2, 30), DAILY),  # not at all in the spring
    ("Australia/Lord_Howe", time(2, 0), DAILY),  # half an hour's change
    ("Australia/Lord_Howe", time(1, 45), DAILY),
    ("Pacific/Apia", time(0, 0), DAILY),
    ("Pacific/Apia", time(23, 30), WEEKDAYS),
    ("Australia/Melbourne", time(2, 30), DAILY),
    ("Australia/Melbourne", time(9, 30), WEEKDAYS),
)
"""Zone, time and days of each channel: the changes of the clocks, and both ends of a day."""

WINDOWS = (date(2026, 3, 7), date(2026, 4, 4), date(2026, 10, 3), date(2026, 10, 31))
"""The eves of the clocks' changes in New York, Melbourne and Lord Howe in 2026."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A channel and its schedule."""

    channel: str
    schedule: Schedule

    def due(self, day: date) -> datetime | None:
        """When the tip of a local day falls due, in UTC, reckoned minute by minute; None where none does.

        Not by the code that is under test: the day's minutes are looked through for the first at or after the
        time that is set.
        """
        if day.weekday() not in self.schedule.days:
            return None
        zone = ZoneInfo(self.schedule.zone)
        minute = datetime.combine(day, time(0), UTC) - timedelta(hours=15)
        for _ in range(60 * 42):
            local = minute.astimezone(zone)
            if local.date() == day and local.time() >= self.schedule.at:
                return minute
            minute += timedelta(minutes=1)
        return None


def populate(workspace: Workspace) -> tuple[Wish, ...]:
    """A channel for each wish."""
    return tuple(
        Wish(
            workspace.add_channel(f"channel-{number}", [workspace.bot_user]).id,
            Schedule(at=at, zone=zone, days=days),
        )
        for number, (zone, at, days) in enumerate(WISHES)
    )


def steps(
    wishes: tuple[Wish, ...], days: list[date]
) -> Iterator[tuple[datetime, list[tuple[str, date]]]]:
    """The instants at which tips fall due, in order, and whose they are."""
    due: dict[datetime, list[tuple[str, date]]] = {}
    for wish in wishes:
        for day in days:
            at = wish.due(day)
            if at is not None:
                due.setdefault(at, []).append((wish.channel, day))
    return iter(sorted(due.items()))


def posted(workspace: Workspace, team: str) -> Counter[tuple[str, str]]:
    """How often each channel got a tip for each day, as Slack has it."""
    found: Counter[tuple[str, str]] = Counter()
    for channel in workspace.directory.channels.values():
        for message in workspace.messages(channel):
            metadata = message.metadata or {}
            if metadata.get("event_type") == EVENT_TYPE:
                slot = Slot(**metadata["event_payload"])
                assert slot.team == team
                found[slot.place, slot.day] += 1
    return found
