"""How often what replicas keep in memory was changed, so that each sees when to read it anew."""

from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy import Connection, select

from bot.store.database import Database
from bot.store.tables import revisions


class Subject(StrEnum):
    """What is counted."""

    CHANNELS = "channels"
    PROPOSALS = "proposals"
    SUBSCRIPTIONS = "subscriptions"


class Revisions:
    """The counts of the changes on one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, team: str) -> Mapping[Subject, int]:
        """Every subject's count, 0 for what was never changed; one look at a few rows.

        Look before reading what is counted: what changes in between is then read once more, never missed.

        Raises:
            StoreError: if the database is away, locked for too long, or refuses.
        """
        asked = select(revisions.c.subject, revisions.c.number).where(revisions.c.team == team)
        with self._database.transaction() as connection:
            counted = {row.subject: row.number for row in connection.execute(asked)}
        return {subject: counted.get(subject, 0) for subject in Subject}


def count_change(
    database: Database, connection: Connection, *, team: str, subject: Subject
) -> None:
    """Count a change within the transaction that makes it."""
    insert = database.insert(revisions).values(team=team, subject=subject, number=1)
    connection.execute(
        insert.on_conflict_do_update(
            index_elements=[revisions.c.team, revisions.c.subject],
            set_={"number": revisions.c.number + 1},
        )
    )
