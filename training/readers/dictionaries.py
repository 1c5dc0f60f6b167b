"""Headwords, definitions and examples of dictionaries."""

import re
from collections.abc import Iterator

_EXAMPLE = re.compile(r'"([^"]{8,})"')


def wordnet(text: str) -> Iterator[str]:
    """Each group's words, its gloss, and the gloss with its first word."""
    for words, gloss in _groups(text):
        definition = gloss.split('; "')[0].strip()
        yield from words[:3]
        if len(words) > 1:
            yield ", ".join(words[:4])
        yield definition
        yield f"{words[0]}: {definition}"


def examples(text: str) -> Iterator[str]:
    """What WordNet gives as examples of its words in use."""
    for _, gloss in _groups(text):
        yield from (found[1] for found in _EXAMPLE.finditer(gloss))


def _groups(text: str) -> Iterator[tuple[list[str], str]]:
    """The words of each group of synonyms, and its gloss."""
    for line in text.splitlines():
        if line.startswith("  ") or " | " not in line:
            continue
        data, gloss = line.split(" | ", 1)
        fields = data.split()
        held = [fields[4 + 2 * at] for at in range(int(fields[3], 16))]
        yield [word.split("(")[0].replace("_", " ") for word in held], gloss


def dictionary(text: str) -> Iterator[str]:
    """Headwords (at the margin) and paragraphs of a dictd dictionary."""
    for block in re.split(r"\n\s*\n", text):
        lines = block.splitlines()
        for line in lines:
            if line and not line.startswith(" ") and len(line) < 60:
                yield line
        body = " ".join(line.strip() for line in lines if line.startswith("  "))
        yield re.sub(r"[{}]|<[^>]*>|\[[^]]*\]", "", body)
