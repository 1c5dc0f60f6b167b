"""What pictures on pages are made of, in pixels."""

from dataclasses import dataclass
from typing import Final

PICTURES: Final = (("wide", 880), ("narrow", 360))
"""A picture for wide and for narrow screens: its name, and width in pixels."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text; anchor as SVG has it: start, middle or end."""

    x: float
    y: float
    text: str
    anchor: str = "middle"
