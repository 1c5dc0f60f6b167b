"""Who gets tips, and when."""

from datetime import time
from typing import Any

from sqlalchemy import RowMapping, select, update

from bot.core.schedule import Schedule, Weekday
from bot.core.subscription import Subscription
from bot.store.database import Database
from bot.store.revisions import Subject, count_change
from bot.store.tables import subscriptions


class Subscriptions:
    """The subscriptions of all teams; every change counts for `Subject.SUBSCRIPTIONS`.

    Every call raises StoreError if the database is away, locked for too long, or refuses.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, team: str, place: str) -> Subscription | None:
        """What is set for a place; None where nothing ever was."""
        here = (subscriptions.c.team == team) & (subscriptions.c.place == place)
        with self._database.transaction() as connection:
            row = connection.execute(select(subscriptions).where(here)).mappings().first()
        return None if row is None else _subscription(row)

    def all(self, team: str) -> tuple[Subscription, ...]:
        """Everything that is set in a team, by place."""
        asked = (
            select(subscriptions)
            .where(subscriptions.c.team == team)
            .order_by(subscriptions.c.place)
        )
        with self._database.transaction() as connection:
            rows = connection.execute(asked).mappings().all()
        return tuple(_subscription(row) for row in rows)

    def set(self, team: str, subscription: Subscription) -> None:
        """Set a place; what was set before is gone, and so is a pause unless the new one says so."""
        values = _row(subscription)
        insert = self._database.insert(subscriptions).values(team=team, **values)
        upsert = insert.on_conflict_do_update(
            index_elements=[subscriptions.c.team, subscriptions.c.place], set_=values
        )
        with self._database.transaction() as connection:
            connection.execute(upsert)
            count_change(self._database, connection, team=team, subject=Subject.SUBSCRIPTIONS)

    def pause(self, team: str, place: str, *, why: str) -> bool:
        """Pause a place; False if it is paused already, or nothing is set there."""
        running = (
            (subscriptions.c.team == team)
            & (subscriptions.c.place == place)
            & (subscriptions.c.paused == "")
        )
        pause = (
            update(subscriptions).where(running).values(paused=why).returning(subscriptions.c.place)
        )
        with self._database.transaction() as connection:
            paused = connection.execute(pause).first() is not None
            if paused:
                count_change(self._database, connection, team=team, subject=Subject.SUBSCRIPTIONS)
        return paused


def _row(subscription: Subscription) -> dict[str, Any]:
    schedule = subscription.schedule
    return {
        "place": subscription.place,
        "on": schedule.on,
        "at": f"{schedule.at:%H:%M}",
        "zone": schedule.zone,
        "days": "".join(str(int(day)) for day in sorted(schedule.days)),
        "topics": schedule.topics,
        "days_off": schedule.days_off,
        "since": subscription.since,
        "paused": subscription.paused,
    }


def _subscription(row: RowMapping) -> Subscription:
    schedule = Schedule(
        at=time.fromisoformat(row["at"]),
        zone=row["zone"],
        days=frozenset(Weekday(int(digit)) for digit in row["days"]),
        topics=row["topics"],
        days_off=row["days_off"],
        on=row["on"],
    )
    return Subscription(row["place"], schedule, row["since"], row["paused"])
