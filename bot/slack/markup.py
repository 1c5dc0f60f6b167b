"""What people write in Slack, as Markdown: mentions become words, links and emphasis keep their meaning."""

import re

_MARK = re.compile(r"<(?P<kind>[@#!]?)(?P<what>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
_CODE = re.compile(r"(```.*?```|`[^`\n]*`)", re.DOTALL)
_BOLD = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]*\S)\*(?![\w*])")
_STRUCK = re.compile(r"(?<![\w~])~(?=\S)([^~\n]*\S)~(?![\w~])")

SOMEBODY = "somebody"
"""Stands where a person is mentioned whose name the message does not carry."""


def as_markdown(wire: str) -> str:
    """A message's text as Slack sends it, as Markdown: bold with two asterisks, links with their labels."""
    pieces = _CODE.split(wire)
    return "".join(
        _unescaped(piece) if odd else _unescaped(_prose(piece))
        for piece, odd in zip(pieces, _alternating(len(pieces)), strict=True)
    )


def as_plain(wire: str) -> str:
    """A message's text in one line, without emphasis: good for a question."""
    return " ".join(_unescaped(_MARK.sub(_plain_mark, wire)).split())


def _alternating(count: int) -> list[bool]:
    return [bool(at % 2) for at in range(count)]


def _prose(text: str) -> str:
    emphasised = _STRUCK.sub(r"~~\1~~", _BOLD.sub(r"**\1**", text))
    return _MARK.sub(_mark, emphasised)


def _mark(found: re.Match[str]) -> str:
    label, what = found["label"], found["what"]
    if found["kind"] or label in {None, what}:
        return _plain_mark(found)
    return f"[{label}]({what})"


def _plain_mark(found: re.Match[str]) -> str:
    label, what = found["label"] or "", found["what"]
    match found["kind"]:
        case "@":
            return label.removeprefix("@") or SOMEBODY
        case "#":
            return f"#{label}" if label else "a channel"
        case "!":
            return label or what.partition("^")[0]
        case _:
            return label or what.removeprefix("mailto:")


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
