"""An empty database of each kind that the store supports, as fixtures; a conftest imports what it needs."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

POSTGRES = "CAVEAT_TEST_POSTGRES_URL"
"""A server on which tests may create and drop databases, as postgresql://user:password@host/database."""


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'caveat.sqlite3'}"


@pytest.fixture
def postgres_url() -> Iterator[str]:
    server = os.environ.get(POSTGRES)
    if server is None:
        pytest.skip(f"{POSTGRES} names no PostgreSQL server")
    name = f"caveat_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}"')
        yield f"{server.rpartition('/')[0]}/{name}"
        admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """An empty database; the test runs once on each kind."""
    found: str = request.getfixturevalue(f"{request.param}_url")
    return found
