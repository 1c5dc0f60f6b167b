"""Paragraphs of plain text, manual pages and package descriptions."""

import re
from collections.abc import Iterator

_ROFF = re.compile(r"\\f[A-Z0-9]|\\f\([A-Z]{2}|\\&|\\-|\\s[-+]?\d")


def paragraphs(text: str) -> Iterator[str]:
    """Runs of lines between empty ones, and the lines that are underlined as titles; listings stay out."""
    for block in re.split(r"\n[ \t]*\n", text):
        held = [line for line in block.splitlines() if line.strip()]
        if held and not all(line.startswith(("    ", "\t")) for line in held):
            kept = [line.strip() for line in held if not re.fullmatch(r"\W{3,}", line.strip())]
            yield re.sub(r":[a-z:+-]+:`([^`<]*)[^`]*`|[`*|]", r"\1", " ".join(kept))


def manual(text: str) -> Iterator[str]:
    """What the page's NAME line says, and its paragraphs."""
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith((".", "'")):
            word = re.match(r"\.(?:B|I|BR|IR|RB|RI|BI)\s+(.*)", line)
            if word:
                lines.append(word[1].replace('"', ""))
                continue
            yield _unroffed(lines)
            lines = []
        else:
            lines.append(line)
    yield _unroffed(lines)


def _unroffed(lines: list[str]) -> str:
    return _ROFF.sub("", " ".join(lines))


def descriptions(text: str) -> Iterator[str]:
    """Each package's summary, the summary with the package's name, and the paragraphs below it."""
    for entry in text.split("\n\n"):
        found = re.search(r"^Package: (.*)$", entry, re.MULTILINE)
        told = re.search(r"^Description-en: (.*)\n((?: .*\n?)*)", entry, re.MULTILINE)
        if found and told:
            yield told[1]
            yield f"{found[1]}: {told[1]}"
            for block in re.split(r"^ \.$", told[2], flags=re.MULTILINE):
                yield " ".join(line.strip() for line in block.splitlines())


def lines(text: str) -> Iterator[str]:
    """Every line that is not a comment."""
    yield from (line for line in text.splitlines() if line and not line.startswith("#"))
