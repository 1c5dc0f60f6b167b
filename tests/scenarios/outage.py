"""A database that goes away while the bot runs."""

from collections.abc import Callable
from typing import NoReturn

import pytest

from bot.store.database import Database
from bot.store.errors import AwayError
from bot.store.lazy import LazyDatabase


def take_database_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on nobody reaches the database."""

    def run(
        _self: LazyDatabase, _work: Callable[[Database], object], *, now: bool = False
    ) -> NoReturn:
        raise AwayError("the database is away")

    monkeypatch.setattr(LazyDatabase, "run", run)
