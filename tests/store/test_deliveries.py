"""A delivery is answered once, whoever receives it, however often, before and after a restart."""

import multiprocessing
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from multiprocessing.synchronize import Barrier

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.store.database import Database
from bot.store.deliveries import KEPT, KEPT_AT_LEAST, Deliveries

PROCESSES = 4
IDS = [f"Ev{number:08d}" for number in range(50)]


class Clock:
    """Unix seconds that pass only when told."""

    def __init__(self) -> None:
        self.seconds = 1_800_000_000.0

    def __call__(self) -> float:
        return self.seconds

    def advance(self, span: timedelta) -> None:
        self.seconds += span.total_seconds()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def deliveries(database: Database, clock: Clock) -> Deliveries:
    return Deliveries(database, now=clock)


def test_a_delivery_is_first_once(deliveries: Deliveries) -> None:
    assert deliveries.first("Ev1")
    assert not deliveries.first("Ev1")
    assert deliveries.first("Ev2")


def test_a_restart_forgets_nothing(url: str) -> None:
    before = Database(url)
    assert Deliveries(before).first("Ev1")
    before.close()

    after = Database(url)
    assert not Deliveries(after).first("Ev1")
    after.close()


@pytest.mark.parametrize(
    "text",
    ["", "Ev1\0", "\ud800", "Ev1'; DROP TABLE deliveries; --", "é" * 40_000],
    ids=["empty", "NUL", "lone surrogate", "SQL", "long"],
)
def test_any_text_is_an_id(deliveries: Deliveries, text: str) -> None:
    assert deliveries.first(text)
    assert not deliveries.first(text)


@settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ids=st.lists(st.text(), unique=True))
def test_different_ids_never_stand_for_each_other(ids: list[str]) -> None:
    database = Database("sqlite://")
    deliveries = Deliveries(database)
    firsts = [each for each in ids if deliveries.first(each)]
    database.close()
    assert firsts == ids


def test_threads_that_share_one_object_agree_on_a_winner(deliveries: Deliveries) -> None:
    with ThreadPoolExecutor(8) as threads:
        wins = list(threads.map(deliveries.first, IDS * 8))
    assert wins.count(True) == len(IDS)


def _claim_all(url: str, start: Barrier, number: int, report: Callable[[object], None]) -> None:
    """Open the database at the same moment as the others, then claim every id, in another order."""
    start.wait(timeout=60)
    database = Database(url)
    deliveries = Deliveries(database)
    turned = IDS[number * 7 :] + IDS[: number * 7]
    report([each for each in turned if deliveries.first(each)])
    database.close()


def test_processes_that_start_together_on_an_empty_database_win_each_delivery_once(
    url: str,
) -> None:
    context = multiprocessing.get_context("spawn")
    start, won = context.Barrier(PROCESSES), context.Queue()
    workers = [
        context.Process(target=_claim_all, args=(url, start, number, won.put))
        for number in range(PROCESSES)
    ]
    for worker in workers:
        worker.start()
    wins = Counter(each for _ in workers for each in won.get(timeout=60))
    for worker in workers:
        worker.join(timeout=60)

    assert [worker.exitcode for worker in workers] == [0] * PROCESSES
    assert wins == Counter(IDS)


def test_what_is_older_than_a_day_is_forgotten(deliveries: Deliveries, clock: Clock) -> None:
    deliveries.first("old")
    clock.advance(KEPT)
    deliveries.first("new")
    assert deliveries.prune() == 0

    clock.advance(timedelta(seconds=1))
    assert deliveries.prune() == 1
    assert deliveries.first("old")
    assert not deliveries.first("new")


def test_what_slack_may_still_send_again_cannot_be_forgotten(deliveries: Deliveries) -> None:
    with pytest.raises(ValueError, match="kept for 1:00:00 at least, not 0:59:59"):
        deliveries.prune(KEPT_AT_LEAST - timedelta(seconds=1))
