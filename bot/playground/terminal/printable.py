"""Text made safe for a terminal: no control character of a message ever reaches the screen."""

import re

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c\x85]")

_TO_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\n\t"}
_DELETE = {0x7F: 0x2421}
_C1 = dict.fromkeys(range(0x80, 0xA0), "\ufffd")
_REORDERING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])

_NEUTRAL = {**_TO_PICTURES, **_DELETE, **_C1, **_REORDERING}


def printable(text: str) -> str:
    """The text with nothing in it that a terminal would obey.

    Line ends of every kind become newlines; tabs stay. Other C0 characters and DEL are shown as
    their control pictures (ESC as `␛`), C1 characters as `�`. The characters that reorder a line of
    left-to-right and right-to-left text (Unicode's bidirectional embeddings, overrides and
    isolates) are dropped: they can make a line read as what it is not.
    """
    return _LINE_ENDS.sub("\n", text).translate(_NEUTRAL)
