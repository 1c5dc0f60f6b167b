"""A SQLAlchemy engine from a URL: SQLite or PostgreSQL, with waits that end within seconds."""

import sqlite3
import time
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import URL, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError

from bot.store.errors import WrongUrlError

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


def parse_url(text: str) -> URL:
    """Read a database's URL, with the driver that serves it here.

    Raises:
        WrongUrlError: if it names no database that could be used.
    """
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


def without_secrets(url: URL) -> str:
    """The URL as it may be shown: no user, no password, no options."""
    backend = url.get_backend_name()
    place = URL.create(backend, host=url.host, port=url.port, database=url.database)
    return place.render_as_string()


def make_engine(url: URL) -> Engine:
    """An engine for a parsed URL; nothing is connected yet.

    Raises:
        WrongUrlError: if the driver is not installed.
    """
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
