"""What a person types, as Slack's client sends it: escaped, mentions and links marked up."""

import re
from collections.abc import Iterator

from bot.playground.directory import Directory
from bot.playground.message import Json

_MARKS = re.compile(
    r"(?P<url>https?://[^\s<>|]+)"
    r"|(?<!\w)@(?P<name>[A-Za-z0-9][\w.-]*\w|\w)"
    r"|(?<!\w)#(?P<channel>[a-z0-9][\w-]*)"
)
_BROADCASTS = frozenset({"here", "channel", "everyone"})


def escaped(text: str) -> str:
    """Text with `&`, `<` and `>` as Slack escapes them."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wire_text(text: str, directory: Directory) -> str:
    """The `text` of a message that a person typed."""
    return "".join(_marked_up(element, directory) for element in _elements(text, directory))


def wire_blocks(text: str, directory: Directory, block_id: str) -> tuple[Json, ...]:
    """The `blocks` of what a person typed: one rich_text block; none for an empty text."""
    elements = list(_elements(text, directory))
    if not elements:
        return ()
    section = {"type": "rich_text_section", "elements": elements}
    return ({"type": "rich_text", "block_id": block_id, "elements": [section]},)


def _elements(text: str, directory: Directory) -> Iterator[Json]:
    end = 0
    for mark in _MARKS.finditer(text):
        element = _element(mark, directory)
        if element is None:
            continue
        if mark.start() > end:
            yield {"type": "text", "text": text[end : mark.start()]}
        yield element
        end = mark.end()
    if end < len(text):
        yield {"type": "text", "text": text[end:]}


def _element(mark: re.Match[str], directory: Directory) -> Json | None:
    if url := mark["url"]:
        return {"type": "link", "url": url}
    if mark["name"] in _BROADCASTS:
        return {"type": "broadcast", "range": mark["name"]}
    try:
        if name := mark["name"]:
            return {"type": "user", "user_id": directory.user(name).id}
        return {"type": "channel", "channel_id": directory.channel(mark["channel"]).id}
    except KeyError:
        return None


def _marked_up(element: Json, directory: Directory) -> str:
    match element:
        case {"type": "link", "url": str(url)}:
            return f"<{escaped(url)}>"
        case {"type": "broadcast", "range": str(range_)}:
            return f"<!{range_}>"
        case {"type": "user", "user_id": str(user)}:
            return f"<@{user}>"
        case {"type": "channel", "channel_id": str(channel)}:
            return f"<#{channel}|{directory.channels[channel].name}>"
        case _:
            return escaped(element["text"])
