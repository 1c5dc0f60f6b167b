"""The page itself: what it shows, put into its template with everything escaped."""

from typing import Any

from bot.cli.pages import environment
from bot.cli.pages.shapes import PICTURES
from bot.cli.stats.counted import Counted, percent, summary
from bot.cli.stats.report.bars import bar_chart
from bot.cli.stats.report.lines import line_chart
from bot.cli.stats.report.spark import HEIGHT, WIDTH, spark


def page(counted: Counted) -> str:
    """A page (HTML) that needs nothing but itself."""
    template = environment(__package__).get_template("page.html.j2")
    return template.render(_shown_of(counted))


def _shown_of(counted: Counted) -> dict[str, Any]:
    """What the template is filled with, by the names it has there."""
    weeks = counted.usage.weeks
    return {
        "counted": counted,
        "usage": counted.usage,
        "total": counted.usage.total,
        "summary": summary(counted),
        "percent": percent,
        "bars": [(name, bar_chart(weeks, width=width)) for name, width in PICTURES],
        "lines": [(name, line_chart(weeks, width=width)) for name, width in PICTURES],
        "partial": not all(week.whole for week in weeks),
        "top": [
            (each, counted.question(each.key), spark(each.weeks)) for each in counted.usage.top
        ],
        "spark_size": (WIDTH, HEIGHT),
    }
