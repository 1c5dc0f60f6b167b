"""How verdicts are worded, and what a person can do about each."""

from typing import assert_never

from bot.core.cases import Case, Expect
from bot.core.match import Match
from bot.core.verdicts import (
    AlsoSuggested,
    FirstSuggested,
    KeptSilent,
    NotFound,
    Offered,
    Right,
    SilentVerdict,
    Spoke,
    Tried,
    Verdict,
    WrongEntry,
)
from bot.core.words import words

SILENCE = "silence"
NOTHING = "nothing"
SUREST = 0.999
"""The confidence beyond which no threshold of three decimals helps."""

CUT_AT = 60
"""Characters of a passage that advice quotes."""

ADD_ALIAS = "Add an alias to the expected entry, in the words people use."
SURER = "Came first, but not surely: give the entry an alias close to this."
KEPT_BACK = "Came first, but was kept back: give the entry an alias close to this."
AFTER = "The {kind} “{passage}” came before it: add an alias to the expected entry."
TAKEN = (
    "The {kind} “{passage}” won: add an alias to the expected entry, or make the two entries' "
    "questions differ."
)
CONTRADICTION = (
    "It is a question or alias of the entry found, word for word: remove one of the two."
)
FAIR = "Nothing, if suggestions are fair here; else reword the {kind} “{passage}”."
TOO_SURE = "Reword the {kind} “{passage}”."
TOO_BOLD = "Reword the {kind} “{passage}”, or set the threshold of topic {topic} above {sure:.3f}."


def verdict_name(verdict: Verdict) -> str:
    """What happened, in two or three words."""
    match verdict:
        case Right():
            return "answered"
        case FirstSuggested():
            return "only suggested"
        case AlsoSuggested(place=place):
            return f"suggested no. {place}"
        case WrongEntry():
            return "wrong entry"
        case NotFound():
            return "not found"
        case _:
            return _silent_name(verdict)


def _silent_name(verdict: SilentVerdict) -> str:
    match verdict:
        case KeptSilent():
            return "kept silent"
        case Offered():
            return "suggested"
        case Spoke():
            return "answered"
        case _:
            assert_never(verdict)


def expected(case: Case) -> str:
    """The key of the entry that a case asks for, or that it asks for silence."""
    return str(case.entry.key) if isinstance(case, Expect) else SILENCE


def found(each: Tried) -> str:
    """The key of the entry that came first, told or kept back."""
    return str(each.first.key) if each.first else NOTHING


def advice(each: Tried) -> str:
    """What to do about a case; empty for a hit."""
    first = each.first
    if first is None:
        return _template(each.verdict)
    return _template_for(each, first).format(
        kind=first.passage.kind,
        passage=shortened(first.passage.text),
        topic=first.key.topic,
        sure=each.outcome.confidence,
    )


def _template_for(each: Tried, first: Match) -> str:
    if isinstance(each.verdict, WrongEntry | Spoke) and _asks_the_same(each.case, first):
        return CONTRADICTION
    if isinstance(each.verdict, Spoke) and each.outcome.confidence > SUREST:
        return TOO_SURE
    return _template(each.verdict)


def _template(verdict: Verdict) -> str:
    match verdict:
        case Right():
            return ""
        case FirstSuggested():
            return SURER
        case AlsoSuggested():
            return AFTER
        case WrongEntry():
            return TAKEN
        case NotFound(place=place):
            return KEPT_BACK if place == 1 else ADD_ALIAS
        case _:
            return _silent_template(verdict)


def _silent_template(verdict: SilentVerdict) -> str:
    match verdict:
        case KeptSilent():
            return ""
        case Offered():
            return FAIR
        case Spoke():
            return TOO_BOLD
        case _:
            assert_never(verdict)


def _asks_the_same(case: Case, match: Match) -> bool:
    texts = (match.entry.question, *match.entry.aliases)
    return any(words(text) == words(case.text) for text in texts)


def shortened(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= CUT_AT else line[: CUT_AT - 1].rstrip() + "…"
