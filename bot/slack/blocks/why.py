"""Why this answer: what was read, how well it fits, and what came second."""

from collections.abc import Iterator

from bot.core.match import Match
from bot.core.outcome import Answered, Unanswered, Unsure
from bot.core.why import Why
from bot.slack.blocks.kit import Part, context, heading, markdown, message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.pieces import Item, Paragraph
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span

TITLE = "Why this answer?"
READ_AS = "Read as: "
NOTHING = "nothing that the notes know"
REPAIRED = "Taken for typing mistakes: "
SYNONYMS = "Taken to mean the same: "
FITS = "What fits best: "
CONFIDENCE = "Confidence {confidence:.0%}: {verdict}."
ANSWERED = "an answer is given from {answers:.0%} on"
UNSURE = "suggestions are made from {suggests:.0%} on, an answer is given from {answers:.0%} on"
UNANSWERED = "below {suggests:.0%} nothing is suggested"
EVEN = "The first two fit alike, so neither is answered for sure."
SIGNALS = "How the best entries score"
SIGNAL = "{name} {value:.2f}"
FOOT = "The same question gets the same answer: nothing here guesses or learns by itself."

TOLD = 300
"""Cost of the longest list of words, passage or question told whole."""

SIGNALS_TOLD = ("words", "meaning", "answer")
"""The signals that a score is made of."""


def why_message(why: Why) -> Message:
    """Tell the facts of an outcome."""
    return message([heading(TITLE), *_read(why), *_verdict(why), *_entries(why), context([FOOT])])


def _read(why: Why) -> Iterator[Part]:
    yield _line(READ_AS, " ".join(why.tokens) or NOTHING)
    if why.repairs:
        told = ", ".join(f"{repair.typed} → {repair.meant}" for repair in why.repairs)
        yield _line(REPAIRED, told)
    if why.synonyms:
        pairs = ((" ".join(each.typed), " ".join(each.spelt_out)) for each in why.synonyms)
        yield _line(SYNONYMS, ", ".join(f"{typed} = {meant}" for typed, meant in pairs))


def _verdict(why: Why) -> Iterator[Part]:
    match why.outcome:
        case Answered():
            form = ANSWERED
        case Unsure():
            form = UNSURE
        case Unanswered():
            form = UNANSWERED
    verdict = form.format(answers=why.answers_from, suggests=why.suggests_from)
    told = CONFIDENCE.format(confidence=why.outcome.confidence, verdict=verdict)
    yield rich((Span(f"{told} {EVEN}" if why.even else told),))
    if why.first:
        yield _line(FITS, why.first[0].passage.text)


def _entries(why: Why) -> Iterator[Part]:
    if why.first:
        items = tuple(_item(match) for match in why.first)
        yield markdown(((Paragraph((Span(SIGNALS, bold=True),)), *items),))


def _item(match: Match) -> Item:
    made_of = ", ".join(
        SIGNAL.format(name=name, value=match.signals[name])
        for name in SIGNALS_TOLD
        if name in match.signals
    )
    question = shorten(on_one_line(match.entry.question), TOLD)
    return Item((Span(f"{match.score:.2f} ", bold=True), Span(f"{question} ({made_of})")))


def _line(what: str, text: str) -> Part:
    return rich((Span(what, bold=True), Span(shorten(on_one_line(text), TOLD))))
