from pathlib import Path

import pytest

from bot.bootstrap.claims import PRUNE_EVERY, TRY_AGAIN_AFTER, Claims
from bot.bootstrap.start import StartError
from bot.store.database import StoreError


def test_a_delivery_is_claimed_once_over_two_processes(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'caveat.sqlite3'}"
    one, other = Claims(url), Claims(url)
    assert one.first("Ev1")
    assert not other.first("Ev1")
    one.close()
    other.close()


def test_a_database_that_comes_back_is_used_again_after_a_pause(tmp_path: Path) -> None:
    now = [0.0]
    claims = Claims(f"sqlite:///{tmp_path}/later/caveat.sqlite3", clock=lambda: now[0])
    with pytest.raises(StoreError):
        claims.first("Ev1")
    (tmp_path / "later").mkdir()
    with pytest.raises(StoreError):
        claims.first("Ev1")
    now[0] = TRY_AGAIN_AFTER
    assert claims.first("Ev1")
    now[0] += PRUNE_EVERY
    assert not claims.first("Ev1")
    claims.close()


@pytest.mark.parametrize("url", ["nonsense", "mongodb://localhost/x"])
def test_a_url_that_can_never_work_is_a_fault_of_the_settings(url: str) -> None:
    with pytest.raises(StartError, match=r"^CAVEAT_DATABASE_URL: "):
        Claims(url).check()


def test_a_database_that_is_away_is_not(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        Claims(f"sqlite:///{tmp_path}/missing/caveat.sqlite3").check()
