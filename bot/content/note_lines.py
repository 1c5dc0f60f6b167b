"""A note's lines as every editor counts them, and the digest by which a change in them is seen."""

import hashlib


def lines_of(text: str) -> list[str]:
    """Split where Markdown does: at line feeds, carriage returns, both together, nowhere else."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def digest_of(lines: list[str], line: int, end_line: int) -> str:
    """SHA-256, in hex, of the lines from `line` to `end_line`, from 1 on, joined by line feeds.

    Lines that a shortened note no longer has count as absent.
    """
    return hashlib.sha256("\n".join(lines[line - 1 : end_line]).encode()).hexdigest()
