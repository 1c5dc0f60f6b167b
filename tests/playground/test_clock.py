import asyncio

import pytest

from bot.playground.clock import ManualClock, SystemClock


async def test_sleepers_wake_at_their_own_time_in_order(clock: ManualClock) -> None:
    woken: list[tuple[str, float]] = []

    async def sleeper(name: str, seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append((name, clock.now()))

    start = clock.now()
    tasks = [asyncio.create_task(sleeper(name, s)) for name, s in [("late", 60), ("soon", 3)]]
    await clock.advance(60)
    await asyncio.gather(*tasks)
    assert woken == [("soon", start + 3), ("late", start + 60)]


async def test_one_who_sleeps_again_is_woken_within_the_same_advance(clock: ManualClock) -> None:
    start = clock.now()

    async def twice() -> float:
        await clock.sleep(3)
        await clock.sleep(3)
        return clock.now()

    task = asyncio.create_task(twice())
    await clock.advance(10)
    assert await task == start + 6
    assert clock.now() == start + 10


async def test_a_sleeper_is_not_woken_before_its_time(clock: ManualClock) -> None:
    task = asyncio.create_task(clock.sleep(3))
    await clock.advance(2.9)
    assert not task.done()
    task.cancel()


async def test_no_time_passes_in_a_sleep_of_nothing(clock: ManualClock) -> None:
    before = clock.now()
    await clock.sleep(0)
    assert clock.now() == before


async def test_time_does_not_go_back(clock: ManualClock) -> None:
    with pytest.raises(ValueError, match="does not go back"):
        await clock.advance(-1)


async def test_the_system_clock_moves_by_itself() -> None:
    clock = SystemClock()
    before = clock.now()
    await clock.sleep(0.01)
    assert clock.now() > before
