"""Joining a paragraph's wrapped lines changes nothing that a reader of the page sees."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.content.readers.page import Page

TEXTS = st.sampled_from(["tea", "pot.", "`a b`", "**bold**", "[x](y)", "<br>", "[l][r]", "é"])
BREAKS = st.sampled_from(["two  ", "back\\", "***", "===", "```", "| a | b |", "|---|---|"])
MARKS = st.sampled_from(["- item", "1. item", "> said", ">", "#", "    code"])
WORDS = TEXTS | BREAKS | MARKS
LINES = st.lists(st.lists(WORDS, max_size=4).map(" ".join), max_size=12)


def _html(text: str) -> str:
    html = MarkdownIt("commonmark").enable("table").render(text)
    # The parser keeps a wrapped line's indentation inside code; CommonMark's own rule drops it.
    return re.sub(r"(?<=<code>) | (?=</code>)", "", re.sub(r"\s+", " ", html))


@settings(deadline=None, max_examples=300)
@given(LINES)
def test_the_page_looks_the_same(lines: list[str]) -> None:
    page = Page.parse("\n".join(lines))
    joined = "\n".join(line for line in page.joined if line is not None)
    assert _html(joined) == _html("\n".join(lines))


@pytest.mark.parametrize("text", ["a\nb", "- a\n  b", "> a\n> b", "a\n    b", "1. a\nb"])
def test_wrapped_lines_become_one(text: str) -> None:
    page = Page.parse(text)
    assert len([line for line in page.joined if line is not None]) == 1
