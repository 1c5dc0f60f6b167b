"""Texts in the one form in which they are kept and compared."""

import hashlib


def one_line(text: str) -> str:
    """A text with every run of white space as one space."""
    return " ".join(text.split())


def block(text: str) -> str:
    """Markdown without blank lines around it; the first line's indentation means something."""
    lines = text.split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    return "\n".join(lines).rstrip()


def short_digest(text: str) -> str:
    """Twelve hex digits that tell whether a text is still what the import wrote."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]
