"""What somebody typed, without the marks that Slack, editors and keyboards leave in it."""

import html
import re
import unicodedata

LONGEST_TYPED = 40_000
"""Characters that are looked at: Slack's longest message text."""

LONGEST_KEPT = 2_000
"""Characters that are kept after the marks are gone: a question and the story around it."""

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\ud800-\udfff]"
)
"""Zero-width, direction, filler and variation marks, tags and lone surrogates: they carry no word."""

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]+")
_MENTION = re.compile(r"<(?:@|!)(?!date\^)[^<>\n]{0,200}>")
_CHANNEL = re.compile(r"<#[^<>|\n]{0,80}(?:\|([^<>\n]{0,200}))?>")
_LABELLED = re.compile(r"<(?:!date\^|https?:|mailto:|tel:)[^<>|\n]{0,3000}\|([^<>\n]{0,3000})>")
_BARE_LINK = re.compile(r"<(?:https?://|mailto:|tel:)([^<>|\n]{0,3000})>")
_SCHEME = re.compile(r"\bhttps?://")
_EMOJI_CODE = re.compile(
    r"(?<![\w:]):[a-z+_][a-z0-9_+'-]{0,60}:(?::skin-tone-[2-6]:)?(?!\w)", re.IGNORECASE
)
_MARKUP = re.compile(r"[`*~]+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|^[ \t]*(?:>+[ \t]*)+", re.MULTILINE)
_SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """The words of a Slack message or a line typed in a terminal, on one line.

    Mentions and emoji codes go; links and channels leave their label; quotes and code spans leave their
    contents; entities become the characters they stand for. Never fails, and takes time in proportion to
    the text: no pattern looks back further than its own bounded length.
    """
    text = _INVISIBLE.sub("", text[:LONGEST_TYPED])
    text = _MENTION.sub(" ", text)
    text = _CHANNEL.sub(r" \1 ", text)
    text = _LABELLED.sub(r" \1 ", text)
    text = _BARE_LINK.sub(r" \1 ", text)
    text = _EMOJI_CODE.sub(" ", html.unescape(text))
    text = _MARKUP.sub(" ", _SCHEME.sub(" ", normal(text)))
    return _SPACE.sub(" ", text).strip()[:LONGEST_KEPT]


def normal(text: str) -> str:
    """The same text in one form, whatever keyboard wrote it: NFKC, and no invisible characters."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return _CONTROL.sub(lambda run: "\n" if "\n" in run[0] else " ", _INVISIBLE.sub("", text))
