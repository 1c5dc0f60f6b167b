"""The tables' revisions: which one a database is at, and the way to the newest."""

from dataclasses import dataclass
from threading import Lock
from typing import Final

from sqlalchemy import Column, Connection, MetaData, String, Table, inspect, select

REVISIONS: Final = ("0001", "0002", "0003", "0004", "0005")
"""The revisions of the tables that this program knows, oldest first."""

HEAD: Final = REVISIONS[-1]
"""The newest: the one that `tables.py` describes."""

_SCRIPTS: Final = "bot.store:migrations"
"""The package and the folder in it; found in a checkout and in an installed wheel alike."""

# Alembic's own table; read without Alembic, whose import takes a third of a second at every start.
_version = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))

_migrating = Lock()
"""Alembic keeps the migration under way in module globals: one at a time in a process."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What was done to the tables.

    Attributes:
        before: the revision that was found; None for a database without one: empty, or made before
            there were revisions.
        after: the revision that they are at now.
    """

    before: str | None
    after: str

    @property
    def changed(self) -> bool:
        """Whether there was anything to do."""
        return self.before != self.after


def revision(connection: Connection) -> str | None:
    """The revision of a database's tables; None where none is noted."""
    if not inspect(connection).has_table(_version.name):
        return None
    return connection.scalar(select(_version.c.version_num))


def is_known(found: str | None) -> bool:
    """Whether a revision is one of this program's; none at all is where the first begins."""
    return found is None or found in REVISIONS


def migrate(connection: Connection) -> None:
    """Bring the tables to `HEAD` within the connection's transaction."""
    # Imported here: most starts find nothing to do, and the command line needs it not at all.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", _SCRIPTS)
    config.attributes["connection"] = connection
    with _migrating:
        command.upgrade(config, HEAD)
