"""Each kind of block as a terminal shows it, whole, wide and narrow."""

from textwrap import dedent
from typing import Any

import pytest

from bot.playground.terminal.buttons import buttons_of
from bot.playground.terminal.layout import lay_out
from bot.playground.terminal.names import Names
from tests.playground.terminal.screens import shown

NAMES = Names({"U1": "Ada"}, {"C1": "general"})


def plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> dict[str, str]:
    return {"type": "mrkdwn", "text": text}


def button(label: str, **more: str) -> dict[str, Any]:
    return {"type": "button", "text": plain(label), "action_id": label.lower(), **more}


def run(*leaves: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text_section", "elements": list(leaves)}


def text(said: str, **style: bool) -> dict[str, Any]:
    return {"type": "text", "text": said, "style": style}


ANSWER: list[dict[str, Any]] = [
    {"type": "header", "text": plain("Why containers?")},
    {"type": "section", "text": mrkdwn("They run *the same* on every machine we have.")},
    {"type": "divider"},
    {"type": "context", "elements": [mrkdwn("Source: `a.md`"), plain("Owner: us")]},
    {"type": "actions", "elements": [button("All caveats"), button("Share with channel")]},
]

RICH = {
    "type": "rich_text",
    "elements": [
        run(text("See "), {"type": "link", "url": "https://a.example", "text": "here"}, text("\n")),
        {
            "type": "rich_text_list",
            "style": "bullet",
            "elements": [run(text("first item, which wraps")), run(text("second", bold=True))],
        },
        {
            "type": "rich_text_list",
            "style": "ordered",
            "indent": 1,
            "offset": 8,
            "elements": [run(text("ninth")), run(text("tenth"))],
        },
        {"type": "rich_text_quote", "elements": [text("said before")]},
        {"type": "rich_text_preformatted", "elements": [text("a = 1\nb = 2")]},
        run(
            {"type": "user", "user_id": "U1"},
            text(" "),
            {"type": "channel", "channel_id": "C1"},
            text(" "),
            {"type": "broadcast", "range": "here"},
            text(" "),
            {"type": "emoji", "name": "tada"},
            {"type": "date", "timestamp": 1, "fallback": " today"},
            {"type": "color", "value": "#fff"},
        ),
    ],
}

TABLE = {
    "type": "table",
    "column_settings": [{"align": "left"}, {"align": "right"}],
    "rows": [
        [{"type": "raw_text", "text": "Image"}, {"type": "raw_text", "text": "Size"}],
        [
            {"type": "rich_text", "elements": [run(text("alpine"))]},
            {"type": "raw_text", "text": "8 MB"},
        ],
    ],
}


def screen(blocks: list[dict[str, Any]], width: int = 60) -> str:
    return shown(lay_out(blocks, NAMES), width=width)


def expected(drawn: str) -> str:
    return dedent(drawn).strip("\n")


def test_an_answer_is_laid_out_from_header_to_buttons() -> None:
    assert screen(ANSWER) == expected("""
        Why containers?
        They run the same on every machine we have.

        ────────────────────────────────────────────────────────────

        Source: a.md · Owner: us

        [1] All caveats   [2] Share with channel
    """)


def test_on_a_narrow_screen_everything_wraps_and_nothing_is_cut() -> None:
    assert screen(ANSWER, width=24) == expected("""
        Why containers?
        They run the same on
        every machine we have.

        ────────────────────────

        Source: a.md · Owner: us

        [1] All caveats
        [2] Share with channel
    """)


def test_rich_text_keeps_lists_quotes_code_and_mentions() -> None:
    assert screen([RICH], width=20) == expected("""
        See here
        (https://a.example)
        • first item, which
          wraps
        • second
           9. ninth
          10. tenth
        ▎ said before
        │ a = 1
        │ b = 2
        @Ada #general @here
        🎉 today[color]
    """)


def test_a_table_has_a_head_and_aligned_columns() -> None:
    assert screen([TABLE]) == expected("""
        Image    Size
        ─────────────
        alpine   8 MB
    """)


def test_choices_stand_together_each_with_its_button() -> None:
    choices: list[dict[str, Any]] = [
        {"type": "section", "text": mrkdwn("Did you mean"), "accessory": button("This")},
        {"type": "section", "text": mrkdwn("or rather"), "accessory": button("That")},
        {"type": "actions", "elements": [button("Neither", style="danger")]},
    ]
    assert screen(choices) == expected("""
        Did you mean   [1] This
        or rather   [2] That

        [3] Neither
    """)
    assert screen(choices, width=18) == expected("""
        Did you mean
        [1] This
        or rather
        [2] That

        [3] Neither
    """)


@pytest.mark.parametrize(
    ("block", "drawn"),
    [
        (
            {"type": "image", "alt_text": "a whale", "title": plain("Logo")},
            "Logo\n[image: a whale]",
        ),
        (
            {"type": "context", "elements": [{"type": "image", "alt_text": "a whale"}]},
            "[image: a whale]",
        ),
        ({"type": "section", "accessory": {"type": "datepicker"}}, "[datepicker]"),
        (
            {"type": "section", "accessory": button("Go", url="https://a.example")},
            "   [1] Go https://a.example",
        ),
        (
            {"type": "section", "fields": [mrkdwn("*Owner*\nus"), plain("Size\n8 MB")]},
            "Owner   Size\nus      8 MB",
        ),
        ({"type": "actions", "elements": [{"type": "static_select"}]}, "[static_select]"),
        ({"type": "markdown", "text": "**Bold** and `code`"}, "Bold and code"),
        ({"type": "video"}, "[video]"),
        ({}, "[no type]"),
    ],
)
def test_every_block_has_a_face(block: dict[str, Any], drawn: str) -> None:
    assert screen([block]) == drawn


FEEDBACK = {
    "type": "context_actions",
    "elements": [
        {
            "type": "feedback_buttons",
            "action_id": "vote",
            "positive_button": {"text": plain(":+1:"), "value": "up"},
            "negative_button": {"text": plain("Wrong"), "value": "down"},
        },
        {
            "type": "icon_button",
            "icon": "trash",
            "text": plain("Remove"),
            "action_id": "remove",
            "visible_to_user_ids": ["U1"],
        },
    ],
}


def test_votes_and_icons_are_buttons_too_for_those_who_see_them() -> None:
    assert screen([FEEDBACK]) == "[1] 👍   [2] Wrong"
    found = buttons_of([FEEDBACK], user="U1")
    assert [(b.number, b.action_id, b.value, b.is_vote) for b in found] == [
        (1, "vote", "up", True),
        (2, "vote", "down", True),
        (3, "remove", None, False),
    ]


def test_buttons_are_numbered_in_reading_order() -> None:
    found = buttons_of([{"type": "section", "accessory": button("One")}, *ANSWER])
    assert [(b.number, b.block, b.action_id) for b in found] == [
        (1, 0, "one"),
        (2, 5, "all caveats"),
        (3, 5, "share with channel"),
    ]
