"""The terminal's look: styles in the reader's own colours, glyphs that mean the same without."""

import re

from rich.emoji import Emoji

BOLD = "bold"
ITALIC = "italic"
STRIKE = "strike"
CODE = "cyan"
LINK = "underline blue"
MENTION = "bold blue"
QUIET = "bright_black"
BUTTON_NUMBER = "bold green"
BUTTON_LABEL = "green"
DANGER = "red"
NOTICE = "yellow"
BOT = "bold magenta"
PERSON = "bold cyan"
TYPED = "bold"

_CODE = re.compile(r":([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):")

RAIL = "│ "
FORM_RAIL = "┃ "
QUOTE_RAIL = "▎ "
BULLETS = ("•", "◦", "▪")
INDENT = 2
"""Cells that a message's body stands to the right of its author."""


def glyph(name: str) -> str:
    """The emoji of a code (`warning`), or the code with its colons where there is none."""
    base = name.partition("::")[0]
    found = Emoji.replace(f":{base.replace('-', '_')}:")
    return f":{name}:" if found.startswith(":") else found


def with_glyphs(text: str) -> str:
    """Plain text with its emoji codes as emoji."""
    return _CODE.sub(lambda code: glyph(code[1]), text)
