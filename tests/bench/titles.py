"""Titles for bases of any size, and questions as people would type them."""

from pathlib import Path
from random import Random

SEED = 3
FILE = Path("../shared/matching-data/so_titles/titles.txt")
"""Where real titles are looked for unless told otherwise."""

STRIDE = 7_919
"""A prime: the second halves of later rounds come from titles far away."""

VERBS = ("install", "build", "deploy", "debug", "mount", "scale", "monitor", "secure", "upgrade")
THINGS = ("container", "image", "volume", "network", "database", "queue", "pipeline", "secret")
PLACES = ("staging", "production", "laptop", "windows", "linux", "kubernetes", "compose", "java")


def titles(size: int, file: Path) -> list[str]:
    """So many different titles: a file's, then halves of two of them joined; made up where there is no file."""
    if not file.is_file():
        chance = Random(SEED)
        return [_made_up(chance) for _ in range(size)]
    read = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [_title(read, at) for at in range(size)]


def questions(asked_of: list[str], count: int) -> list[str]:
    """Titles with two words left out and one letter dropped."""
    chance = Random(SEED)
    return [_mistyped(chance, chance.choice(asked_of)) for _ in range(count)]


def _title(read: list[str], at: int) -> str:
    first = read[at % len(read)]
    if at < len(read):
        return first
    words, others = first.split(), read[(at * STRIDE) % len(read)].split()
    return " ".join(words[: (len(words) + 1) // 2] + others[len(others) // 2 :])


def _made_up(chance: Random) -> str:
    verb, thing, other, place = map(chance.choice, (VERBS, THINGS, THINGS, PLACES))
    return f"How do I {verb} a {thing} with {other}{chance.randrange(3_000)} on {place}?"


def _mistyped(chance: Random, title: str) -> str:
    kept = title.split()
    for _ in range(min(2, len(kept) - 1)):
        kept.pop(chance.randrange(len(kept)))
    text = " ".join(kept)
    at = chance.randrange(len(text))
    return text[:at] + text[at + 1 :]
