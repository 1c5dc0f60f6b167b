import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.slack.deliveries import MOST_WAITING, Durable, Remembered


class AwayError(Exception):
    pass


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as threads:
        yield threads


async def test_a_delivery_is_first_once() -> None:
    deliveries = Remembered()
    assert [await deliveries.first(each) for each in ("Ev1", "Ev2", "Ev1")] == [True, True, False]


async def test_a_delivery_is_forgotten_after_its_time_and_not_before() -> None:
    now = [0.0]
    deliveries = Remembered(seconds=3600, clock=lambda: now[0])
    assert await deliveries.first("Ev1")
    now[0] = 3599.0
    assert not await deliveries.first("Ev1")
    now[0] = 3600.0
    assert await deliveries.first("Ev1")


async def test_memory_holds_no_more_than_its_number_and_forgets_the_oldest() -> None:
    deliveries = Remembered(most=2)
    for each in ("Ev1", "Ev2", "Ev3"):
        assert await deliveries.first(each)
    assert not await deliveries.first("Ev3")
    assert await deliveries.first("Ev1")


async def test_what_another_replica_claimed_is_not_first(executor: ThreadPoolExecutor) -> None:
    claimed = {"Ev1"}
    deliveries = Durable(lambda each: each not in claimed, executor=executor, unavailable=AwayError)
    assert not await deliveries.first("Ev1")
    assert await deliveries.first("Ev2")


async def test_a_database_that_is_away_leaves_it_to_memory_and_is_told_of_once(
    executor: ThreadPoolExecutor, caplog: pytest.LogCaptureFixture
) -> None:
    away = True

    def first(_delivery: str) -> bool:
        if away:
            raise AwayError("gone fishing")
        return True

    deliveries = Durable(first, executor=executor, unavailable=AwayError)
    assert [await deliveries.first(each) for each in ("1", "2", "2")] == [True, True, False]
    assert caplog.text.count("gone fishing") == 1

    away = False
    assert await deliveries.first("3")
    assert "database is back" in caplog.text


async def test_a_slow_database_is_not_waited_for_nor_asked_without_end(
    executor: ThreadPoolExecutor,
) -> None:
    go, calls = threading.Event(), []

    def first(delivery: str) -> bool:
        calls.append(delivery)
        return go.wait(10)

    deliveries = Durable(first, executor=executor, unavailable=AwayError, within=0.01)
    async with asyncio.timeout(2):
        assert all([await deliveries.first(str(number)) for number in range(50)])
    go.set()
    executor.shutdown(wait=True)
    assert len(calls) == MOST_WAITING
