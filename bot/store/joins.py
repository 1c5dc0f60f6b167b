"""Who joined a channel that welcomes newcomers, and is still to be welcomed."""

from collections.abc import Sequence

from sqlalchemy import and_, exists, select, update

from bot.core.newcomers import Join
from bot.core.slot import ONCE_EVER, Kind, Phase
from bot.store.database import Database
from bot.store.tables import channels, joins, posts


class Joins:
    """The joins of all teams; a person's first in a channel counts, and no other.

    Every call raises StoreError if the database is away, locked for too long, or refuses.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def joined(self, team: str, join: Join) -> None:
        """Note that somebody joined, to be welcomed; where the channel does not welcome, nothing is noted."""
        self._note(team, join, welcome=True)

    def left(self, team: str, join: Join) -> None:
        """Note that somebody was in a channel that welcomes: they are no newcomer when they come back."""
        self._note(team, join, welcome=False)

    def open(self, team: str, *, since: float) -> Sequence[Join]:
        """Who joined since then (Unix seconds) and has not been welcomed, the first first."""
        slot = and_(
            posts.c.team == joins.c.team,
            posts.c.place == joins.c.user,
            posts.c.kind == Kind.WELCOME,
            posts.c.day == ONCE_EVER,
            posts.c.about == joins.c.channel,
            posts.c.phase != Phase.CLAIMED,
        )
        asked = (
            select(joins.c.user, joins.c.channel, joins.c.at)
            .where(joins.c.team == team, joins.c.at >= since, joins.c.welcome)
            .where(~exists().where(slot))
            .order_by(joins.c.at)
        )
        with self._database.transaction() as connection:
            return [Join(*row) for row in connection.execute(asked)]

    def leave_alone(self, team: str, user: str, channel: str) -> None:
        """Welcome somebody no more."""
        here = (joins.c.team == team) & (joins.c.user == user) & (joins.c.channel == channel)
        with self._database.transaction() as connection:
            connection.execute(update(joins).where(here).values(welcome=False))

    def _note(self, team: str, join: Join, *, welcome: bool) -> None:
        welcomes = select(channels.c.welcome).where(
            channels.c.team == team, channels.c.channel == join.channel
        )
        noted = (
            self._database.insert(joins)
            .values(team=team, user=join.user, channel=join.channel, at=join.at, welcome=welcome)
            .on_conflict_do_nothing()
        )
        with self._database.transaction() as connection:
            if connection.scalar(welcomes):
                connection.execute(noted)
