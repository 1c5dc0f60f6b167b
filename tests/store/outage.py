"""A PostgreSQL database that goes away: it ends its connections and takes no new ones."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg


@contextmanager
def outage(url: str) -> Iterator[None]:
    """Take a database away for as long as the block runs; the server itself stays."""
    server, _, name = url.rpartition("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
        admin.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
        try:
            yield
        finally:
            admin.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
