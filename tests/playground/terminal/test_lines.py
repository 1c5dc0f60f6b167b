"""What a typed line means."""

import pytest

from bot.playground.terminal.lines import Give, Move, Nothing, Press, Quit, Say, Unknown, parse_line


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/docker why containers", Give("/docker", "why containers")),
        ("/docker", Give("/docker", "")),
        ("hello there", Say("hello there")),
        (":wave: hello", Say(":wave: hello")),
        ("2", Press(2)),
        ("[2]", Press(2)),
        (":press 3", Press(3)),
        (":as grace", Move("as", "grace")),
        (":in #onboarding", Move("in", "#onboarding")),
        (":say /docker", Say("/docker")),
        (":quit", Quit()),
        (":nonsense", Unknown("nonsense", ":nonsense")),
        ("   ", Nothing()),
    ],
)
def test_a_line_means_one_thing(line: str, meant: object) -> None:
    assert parse_line(line) == meant
