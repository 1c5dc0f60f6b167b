"""The database behind a URL: its tables made, its failures told in one line without secrets."""

import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, MetaData, QueuePool, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

SCHEMA: Final = MetaData()
"""Every table of the store; a module that defines one registers it here when it is imported."""

PATIENCE_SECONDS: Final = 5
"""How long to wait for a lock or a connection before giving up."""

DRIVERS: Final = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
"""What may stand before `://`, and the driver that serves it."""

SUPPORTED: Final = (
    "write sqlite:////folder/caveat.sqlite3 or postgresql://user:password@host:5432/database, "
    "with @ / : in the password as %40 %2F %3A"
)
DRIVER_MISSING: Final = (
    "PostgreSQL needs its driver, which is not installed: add Caveat's extra `postgres` "
    "(uv sync --extra postgres, or pip install '.[postgres]')"
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

# SQLite has one writer at a time: one connection a process queues its threads fairly, where many
# connections would poll for the lock; and a database in memory lives as long as its one connection.
_SQLITE: Final[Mapping[str, Any]] = {
    "poolclass": QueuePool,
    "pool_size": 1,
    "max_overflow": 0,
    "connect_args": {"timeout": PATIENCE_SECONDS, "check_same_thread": False},
}

# A server that has vanished is noticed in seconds, not after TCP's two hours of silence.
_POSTGRESQL: Final[Mapping[str, Any]] = {
    "pool_pre_ping": True,
    "connect_args": {
        "connect_timeout": PATIENCE_SECONDS,
        "tcp_user_timeout": PATIENCE_SECONDS * 1000,
        "keepalives_idle": PATIENCE_SECONDS,
        "keepalives_interval": 1,
        "keepalives_count": PATIENCE_SECONDS,
    },
}


class StoreError(Exception):
    """The database cannot be used: its URL, its driver, or the database itself is the reason.

    The text is one line for a person and never holds a password.
    """


class WrongUrlError(StoreError):
    """No database can be reached by this URL here, now or later: it must be mended first."""


class Database:
    """One database, with every table of `SCHEMA` in it.

    Threads may share one; processes each open their own.
    """

    def __init__(self, url: str) -> None:
        """Connect, and make the tables that are missing; any number of processes may do so at once.

        Args:
            url: `sqlite:///relative.sqlite3`, `sqlite:////absolute.sqlite3`, or
                `postgresql://user:password@host:port/database`.

        Raises:
            WrongUrlError: if the URL cannot be used, or its driver is not installed.
            StoreError: if the database is away, locked for too long, or refuses.
        """
        parsed = _parse(url)
        self._name = _without_secrets(parsed)
        self._engine = _engine(parsed)
        self.dialect: Final = self._engine.dialect.name
        try:
            self._make_tables()
        except StoreError:
            self.close()
            raise

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose work is kept when the block ends well, and undone when it does not.

        Raises:
            StoreError: if the database is away, locked for too long, or refuses.
        """
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            # Without the cause: the frames beneath hold the password, and some loggers print them.
            raise StoreError(f"the database {self._name}: {_in_one_line(error)}") from None

    def close(self) -> None:
        """Give back every connection; a later transaction opens a new one."""
        self._engine.dispose()

    def _make_tables(self) -> None:
        with self.transaction() as connection:
            connection.exec_driver_sql(_ONE_AT_A_TIME[self.dialect])
            SCHEMA.create_all(connection)


def _parse(text: str) -> URL:
    try:
        url = make_url(text)
        (url.host or "").encode("idna")
    except (SQLAlchemyError, ValueError):  # ValueError: a port or a host that cannot be one
        raise WrongUrlError(f"the database URL cannot be read: {SUPPORTED}") from None
    driver = DRIVERS.get(url.drivername)
    if driver is None:
        raise WrongUrlError(f"{url.drivername} is no database that Caveat uses: {SUPPORTED}")
    if driver != "sqlite" and "@" in f"{url.host}{url.database}":  # the rest of a password
        raise WrongUrlError(f"the database URL has an @ too many: {SUPPORTED}")
    return url.set(drivername=driver)


def _without_secrets(url: URL) -> str:
    backend = url.get_backend_name()
    place = URL.create(backend, host=url.host, port=url.port, database=url.database)
    return place.render_as_string()


def _engine(url: URL) -> Engine:
    backend = url.get_backend_name()
    options = _SQLITE if backend == "sqlite" else _POSTGRESQL
    try:
        engine = create_engine(url, pool_timeout=PATIENCE_SECONDS, hide_parameters=True, **options)
    except ImportError:
        raise WrongUrlError(DRIVER_MISSING) from None

    set_up = _use_write_ahead_log if backend == "sqlite" else _wait_for_locks_no_longer
    event.listen(engine, "connect", set_up)
    return engine


def _use_write_ahead_log(connection: sqlite3.Connection, _record: object) -> None:
    """Let readers and the writer of a SQLite file work side by side.

    SQLite waits for every lock but the one of this switch, so processes that start together on a
    new file must wait here for each other.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _wait_for_locks_no_longer(connection: DBAPIConnection, _record: object) -> None:
    """Let PostgreSQL give up on a lock as SQLite does; left alone it waits for ever."""
    cursor = connection.cursor()
    cursor.execute(f"SET lock_timeout = '{PATIENCE_SECONDS}s'")
    cursor.close()
    connection.commit()


def _in_one_line(error: SQLAlchemyError) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error.args[0]
    words = " ".join(str(cause).split())
    return next((f"{words}; {hint}" for said, hint in HINTS.items() if said in words), words)
