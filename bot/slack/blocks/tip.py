"""A tip: an entry's essence with its catch, or a caveat by itself, and the way to the whole answer."""

from typing import assert_never

from bot.core.knowledge import Caveat, Entry, Source, Topic
from bot.core.tips import CaveatTip, EntryTip, Tip
from bot.slack.blocks.actions import TELL_MORE, PageRef
from bot.slack.blocks.catch import one_paragraph, signed
from bot.slack.blocks.feedback import feedback_part
from bot.slack.blocks.kit import Button, Part, actions, heading, markdown, message, rich
from bot.slack.blocks.markdown import read_markdown
from bot.slack.blocks.message import Message
from bot.slack.blocks.pages import deal
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.source import note_url, source_line
from bot.slack.blocks.spans import Span
from bot.slack.blocks.spans import shorten as shorten_spans

TITLE = "Tip: {question}"
WATCH_OUT = "Watch out: {about}"
TELL_ME_MORE = "Tell me more"
BUTTONS_TOLD = "Button:"

QUESTION_TOLD = 130
"""Cost of the longest question or title told whole; with the words before it, what a header holds."""

PASSAGE_TOLD = 900
CAVEAT_TOLD = 600
TITLE_TOLD = 100
"""Costs of what is told whole."""


def tip_message(tip: Tip, *, question: str, notes_url: str | None = None) -> Message:
    """Tell a tip; a button opens the whole answer for whoever presses it, others take votes on it.

    Args:
        tip: what to tell. A caveat that holds for a whole topic leads to no answer, and has no buttons.
        question: the id under which votes are counted: one a person and tip.
        notes_url: the address of the knowledge directory; None shows sources without links.
    """
    entry: Entry | None
    match tip:
        case EntryTip():
            entry, source = tip.entry, tip.entry.source
            base = note_url(source, notes_url)
            told = [_passage(tip.passage, base), *([_caveat(tip.catch, base)] if tip.catch else [])]
        case CaveatTip():
            entry, source = tip.entry, _source(tip)
            told = [_caveat(tip.caveat, note_url(source, notes_url))]
        case _:
            assert_never(tip)
    return message(
        [
            heading(told_title(tip)),
            *told,
            _foot(tip.topic, source, notes_url),
            *(_buttons(entry, question) if entry else []),
        ]
    )


def told_title(tip: Tip) -> str:
    """What a tip is about, on one line: `Tip: Why do we use containers?`, `Watch out: ...`."""
    match tip:
        case EntryTip():
            return TITLE.format(question=_told(tip.entry.question))
        case CaveatTip():
            about = tip.entry.question if tip.entry else tip.topic.title
            return WATCH_OUT.format(about=_told(about))
        case _:
            assert_never(tip)


def _source(tip: CaveatTip) -> Source | None:
    return tip.caveat.source or (tip.entry.source if tip.entry else tip.topic.source)


def _passage(text: str, base: str | None) -> Part:
    return markdown(deal(read_markdown(text, base), first=PASSAGE_TOLD)[0])


def _caveat(caveat: Caveat, base: str | None) -> Part:
    content = one_paragraph(read_markdown(caveat.text, base))
    return rich((signed(caveat), Span(": "), *shorten_spans(content, CAVEAT_TOLD)))


def _foot(topic: Topic, source: Source | None, notes_url: str | None) -> Part:
    return source_line(source, notes_url, [shorten(on_one_line(topic.title), TITLE_TOLD)])


def _buttons(entry: Entry, question: str) -> list[Part]:
    more = Button(TELL_ME_MORE, TELL_MORE, str(PageRef(str(entry.key), 1, question=question)))
    return [actions(BUTTONS_TOLD, [more]), feedback_part(entry.key, question)]


def _told(text: str) -> str:
    return shorten(on_one_line(text), QUESTION_TOLD)
