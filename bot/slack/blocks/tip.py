"""A tip: an entry's essence with its catch, or a caveat by itself, and the way to the whole answer."""

from typing import assert_never

from bot.core.knowledge import Caveat, Entry, Source, Topic
from bot.core.tips import CaveatTip, EntryTip, Tip
from bot.slack.blocks.actions import OPEN_ENTRY
from bot.slack.blocks.catch import one_paragraph, signed
from bot.slack.blocks.kit import Button, Part, actions, context, heading, markdown, message, rich
from bot.slack.blocks.markdown import read_markdown
from bot.slack.blocks.message import Message
from bot.slack.blocks.pages import deal
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.source import note_url, place
from bot.slack.blocks.spans import Span
from bot.slack.blocks.spans import shorten as shorten_spans

TITLE = "Tip: {question}"
WATCH_OUT = "Watch out: {about}"
TELL_ME_MORE = "Tell me more"
BUTTONS_TOLD = "Button:"
FOOT = "{topic}. Source: {source}"
NO_SOURCE = "written by hand"

QUESTION_TOLD = 130
"""Cost of the longest question or title told whole; with the words before it, what a header holds."""

PASSAGE_TOLD = 900
CAVEAT_TOLD = 600
TITLE_TOLD = 100
"""Costs of what is told whole."""


def tip_message(tip: Tip, *, notes_url: str | None = None) -> Message:
    """Tell a tip; the button opens the whole answer for whoever presses it."""
    match tip:
        case EntryTip():
            return message(
                [
                    heading(TITLE.format(question=_told(tip.entry.question))),
                    _passage(tip.passage, note_url(tip.entry.source, notes_url)),
                    *([_caveat(tip.catch, None)] if tip.catch else []),
                    _foot(tip.topic, tip.entry.source),
                    _more(tip.entry),
                ]
            )
        case CaveatTip():
            about = tip.entry.question if tip.entry else tip.topic.title
            source = tip.caveat.source or (tip.entry.source if tip.entry else tip.topic.source)
            return message(
                [
                    heading(WATCH_OUT.format(about=_told(about))),
                    _caveat(tip.caveat, note_url(source, notes_url)),
                    _foot(tip.topic, source),
                    *([_more(tip.entry)] if tip.entry else []),
                ]
            )
        case _:
            assert_never(tip)


def _passage(text: str, base: str | None) -> Part:
    return markdown(deal(read_markdown(text, base), first=PASSAGE_TOLD)[0])


def _caveat(caveat: Caveat, base: str | None) -> Part:
    content = one_paragraph(read_markdown(caveat.text, base))
    return rich((signed(caveat), Span(": "), *shorten_spans(content, CAVEAT_TOLD)))


def _foot(topic: Topic, source: Source | None) -> Part:
    title = shorten(on_one_line(topic.title), TITLE_TOLD)
    return context([FOOT.format(topic=title, source=place(source) if source else NO_SOURCE)])


def _more(entry: Entry) -> Part:
    return actions(BUTTONS_TOLD, [Button(TELL_ME_MORE, OPEN_ENTRY, str(entry.key))])


def _told(text: str) -> str:
    return shorten(on_one_line(text), QUESTION_TOLD)
