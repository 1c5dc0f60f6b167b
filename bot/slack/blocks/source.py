"""Where an answer comes from, in words, and where its note can be read."""

from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from bot.core.answer import Answer
from bot.core.knowledge import Source
from bot.slack.blocks import limits
from bot.slack.blocks.kit import Part, context
from bot.slack.blocks.message import Block
from bot.slack.blocks.safe_text import escaped, on_one_line, shorten

NO_SOURCE = "Source: written by hand, not taken from a note."
SOURCE = "Source: {place}"
OWNER = "Owner: {owner}"
REVIEWED = "Reviewed: {date}"

PLACE_TOLD = 200
"""Cost of the longest path that is told."""

NAME_TOLD = 80
"""Cost of the longest owner or date that is told."""


def place(source: Source) -> str:
    """`notes/what-is-docker.md, lines 3-11`: the note and its lines, for people."""
    path = shorten(on_one_line(source.path), PLACE_TOLD)
    lines = (
        f"lines {source.line}-{source.last_line}"
        if source.last_line > source.line
        else f"line {source.line}"
    )
    return f"{path}, {lines}"


def note_url(source: Source | None, notes_url: str | None) -> str | None:
    """Where the note can be read, without its lines; None unless `notes_url` is an http address.

    Args:
        source: whose path is taken as relative to `notes_url`.
        notes_url: the address of the knowledge directory, as in `https://github.com/acme/notes/blob/main`.
    """
    if source is None or not notes_url or urlsplit(notes_url).scheme not in {"http", "https"}:
        return None
    return f"{quote(notes_url.rstrip('/'), safe=':/?&=%@~+,;')}/{quote(source.path)}"


def source_part(answer: Answer, notes_url: str | None) -> Part:
    """The source, a link where the note has an address; the owner and the last review where they are known."""
    entry = answer.entry
    owner = entry.owner or answer.topic.owner
    rest = [OWNER.format(owner=shorten(on_one_line(owner), NAME_TOLD))] if owner else []
    rest += (
        [REVIEWED.format(date=shorten(on_one_line(entry.reviewed), NAME_TOLD))]
        if entry.reviewed
        else []
    )
    return source_line(entry.source, notes_url, rest)


def source_line(source: Source | None, notes_url: str | None, rest: Iterable[str]) -> Part:
    """The source in small print, a link where the note has an address, and what is told beside it."""
    told = NO_SOURCE if source is None else SOURCE.format(place=place(source))
    part = context([told, *rest])
    url = note_url(source, notes_url)
    return part if source is None or url is None else _linked(part, source, url)


def _linked(part: Part, source: Source, url: str) -> Part:
    lines = f"#L{source.line}" + (f"-L{source.last_line}" if source.last_line > source.line else "")
    text = escaped(SOURCE.format(place="")) + f"<{escaped(url + lines)}|{escaped(place(source))}>"
    if len(text) > limits.CONTEXT_TEXT:
        return part
    block: Block = part.blocks[0]
    linked = [{"type": "mrkdwn", "text": text, "verbatim": True}, *block["elements"][1:]]
    return Part((block | {"elements": linked},), part.plain)
