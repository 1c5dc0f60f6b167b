"""Slack's mrkdwn on a terminal, whole."""

import pytest

from bot.playground.terminal.mrkdwn import inline, mrkdwn
from bot.playground.terminal.names import Names
from tests.playground.terminal.screens import shown

NAMES = Names({"U1": "Ada"}, {"C1": "general"})


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("*bold* _it_ ~gone~ `code`", "bold it gone code"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("&lt;b&gt; &amp;amp;", "<b> &amp;"),
        ("<https://a.example/x?a=1&amp;b=2|the note>", "the note (https://a.example/x?a=1&b=2)"),
        ("<https://a.example>", "https://a.example"),
        ("<mailto:ada@example.org|ada@example.org>", "ada@example.org"),
        ("<@U1> in <#C1> or <#C9|far>", "@Ada in #general or #far"),
        ("<@U9>", "@U9"),
        ("<!here> <!date^1^{date}|monday>", "@here monday"),
        (":warning: :thumbsup: :not-an-emoji: 10:30:00", "⚠ 👍 :not-an-emoji: 10:30:00"),
        ("`*not bold* :warning:`", "*not bold* :warning:"),
    ],
)
def test_marks_become_what_they_mean(text: str, plain: str) -> None:
    assert inline(text, NAMES).plain == plain


def test_styles_nest() -> None:
    assert shown(mrkdwn("*a _b_*", NAMES), colour=True) == "\x1b[1ma \x1b[0m\x1b[1;3mb\x1b[0m"


def test_quotes_lists_and_code_are_set_apart() -> None:
    text = (
        "Before\n&gt; quoted words that wrap\n• an item that wraps too\nAfter\n```pip install\nx```"
    )
    assert shown(mrkdwn(text, NAMES), width=16) == "\n".join(
        [
            "Before",
            "▎ quoted words",
            "▎ that wrap",
            "• an item that",
            "  wraps too",
            "After",
            "│ pip install",
            "│ x",
        ]
    )


def test_forty_thousand_marks_are_laid_out_in_good_time() -> None:
    assert len(inline("*a " * 13_000 + "<" * 1_000 + "`" * 1_001, NAMES).plain) > 40_000
