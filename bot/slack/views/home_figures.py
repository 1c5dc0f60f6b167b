"""For maintainers, on the Home tab: what was asked lately, what came of it, and what the notes lack."""

from collections.abc import Sequence
from typing import Final

from bot.core.gaps import Gap
from bot.core.knowledge import KnowledgeBase
from bot.core.usage import EntryUsage, Figures, Usage, Week
from bot.slack.blocks.actions import ANSWER_GAP, HOME_FIGURES, numbered
from bot.slack.blocks.kit import Button, Part, heading, markdown, rich, row
from bot.slack.blocks.message import Block
from bot.slack.blocks.pieces import Fence, Item, Paragraph
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span
from bot.slack.blocks.tables import in_columns
from bot.slack.records import Lately
from bot.slack.views.kit import blocks_in

TITLE = "The last {days} days"
INVITATION = "What was asked in the last {days} days, what came of it, and what the notes lack"
SHOW = "Show"
NOTHING = "Nothing was asked."
ASKED = "Asked: {count}, of which {rate} got an answer."
OVERHEARD = (
    "Overheard in watched channels: {count} questions, of which {spoken} got a reply or a hint."
)
VOTES = "Votes: {helpful} found an answer helpful, {not_helpful} did not."
WEEKS = ("Week from", "Asked", "Answered", "Helpful")
UNKNOWN = "–"
TOP = "Asked for most"
TOP_ENTRY = "{question} · {count} times"
TOP_ENTRY_ONCE = "{question} · once"
GAPS = "Asked in vain"
NO_GAPS = "Nothing was asked in vain."
GAP = "{question} · {count} times, by {askers}"
GAP_ONCE = "{question} · once"
ONE_ASKER, ASKERS = "one person", "{count} people"
ANSWER = "Write an answer"
MORE_GAPS = "… and {count} more: caveat gaps lists them all."

TOP_SHOWN: Final = 5
GAPS_SHOWN: Final = 15
QUESTION_TOLD: Final = 180
"""Cost of the longest question told whole in a list."""


def invitation_blocks(days: int) -> tuple[Block, ...]:
    """On the front page: the way to the figures, which take a moment to count."""
    return blocks_in([row(INVITATION.format(days=days), Button(SHOW, HOME_FIGURES))])


def figures_blocks(lately: Lately, base: KnowledgeBase) -> tuple[Block, ...]:
    """The figures in all and by week, the entries asked for most, and the gaps, most asked first."""
    usage = lately.usage
    return blocks_in(
        [
            heading(TITLE.format(days=lately.days)),
            *_total(usage.total),
            *_weeks(usage),
            *_top(usage.top[:TOP_SHOWN], base),
            heading(GAPS),
            *_gaps(lately.gaps),
        ]
    )


def _total(total: Figures) -> list[Part]:
    lines = []
    if total.asked:
        lines.append(ASKED.format(count=total.asked, rate=_share(total.answer_rate)))
    if total.overheard:
        lines.append(OVERHEARD.format(count=total.overheard, spoken=total.spoken))
    if total.helpful or total.not_helpful:
        lines.append(VOTES.format(helpful=total.helpful, not_helpful=total.not_helpful))
    items = tuple(Item((Span(line),)) for line in lines)
    return [markdown((items,)) if items else rich((Span(NOTHING),))]


def _weeks(usage: Usage) -> list[Part]:
    if not usage.total.asked:
        return []
    rows = [WEEKS, *map(_week, usage.weeks)]
    cells = [[(Span(cell),) for cell in cells] for cells in rows]
    table = in_columns(cells, ["left", "right", "right", "right"])
    return [markdown(((Fence(table),),))]


def _week(week: Week) -> tuple[str, ...]:
    figures = week.figures
    shares = (_share(figures.answer_rate), _share(figures.helpfulness))
    return week.begins.isoformat(), str(figures.asked), *shares


def _top(top: Sequence[EntryUsage], base: KnowledgeBase) -> list[Part]:
    if not top:
        return []
    items = tuple(Item((Span(_entry(usage, base)),)) for usage in top)
    return [markdown(((Paragraph((Span(TOP, bold=True),)), *items),))]


def _entry(usage: EntryUsage, base: KnowledgeBase) -> str:
    entry = base.entry(usage.key)
    question = _one_line(entry.question if entry else str(usage.key))
    form = TOP_ENTRY if usage.given > 1 else TOP_ENTRY_ONCE
    return form.format(question=question, count=usage.given)


def _gaps(gaps: Sequence[Gap]) -> list[Part]:
    if not gaps:
        return [rich((Span(NO_GAPS),))]
    rows = [
        row(_gap(gap), Button(ANSWER, numbered(ANSWER_GAP, number), gap.question))
        for number, gap in enumerate(gaps[:GAPS_SHOWN], start=1)
    ]
    left = len(gaps) - GAPS_SHOWN
    return [*rows, *([rich((Span(MORE_GAPS.format(count=left)),))] if left > 0 else [])]


def _gap(gap: Gap) -> str:
    askers = ONE_ASKER if gap.askers == 1 else ASKERS.format(count=gap.askers)
    form = GAP if gap.count > 1 else GAP_ONCE
    return form.format(question=_one_line(gap.question), count=gap.count, askers=askers)


def _share(share: float | None) -> str:
    return UNKNOWN if share is None else f"{share:.0%}"


def _one_line(text: str) -> str:
    return shorten(on_one_line(text), QUESTION_TOLD)
