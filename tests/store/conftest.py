"""A database of each kind that the store supports, opened."""

from collections.abc import Iterator

import pytest

from bot.store.database import Database
from tests.databases import postgres_url, sqlite_url, url

__all__ = ["postgres_url", "sqlite_url", "url"]


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = Database(url)
    yield opened
    opened.close()
