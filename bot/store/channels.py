"""The settings of channels."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

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
        self._write(team, channel, row_of(settings), row_of(settings))

    def change(self, team: str, channel: str, **changed: Any) -> ChannelSettings:
        """Set some of a channel's settings, by their fields' names; the others stay, whoever else sets them now.

        Returns:
            What is set then.
        """
        self._write(team, channel, row_of(replace(DEFAULT, **changed)), changed)
        return self.of(team, channel)

    def _write(
        self, team: str, channel: str, first: Mapping[str, Any], later: Mapping[str, Any]
    ) -> None:
        """Write a channel's row: one lot of columns where there is none yet, another where there is."""
        insert = self._database.insert(channels).values(team=team, channel=channel, **first)
        upsert = insert.on_conflict_do_update(
            index_elements=[channels.c.team, channels.c.channel], set_=dict(later)
        )
        with self._database.transaction() as connection:
            connection.execute(upsert)
            count_change(self._database, connection, team=team, subject=Subject.CHANNELS)

    def unset(self, team: str, channel: str) -> bool:
        """Let the defaults hold in a channel again; whether anything was set."""
        here = (channels.c.team == team) & (channels.c.channel == channel)
        with self._database.transaction() as connection:
            row = connection.execute(delete(channels).where(here).returning(channels.c.channel))
            gone = row.first() is not None
            if gone:
                count_change(self._database, connection, team=team, subject=Subject.CHANNELS)
        return gone
