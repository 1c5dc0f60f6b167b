"""The database of a running bot: claims over processes, mistakes told at the start."""

import asyncio
import sqlite3
import threading
from functools import partial
from pathlib import Path

import pytest

from bot.bootstrap.start import StartError
from bot.bootstrap.storage import THREADS, Storage, connect, open_storage
from bot.settings import Settings
from bot.store.database import Database
from bot.store.errors import StoreError
from bot.store.lazy import LazyDatabase


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'caveat.sqlite3'}")


async def test_a_delivery_is_claimed_once_over_two_processes(settings: Settings) -> None:
    async with open_storage(settings) as one, open_storage(settings) as other:
        assert one.claim("Ev1")
        assert not other.claim("Ev1")


async def test_the_database_is_asked_without_holding_up_the_loop(settings: Settings) -> None:
    async with open_storage(settings) as storage:
        assert await storage.ask(lambda database: database.name) == settings.database_url


async def test_a_database_that_is_slow_is_not_waited_for(settings: Settings) -> None:
    go, done = threading.Event(), []

    def hang(_database: Database) -> None:
        assert go.wait(30)

    async with open_storage(settings) as storage:
        for _ in range(2 * THREADS):
            with pytest.raises(StoreError, match=r"the database takes longer than 0\.05 s"):
                await storage.ask(hang, within=0.05)
        with pytest.raises(StoreError):
            await storage.ask(lambda _: done.append("late"), within=0.05)
        go.set()
        assert await storage.ask(lambda database: database.name) == settings.database_url
    assert done == []  # what no thread had begun was taken back


async def test_who_is_cancelled_while_the_answer_comes_in_is_cancelled(settings: Settings) -> None:
    """Else a loop that asks goes on for ever, and the stop that cancelled it waits for ever."""
    loop = asyncio.get_running_loop()
    cancelled = []

    async def ask(storage: Storage) -> None:
        task = asyncio.current_task()
        assert task is not None
        cancel = partial(loop.call_soon, task.cancel)
        await storage.ask(lambda _: loop.call_soon_threadsafe(cancel))
        await asyncio.sleep(0.05)

    async with open_storage(settings) as storage:
        for _ in range(30):
            task = asyncio.ensure_future(ask(storage))
            await asyncio.wait([task])
            cancelled.append(task.cancelled())
    assert cancelled == [True] * 30


async def test_what_waits_is_written_when_the_bot_stops(settings: Settings) -> None:
    def claim(database: Database) -> None:
        with database.transaction() as connection:
            connection.exec_driver_sql("INSERT INTO deliveries VALUES ('a', 1)")

    async with open_storage(settings) as storage:
        storage.writer.put(claim)
    with sqlite3.connect(settings.database_url.removeprefix("sqlite:///")) as file:
        assert file.execute("SELECT digest FROM deliveries").fetchall() == [("a",)]
    file.close()


async def test_a_database_that_is_away_is_a_warning(
    settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    away = settings.model_copy(update={"database_url": f"sqlite:///{tmp_path}/none/caveat.sqlite3"})
    async with open_storage(away) as storage:
        assert isinstance(storage, Storage)
        with pytest.raises(StoreError, match="unable to open database file"):
            await storage.ask(lambda database: database.name)


@pytest.mark.parametrize("url", ["nonsense", "mongodb://localhost/x"])
def test_a_url_that_can_never_work_is_a_fault_of_the_settings(url: str) -> None:
    with pytest.raises(StartError, match=r"^CAVEAT_DATABASE_URL: "):
        connect(LazyDatabase(url))


async def test_a_database_of_a_newer_version_is_a_fault_of_the_settings(
    settings: Settings, tmp_path: Path
) -> None:
    Database(settings.database_url).close()
    with sqlite3.connect(tmp_path / "caveat.sqlite3") as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    file.close()
    with pytest.raises(StartError, match=r"^CAVEAT_DATABASE_URL: .*at revision 9999"):
        async with open_storage(settings):
            pass
