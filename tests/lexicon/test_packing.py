import numpy as np
import pytest

from bot.lexicon.packing import packed, unpacked


def table(
    rows: int = 200, dimensions: int = 128
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    chance = np.random.default_rng(3)
    lengths = chance.gamma(2, size=(rows, 1))
    return (chance.normal(size=(rows, dimensions)) * lengths).astype(np.float32)


def test_rows_come_back_nearly_as_they_were() -> None:
    held = table()
    lost = np.linalg.norm(held - unpacked(*packed(held)), axis=1) / np.linalg.norm(held, axis=1)
    assert lost.max() < 0.15


def test_two_numbers_take_one_byte() -> None:
    halves, scales = packed(table(10, 128))
    assert (halves.nbytes, scales.nbytes) == (640, 20)


def test_a_row_of_zeros_stays_one() -> None:
    held = table(3)
    held[1] = 0
    assert not unpacked(*packed(held))[1].any()


def test_scales_of_another_table_are_refused() -> None:
    halves, scales = packed(table(4))
    with pytest.raises(ValueError, match="broadcast"):
        unpacked(halves, scales[:3])
