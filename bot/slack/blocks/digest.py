"""The week's digest for maintainers: what was asked in vain, what wants looking after, and the figures."""

from collections.abc import Sequence
from typing import Final

from bot.core.gaps import Gap
from bot.core.survey import Survey
from bot.core.usage import Figures
from bot.slack.blocks.actions import ANSWER_GAP, numbered
from bot.slack.blocks.kit import Button, Part, context, heading, markdown, message, rich, row
from bot.slack.blocks.message import Message
from bot.slack.blocks.pieces import Fence
from bot.slack.blocks.safe_text import cost, on_one_line, shorten
from bot.slack.blocks.spans import Span

TITLE = "The week's questions"
ASKED = "{asked} put to me in the last {days} days; {rate} got an answer."
NOTHING_ASKED = "Nothing was put to me in the last {days} days."
VOTES = " Of {votes}, {rate} found the answer helpful."
OVERHEARD = " I overheard {overheard} and spoke to {spoken}."
GAPS = "Asked in vain, most asked first. Press Answer, or put the entry into a topic's file:"
NO_GAPS = "Nothing was asked in vain."
GAP = "{question} · {times}, by {people}"
ANSWER = "Answer"
MORE_GAPS = "… and {count} more: `caveat gaps` lists them all."
WORDLESS = "Not shown: {questions} asked in vain, in words that are not kept."
STALE = "{entries} to be read again: reviewed long ago, or the note has changed."
NEVER = "{entries} never asked for."
LISTED = "`caveat gaps` lists them, `caveat stats` shows the figures over time."

GAPS_SHOWN: Final = 5
QUESTION_TOLD: Final = 150
"""Cost of the longest question told whole."""

STUB_TOLD: Final = 320
"""Cost of the longest entry that is shown; five of them leave a third of a message for the rest."""


def digest_message(
    figures: Figures, survey: Survey, stubs: Sequence[str], *, days: int
) -> Message | None:
    """The digest; None where nothing was asked and nothing wants looking after.

    Args:
        figures: of the time.
        survey: of the notes.
        stubs: the gaps' entries to fill in, in the gaps' order.
        days: how long the time is.
    """
    if not (figures.asked or figures.overheard or survey.in_vain or survey.stale):
        return None
    return message(
        [
            heading(TITLE),
            rich((Span(_figures(figures, days)),)),
            *_gaps(survey, stubs),
            *_upkeep(survey),
        ]
    )


def _figures(figures: Figures, days: int) -> str:
    if not figures.asked:
        told = NOTHING_ASKED.format(days=days)
    else:
        asked = _counted(figures.asked, "question was", "questions were")
        told = ASKED.format(asked=asked, days=days, rate=f"{figures.answer_rate or 0:.0%}")
    if votes := figures.helpful + figures.not_helpful:
        rate = f"{figures.helpfulness or 0:.0%}"
        told += VOTES.format(votes=_counted(votes, "vote", "votes"), rate=rate)
    if figures.overheard:
        overheard = _counted(figures.overheard, "question", "questions")
        told += OVERHEARD.format(overheard=overheard, spoken=figures.spoken)
    return told


def _gaps(survey: Survey, stubs: Sequence[str]) -> list[Part]:
    if not survey.gaps:
        parts = [rich((Span(NO_GAPS),))] if not survey.in_vain else []
    else:
        parts = [rich((Span(GAPS),))]
        told = list(zip(survey.gaps, stubs, strict=True))[:GAPS_SHOWN]
        for number, (gap, stub) in enumerate(told, start=1):
            parts += _gap(number, gap, stub)
    left = len(survey.gaps) - GAPS_SHOWN
    more = [MORE_GAPS.format(count=left)] if left > 0 else []
    more += (
        [WORDLESS.format(questions=_counted(survey.wordless, "question", "questions"))]
        if survey.wordless
        else []
    )
    return [*parts, *([context(more)] if more else [])]


def _gap(number: int, gap: Gap, stub: str) -> list[Part]:
    line = GAP.format(
        question=shorten(on_one_line(gap.question), QUESTION_TOLD),
        times="once" if gap.count == 1 else f"{gap.count} times",
        people="one person" if gap.askers == 1 else f"{gap.askers} people",
    )
    asked = row(line, Button(ANSWER, numbered(ANSWER_GAP, number), gap.question))
    shown = stub.rstrip("\n")
    return [asked, *([markdown(((Fence(shown),),))] if cost(shown) <= STUB_TOLD else [])]


def _upkeep(survey: Survey) -> list[Part]:
    told = []
    if survey.stale:
        told.append(STALE.format(entries=_counted(len(survey.stale), "entry is", "entries are")))
    if survey.never_asked:
        entries = _counted(len(survey.never_asked), "entry was", "entries were")
        told.append(NEVER.format(entries=entries))
    return [context([*told, LISTED])]


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
