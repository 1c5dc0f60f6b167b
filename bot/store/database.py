"""The database behind a URL: its tables brought up to date, its failures told without secrets."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, Table, exc
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.store.engine import make_engine, parse_url, without_secrets
from bot.store.errors import AwayError, NewerDatabaseError, RefusedError, StoreError
from bot.store.migrate import HEAD, Upgrade, is_known, migrate, revision

NEWER: Final = (
    "its tables are at revision {revision}, which a newer Caveat has made; this one knows them up "
    "to {head}: run the newer version"
)
HINTS: Final = {
    "database is locked": "another process holds it; PostgreSQL serves several processes better",
    "unable to open database file": "its folder must exist and be writable",
    "readonly database": "the file and its folder must be writable",
    "file is not a database": "name another file",
}
"""What mends a failure, by the driver's words."""

_ONE_AT_A_TIME: Final = {
    "sqlite": "BEGIN IMMEDIATE",
    "postgresql": "SELECT pg_advisory_xact_lock(228328)",  # CAVEAT on a telephone's keys
}
"""Holds off other processes until the transaction ends, so that only one makes the tables."""

Insert = sqlite.Insert | postgresql.Insert

_INSERT: Final[Mapping[str, Callable[[Table], Insert]]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}
"""Each dialect's own insert: the common one knows no ON CONFLICT."""


class Database:
    """One database, with every table of the store in it.

    Calls block while the database works: make them in a thread that may. Threads may share one;
    processes each open their own.

    Attributes:
        name: where it is, without user, password and options.
        upgraded: what opening it did to its tables.
    """

    def __init__(self, url: str) -> None:
        """Connect, and bring the tables up to date; any number of processes may do so at once.

        Args:
            url: `sqlite:///relative.sqlite3`, `sqlite:////absolute.sqlite3`, or
                `postgresql://user:password@host:port/database`.

        Raises:
            WrongUrlError: if the URL cannot be used, or its driver is not installed.
            NewerDatabaseError: if a newer version of the program has changed the tables.
            StoreError: if the database is away, locked for too long, or refuses.
        """
        parsed = parse_url(url)
        self.name: Final = without_secrets(parsed)
        self._engine = make_engine(parsed)
        self._dialect: Final = self._engine.dialect.name
        try:
            self.upgraded: Final = self._upgrade()
        except StoreError:
            self.close()
            raise

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose work is kept when the block ends well, and undone when it does not.

        Raises:
            RefusedError: if the database will never take these data.
            AwayError: if there is no connection to it.
            StoreError: if it is locked for too long, or refuses.
        """
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            # Without the cause: the frames beneath hold the password, and some loggers print them.
            raise _kind(error)(f"the database {self.name}: {_in_one_line(error)}") from None

    def insert(self, table: Table) -> Insert:
        """An insert that knows ON CONFLICT, as this database says it."""
        return _INSERT[self._dialect](table)

    def close(self) -> None:
        """Give back every connection; a later transaction opens a new one."""
        self._engine.dispose()

    def _upgrade(self) -> Upgrade:
        with self.transaction() as connection:
            if revision(connection) == HEAD:
                return Upgrade(HEAD, HEAD)
        with self.transaction() as connection:
            connection.exec_driver_sql(_ONE_AT_A_TIME[self._dialect])
            before = revision(connection)
            if not is_known(before):
                told = NEWER.format(revision=before, head=HEAD)
                raise NewerDatabaseError(f"the database {self.name}: {told}")
            migrate(connection)
            return Upgrade(before, HEAD)


def upgrade(url: str) -> tuple[str, Upgrade]:
    """Bring a database's tables up to date; tell where it is, and what was done.

    Raises:
        StoreError: as `Database` does.
    """
    database = Database(url)
    database.close()
    return database.name, database.upgraded


def _kind(error: SQLAlchemyError) -> type[StoreError]:
    match error:
        case exc.IntegrityError() | exc.DataError() | exc.NotSupportedError():
            return RefusedError
        case DBAPIError(statement=None) | DBAPIError(connection_invalidated=True):
            return AwayError  # without a statement it was connecting that failed
        case DBAPIError() | exc.TimeoutError():
            return StoreError
        case _:  # it did not get as far as the database: a value that no column takes
            return RefusedError


def _in_one_line(error: SQLAlchemyError) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error.args[0]
    words = " ".join(str(cause).split())
    return next((f"{words}; {hint}" for said, hint in HINTS.items() if said in words), words)
