"""The settings of channels."""

from sqlalchemy import delete, select

from bot.core.channel import DEFAULT, ChannelSettings
from bot.store.database import Database
from bot.store.revisions import Subject, count_change
from bot.store.rows import row_of, value_of
from bot.store.tables import channels


class Channels:
    """What is set for the channels of all teams; every change counts for `Subject.CHANNELS`.

    Every call raises StoreError if the database is away, locked for too long, or refuses.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, team: str, channel: str) -> ChannelSettings:
        """What is set for a channel; the defaults where nothing is."""
        here = (channels.c.team == team) & (channels.c.channel == channel)
        with self._database.transaction() as connection:
            row = connection.execute(select(channels).where(here)).mappings().first()
        return DEFAULT if row is None else value_of(ChannelSettings, row)

    def all(self, team: str) -> dict[str, ChannelSettings]:
        """Every channel of a team for which something is set, by its id."""
        asked = select(channels).where(channels.c.team == team).order_by(channels.c.channel)
        with self._database.transaction() as connection:
            rows = connection.execute(asked).mappings().all()
        return {row["channel"]: value_of(ChannelSettings, row) for row in rows}

    def set(self, team: str, channel: str, settings: ChannelSettings) -> None:
        """Set a channel; what was set before is gone."""
        values = row_of(settings)
        insert = self._database.insert(channels).values(team=team, channel=channel, **values)
        upsert = insert.on_conflict_do_update(
            index_elements=[channels.c.team, channels.c.channel], set_=values
        )
        with self._database.transaction() as connection:
            connection.execute(upsert)
            count_change(self._database, connection, team=team, subject=Subject.CHANNELS)

    def unset(self, team: str, channel: str) -> None:
        """Let the defaults hold in a channel again."""
        here = (channels.c.team == team) & (channels.c.channel == channel)
        with self._database.transaction() as connection:
            gone = connection.execute(delete(channels).where(here).returning(channels.c.channel))
            if gone.first() is not None:
                count_change(self._database, connection, team=team, subject=Subject.CHANNELS)
