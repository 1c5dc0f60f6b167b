"""How the tables of figures look."""

import math

from rich.table import Table

TEXTS = ("set", "method", "kind")
"""Columns of words; the others hold figures."""


def table(title: str, *columns: str, unit: str = "%") -> Table:
    """An empty table of figures in one unit."""
    made = Table(title=f"{title} ({unit})")
    for column in columns:
        text = column in TEXTS
        made.add_column(column, justify="left" if text else "right", no_wrap=text)
    return made


def percent(share: float) -> str:
    """A share of 0 to 1 with one decimal; a dash for NaN, where there is nothing to share."""
    return "–" if math.isnan(share) else f"{100 * share:.1f}"
