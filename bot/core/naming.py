"""Ids made from texts: for entries that an import finds, and for those taught in Slack."""

import hashlib
import re
import unicodedata

SLUG_LENGTH = 60
"""How long an id made from a question gets; longer ones are cut between words."""

_APOSTROPHES = re.compile(r"['’`]")


def slug(text: str, *, fallback: str) -> str:
    """An id from a text: its Latin letters and digits, words joined by hyphens.

    Args:
        text: anything, in any script.
        fallback: what the id begins with where the text has no such letters; a digest follows.
    """
    plain = (
        unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).encode("ascii", "ignore").decode()
    )
    words = re.findall(r"[a-z0-9]+", plain.lower())
    cut = "-".join(words)[: SLUG_LENGTH + 1]
    if len(cut) > SLUG_LENGTH:
        cut = cut.rpartition("-")[0] or cut[:SLUG_LENGTH]
    return cut or f"{fallback}-{_digest(text)}"


def unique(name: str, taken: set[str]) -> str:
    """The name, or with the first free number after it; it is taken from then on."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
