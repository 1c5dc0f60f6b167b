"""A wish for no more messages is understood in any words; a question about stopping something is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.stopping import wants_to_stop


@pytest.mark.parametrize(
    "text",
    [
        "stop",
        "STOP!",
        " Stop. ",
        "stop stop stop",
        "*stop*",
        "`stop`",
        "```\nstop\n```",
        '"stop"',
        "“Stop”",
        "/stop",
        "please stop",
        "stop please",
        "pls stop",
        "Hey bot, stop",
        "ok, stop now",
        "Thanks, but stop.",
        "Stop. I don't have time for this.",
        "I read it all.\nstop",
        "unsubscribe",
        "Unsubscribe me",
        "unsubscribe me from these messages",
        "unsubcribe",
        "opt out",
        "remove me from this list",
        "take me off this list",
        "quit",
        "cancel",
        "off",
        "end",
        "go away",
        "shut up",
        "leave me alone",
        "no more!",
        "no more tips",
        "No more tips, please!",
        "no tips",
        "I want no more tips",
        "I don't want these tips anymore",
        "I no longer need the daily tips",
        "please don't message me again",
        "don't send me any more messages",
        "stop sending me these",
        "could you please stop sending me tips?",
        "I'd like to stop receiving these tips",
        "i want to unsubscribe",
        "stop bothering me!!!",
        "stop it",
        "stop the tips",
        "disable tips",
        "turn it off",
        "turn this off please",
        "switch off the tips",
        "make it stop",
        "Enough!",
        "that's enough",
        "I have had enough of this",
        "not interested, thanks",
        "how do I unsubscribe?",
        "how do I turn these messages off",
        "how can I stop the daily tips?",
        "🛑",
        ":octagonal_sign:",
    ],
)
def test_a_wish_to_stop_is_understood(text: str) -> None:
    assert wants_to_stop(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "no",
        "no thanks",
        "thanks",
        "tips",
        "send me more tips",
        "get me the tips",
        "how do I stop a container?",
        "How do I stop it?",
        "can I stop it?",
        "stop the container",
        "docker stop",
        "stop docker",
        "what does `docker stop` do?",
        "what does 'stop' mean",
        "when does it stop",
        "why did it stop",
        "what happens if I stop it?",
        "why should I stop using latest",
        "don't stop",
        "do not stop",
        "never stop learning",
        "how do I quit vim",
        "how do I exit a container",
        "exit code 137",
        "how do I end a session",
        "cancel the build",
        "can I turn the daemon off?",
        "turn off the firewall",
        "how do I disable notifications in Docker Desktop",
        "how do I disable notifications",
        "how do I unsubscribe from the mailing list of postgres",
        "remove me as an owner of the repository",
        "is 4 GB enough",
        "leave the swarm",
        "stop words in search",
        "the bus stop is over there",
        "> stop",
    ],
)
def test_anything_else_is_not(text: str) -> None:
    assert not wants_to_stop(text)


@given(st.text(max_size=300))
def test_anything_may_be_typed(text: str) -> None:
    assert wants_to_stop(text) in (True, False)


@pytest.mark.parametrize("words", ["stop ", "no ", "all of these ", "please stop and ", "the "])
def test_long_texts_take_no_long_time(words: str) -> None:
    assert not wants_to_stop(words * 2_000 + "x")


@given(
    st.sampled_from(["stop", "unsubscribe", "no more tips", "turn it off"]),
    st.sampled_from(["", "please ", "Hi bot, ", "ok ", "thanks but "]),
    st.sampled_from(["", ".", "!!!", " please", ", thanks", " right now!"]),
    st.sampled_from([str, str.upper, str.title]),
)
def test_politeness_case_and_marks_change_nothing(
    wish: str, before: str, after: str, cased: type[str]
) -> None:
    assert wants_to_stop(cased(before + wish + after))
