"""The workspaces of which a database remembers anything."""

from sqlalchemy import select, union

from bot.store.database import Database
from bot.store.tables import channels, proposals, questions, subscriptions, votes


def teams_of(database: Database) -> tuple[str, ...]:
    """Their ids, sorted; reads an index of every table, so it is for a person who waits, not for each answer.

    Raises:
        StoreError: if the database is away, locked for too long, or refuses.
    """
    held = union(
        *(select(table.c.team) for table in (questions, votes, proposals, channels, subscriptions))
    )
    with database.transaction() as connection:
        return tuple(sorted(connection.scalars(held)))
