"""What a typed line asks for: something to say, a command, a button, or a move within the workspace."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Say:
    """Say a text in the current place."""

    text: str


@dataclass(frozen=True, slots=True)
class Give:
    """Give a slash command; the command has its slash, the text may be empty."""

    command: str
    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """Press a button by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class Move:
    """A `:word` that changes or tells who and where one is; the name may be empty."""

    word: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """A `:word` that does something with a form, the Home tab, a shortcut or a prompt.

    Attributes:
        rest: what follows the word; may be empty.
    """

    word: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """An empty line."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A `:word` that means nothing here."""

    word: str
    line: str


Typed = Say | Give | Press | Move | Act | Quit | Nothing | Unknown

MOVES = ("as", "in", "dm", "thread", "back", "help")
"""The words after a colon that `Move` carries."""

ACTS = ("fill", "submit", "close", "home", "shortcut", "prompt")
"""The words after a colon that `Act` carries."""

_COLON = re.compile(r":(?P<word>[a-z]+)(?:\s+(?P<rest>.*))?", re.DOTALL)
_SLASH = re.compile(r"(?P<command>/\S+)(?:\s+(?P<text>.*))?", re.DOTALL)
_NUMBER = re.compile(r"\[?(\d{1,3})\]?")


def parse_line(line: str) -> Typed:
    """Read a line; whatever it is, it means something.

    A colon opens a word of this terminal only where the word ends in a space or with the line, so
    `:wave: hello` is said as it stands.
    """
    line = line.strip()
    if not line:
        return Nothing()
    if number := _NUMBER.fullmatch(line):
        return Press(int(number[1]))
    if slash := _SLASH.fullmatch(line):
        return Give(slash["command"], slash["text"] or "")
    if colon := _COLON.fullmatch(line):
        return _worded(colon["word"], (colon["rest"] or "").strip(), line)
    return Say(line)


def _worded(word: str, rest: str, line: str) -> Typed:
    if word == "say":
        return Say(rest) if rest else Nothing()
    if word == "quit":
        return Quit()
    if word == "press" and (number := _NUMBER.fullmatch(rest)):
        return Press(int(number[1]))
    if word in MOVES or word == "press":
        return Move(word, rest)
    return Act(word, rest) if word in ACTS else Unknown(word, line)
