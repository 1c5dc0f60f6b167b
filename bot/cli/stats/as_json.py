"""The figures as the JSON object that other programs read."""

from dataclasses import asdict
from typing import Any

from bot.cli.stats.counted import Counted
from bot.core.usage import EntryUsage, Figures


def as_json(counted: Counted) -> dict[str, Any]:
    """The fields, always all of them.

    `total` and each of `weeks` have counts (`asked`, `answered` outright, `chosen` from suggestions,
    `unanswered`, `overheard`, `spoken`, `helpful`, `not_helpful`) and shares from 0 to 1, null where there is
    nothing to share out (`answer_rate`, `helpfulness`). A week `begins` on a Monday, in UTC, and is `whole` where
    all of it was counted. `top` are the entries given most, each with its `weeks`, in the order of the others.
    """
    usage = counted.usage
    return {
        "team": counted.team,
        "days": counted.days,
        "total": _figures(usage.total),
        "weeks": [
            {"begins": week.begins.isoformat(), "whole": week.whole, **_figures(week.figures)}
            for week in usage.weeks
        ],
        "top": [_entry(counted, each) for each in usage.top],
        "entries_given": usage.entries,
        "entries": len(counted.base.entries),
    }


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        **asdict(figures),
        "unanswered": figures.unanswered,
        "answer_rate": figures.answer_rate,
        "helpfulness": figures.helpfulness,
    }


def _entry(counted: Counted, each: EntryUsage) -> dict[str, Any]:
    return {
        "topic": each.key.topic,
        "id": each.key.entry,
        "question": counted.question(each.key),
        "given": each.given,
        "helpful": each.helpful,
        "not_helpful": each.not_helpful,
        "weeks": list(each.weeks),
    }
