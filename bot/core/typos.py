"""Slips of the fingers, made on purpose: what a text looks like when it was typed in a hurry."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import count as from_zero
from typing import Final


class Slip(StrEnum):
    """One way of mistyping a word.

    Damerau (1964) found four behind 80% of misspellings: another letter, two swapped, one too few, one too
    many. The other letter is here that of a key beside the right one, and the one too many is typed twice.
    """

    NEIGHBOUR = "neighbouring key"
    SWAPPED = "swapped letters"
    DROPPED = "dropped letter"
    DOUBLED = "doubled letter"


@dataclass(frozen=True, slots=True)
class Mistyped:
    """A text with slips in it; one slip a word.

    Attributes:
        slips: which, in the order of the words.
    """

    text: str
    slips: tuple[Slip, ...]


SHORTEST: Final = 4
"""Letters of a word from which on it is mistyped: a slip in a shorter one leaves little to recognise."""

MOST: Final = 2
"""Words of a text that are mistyped at most."""

_TRIES: Final = 4
"""Attempts for each text wanted: chance makes some of them twice, and short texts hold only a few."""

_ROWS: Final = (("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75))
"""The letters of a QWERTY keyboard, and by how many keys a row is set in."""

_REACH: Final = 1.2
"""Distance, in keys, up to which a finger lands on the wrong one."""

_WORD = re.compile(r"[^\W\d_]+")


def mistyped(text: str, *, count: int, seed: int) -> tuple[Mistyped, ...]:
    """Different mistyped forms of a text; the same ones for the same seed, whatever else is mistyped.

    A word's first letter stays, for few slips fall there. Only words of scripts with capital letters are
    mistyped: what goes wrong in typing others (kana, Han) is choosing, not spelling.

    Args:
        text: anything; one without a word of four letters has no mistyped form.
        count: how many forms at most.
        seed: any number.
    """
    found: dict[str, Mistyped] = {}
    for attempt in range(count * _TRIES):
        made = _attempt(text, _Dice(f"{seed} {attempt} {text!r}"))
        if made is None or len(found) == count:
            break
        found.setdefault(made.text, made)
    return tuple(found.values())


class _Dice:
    """Throws that depend on a name alone, so that they come out alike on every machine and version."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._throws = from_zero()

    def throw(self, sides: int) -> int:
        """A number from 0 on, below the sides."""
        thrown = f"{next(self._throws)} {self._name}".encode()
        return int.from_bytes(hashlib.blake2b(thrown, digest_size=8).digest(), "big") % sides


def _attempt(text: str, dice: _Dice) -> Mistyped | None:
    words = [found.span() for found in _WORD.finditer(text) if _may_slip(found[0])]
    if not words:
        return None
    wanted = min(1 + dice.throw(MOST), len(words))
    chosen = sorted(words.pop(dice.throw(len(words))) for _ in range(wanted))
    pieces, slips, at = [], [], 0
    for start, end in chosen:
        slip, word = _slipped(text[start:end], dice)
        pieces += [text[at:start], word]
        slips.append(slip)
        at = end
    return Mistyped("".join((*pieces, text[at:])), tuple(slips))


def _may_slip(word: str) -> bool:
    return len(word) >= SHORTEST and all(letter.islower() or letter.isupper() for letter in word)


def _slipped(word: str, dice: _Dice) -> tuple[Slip, str]:
    """The word with one slip in it; dropping and doubling are always possible."""
    possible = {slip: places for slip in Slip if (places := [*_places(slip, word)])}
    slip = [*possible][dice.throw(len(possible))]
    at = possible[slip][dice.throw(len(possible[slip]))]
    before, letter, after = word[:at], word[at], word[at + 1 :]
    match slip:
        case Slip.NEIGHBOUR:
            keys = _NEIGHBOURS[letter.lower()]
            key = keys[dice.throw(len(keys))]
            return slip, before + (key.upper() if letter.isupper() else key) + after
        case Slip.SWAPPED:
            return slip, before + after[0] + letter + after[1:]
        case Slip.DROPPED:
            return slip, before + after
        case Slip.DOUBLED:
            return slip, before + letter + letter + after


def _places(slip: Slip, word: str) -> Iterator[int]:
    """Where the slip can happen and changes the word."""
    for at in range(1, len(word)):
        if slip is Slip.NEIGHBOUR and word[at].lower() not in _NEIGHBOURS:
            continue
        if slip is Slip.SWAPPED and word[at + 1 : at + 2] in ("", word[at]):
            continue
        yield at


def _neighbours() -> dict[str, str]:
    keys = [
        (letter, (column + inset, float(row)))
        for row, (letters, inset) in enumerate(_ROWS)
        for column, letter in enumerate(letters)
    ]
    return {
        letter: "".join(
            other
            for other, (x, y) in keys
            if other != letter and (x - at[0]) ** 2 + (y - at[1]) ** 2 < _REACH**2
        )
        for letter, at in keys
    }


_NEIGHBOURS: Final = _neighbours()
