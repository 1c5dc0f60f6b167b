"""WordNet's nouns and verbs: the words that made questions are made of."""

from pathlib import Path

LICENCE_LINES = "  "
"""What a line of the licence at the head of each file begins with."""


def lemmas(folder: Path, part: str) -> set[str]:
    """The words of one part of speech, `noun` or `verb`, in lower case, without terms of several words."""
    found: set[str] = set()
    for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
        if not line.startswith(LICENCE_LINES):
            fields = line.split(" | ", 1)[0].split()
            found |= {fields[4 + 2 * at].lower() for at in range(int(fields[3], 16))}
    return {word for word in found if word.isalpha()}
