import asyncio
import contextlib
import os
import time
from pathlib import Path

import pytest

from bot.slack.heartbeat import FRESH_FOR, beat, is_fresh


async def beats(path: Path, *, well: bool) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(beat(path, lambda: well, every=0.01), 0.1)


async def test_a_bot_that_is_well_leaves_a_fresh_sign(tmp_path: Path) -> None:
    await beats(tmp_path / "beat", well=True)
    assert is_fresh(tmp_path / "beat")


async def test_a_bot_that_is_not_connected_leaves_none(tmp_path: Path) -> None:
    await beats(tmp_path / "beat", well=False)
    assert not is_fresh(tmp_path / "beat")


def test_a_sign_that_is_old_or_from_the_future_is_not_fresh(tmp_path: Path) -> None:
    path = tmp_path / "beat"
    path.touch()
    for away in (-FRESH_FOR - 5, FRESH_FOR + 5):
        os.utime(path, (time.time() + away,) * 2)
        assert not is_fresh(path)


async def test_a_folder_that_cannot_be_written_is_told_of_once_and_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await beats(tmp_path / "missing" / "beat", well=True)
    assert caplog.text.count("heartbeat not written") == 1
