"""No text of a message makes the terminal do anything."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.terminal.layout import lay_out
from bot.playground.terminal.names import Names
from bot.playground.terminal.printable import printable
from tests.playground.terminal.screens import shown


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\x9b2Jb", "a�2Jb"),
        ("del\x7f", "del␡"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\u202eb\u2066c", "abc"),
        ("tab\tstays", "tab\tstays"),
        ("עברית and emoji 👩‍💻 stay", "עברית and emoji 👩‍💻 stay"),
    ],
)
def test_control_characters_are_shown_not_obeyed(text: str, neutral: str) -> None:
    assert printable(text) == neutral


@given(st.text())
def test_only_newlines_and_tabs_remain_of_the_control_characters(text: str) -> None:
    assert {c for c in printable(text) if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}


@given(st.text(st.characters(max_codepoint=0x2069, exclude_categories=["Cs"]), min_size=1))
def test_no_kind_of_block_lets_a_control_character_through(text: str) -> None:
    plain = {"type": "plain_text", "text": text}
    mrkdwn = {"type": "mrkdwn", "text": text}
    leaf = {"type": "text", "text": text}
    link = {"type": "link", "url": text, "text": text}
    run = {"type": "rich_text_section", "elements": [leaf, link, {"type": "emoji", "name": text}]}
    button = {"type": "button", "text": plain, "action_id": "a", "url": text}
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": plain},
        {"type": "section", "text": mrkdwn, "fields": [mrkdwn, plain], "accessory": button},
        {"type": "context", "elements": [mrkdwn, plain, {"type": "image", "alt_text": text}]},
        {"type": "actions", "elements": [button, {"type": text}]},
        {
            "type": "rich_text",
            "elements": [run, {"type": "rich_text_preformatted", "elements": [leaf]}],
        },
        {"type": "table", "rows": [[{"type": "raw_text", "text": text}]]},
        {"type": "image", "alt_text": text, "title": plain},
        {"type": "markdown", "text": text},
        {"type": text},
    ]
    screen = shown(lay_out(blocks, Names({text: text}, {text: text})))
    assert {c for c in screen if unicodedata.category(c) == "Cc"} <= {"\n"}
