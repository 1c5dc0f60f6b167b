"""Newcomers, the topics that they want or wanted, and what they say of entries."""

from datetime import date

from sqlalchemy import case, select, update

from bot.core.drip import Marked
from bot.core.newcomers import Newcomer, Stage
from bot.store.database import Database
from bot.store.rows import row_of, value_of
from bot.store.tables import marks, newcomers


class Newcomers:
    """The newcomers of all teams.

    Every call raises StoreError if the database is away, locked for too long, or refuses.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def accept(self, team: str, newcomer: Newcomer) -> None:
        """Begin a topic, or go on with it: only who had finished it, or never began, begins at its start."""
        goes_on = newcomers.c.stage != Stage.FINISHED
        insert = self._database.insert(newcomers).values(team=team, **row_of(newcomer))
        upsert = insert.on_conflict_do_update(
            index_elements=[newcomers.c.team, newcomers.c.user, newcomers.c.topic],
            set_={
                "stage": newcomer.stage,
                "zone": newcomer.zone,
                "since": case((goes_on, newcomers.c.since), else_=newcomer.since),
            },
        )
        with self._database.transaction() as connection:
            connection.execute(upsert)

    def stop(self, team: str, user: str) -> tuple[str, ...]:
        """Stop all topics of a user.

        Returns:
            The ids of those that were under way, sorted.
        """
        under_way = (
            (newcomers.c.team == team)
            & (newcomers.c.user == user)
            & (newcomers.c.stage == Stage.ACCEPTED)
        )
        stopped = (
            update(newcomers)
            .where(under_way)
            .values(stage=Stage.STOPPED)
            .returning(newcomers.c.topic)
        )
        with self._database.transaction() as connection:
            return tuple(sorted(connection.scalars(stopped)))

    def finish(self, team: str, user: str, topic: str) -> None:
        """Note that all of a topic has come."""
        this = (
            (newcomers.c.team == team) & (newcomers.c.user == user) & (newcomers.c.topic == topic)
        )
        with self._database.transaction() as connection:
            connection.execute(update(newcomers).where(this).values(stage=Stage.FINISHED))

    def of(self, team: str, user: str) -> tuple[Newcomer, ...]:
        """All topics that a user ever wanted, in the order in which they began."""
        asked = (
            select(newcomers)
            .where(newcomers.c.team == team, newcomers.c.user == user)
            .order_by(newcomers.c.since, newcomers.c.topic)
        )
        with self._database.transaction() as connection:
            rows = connection.execute(asked).mappings().all()
        return tuple(value_of(Newcomer, row) for row in rows)

    def under_way(self, team: str) -> tuple[Newcomer, ...]:
        """Every topic under way, by user."""
        asked = (
            select(newcomers)
            .where(newcomers.c.team == team, newcomers.c.stage == Stage.ACCEPTED)
            .order_by(newcomers.c.user, newcomers.c.since, newcomers.c.topic)
        )
        with self._database.transaction() as connection:
            rows = connection.execute(asked).mappings().all()
        return tuple(value_of(Newcomer, row) for row in rows)

    def mark(self, team: str, user: str, marked: Marked, *, at: float) -> None:
        """Note what a user says of an entry, at a time in Unix seconds."""
        insert = self._database.insert(marks).values(
            team=team,
            user=user,
            entry=marked.entry,
            at=at,
            on=marked.on.isoformat(),
            mark=marked.mark,
        )
        upsert = insert.on_conflict_do_update(
            index_elements=[marks.c.team, marks.c.user, marks.c.entry, marks.c.at],
            set_={"mark": marked.mark},
        )
        with self._database.transaction() as connection:
            connection.execute(upsert)

    def marks(self, team: str, user: str) -> tuple[Marked, ...]:
        """What a user said of entries, in order of time."""
        asked = (
            select(marks.c.entry, marks.c.on, marks.c.mark)
            .where(marks.c.team == team, marks.c.user == user)
            .order_by(marks.c.at)
        )
        with self._database.transaction() as connection:
            rows = connection.execute(asked).all()
        return tuple(Marked(row.entry, date.fromisoformat(row.on), row.mark) for row in rows)
