from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.question_form import asks

QUESTIONS = [
    "anyone know how to prune images",
    "how do I run the tests?",
    "is there a way to skip CI",
    "can't get X to build, ideas?",
    "wondering whether we still need redis",
    "what's the best way to debug this",
    "hi all, quick q: what port does postgres use",
    "Hey team :wave: sorry, dumb question: where are the logs",
    "docker on windows?",
    "what does <#C1|docker> use `foo` for?",
    "&gt; it never fails\nwhy does it fail then?",
    "how do I do this? still haven't figured it out",
    'what does "exited (137)" mean?',
    "is nvm the way to install node?",
    "how do i know whether it is solved?",
    "What\u2019s a volume",
    "hwo do i run this",
    "Waht is the wifi password",
    "build fails since this morning, how do I see why?",
    "why am I getting a 403?",
    "how come it fails? it works on my machine",
    "how do I find the old one? it was there yesterday",
    "how do I prune images? I did read the docs",
    "what's wrong? a link would help. what does exit code 137 mean?",
    "isn't there a flag for that?",
    "should I run the migrations first?",
    "how is this deployed?",
    "could someone tell me why the build is red?",
    "<!here> does anyone know who owns this repo",
]

ASK_NOTHING = [
    "who doesn't love Mondays?",
    "right?",
    "how hard can it be?",
    "guess what?",
    "isn't it great?",
    "how do I prune? nvm found it",
    "how do I prune? edit: solved",
    "how do I prune nvm found it",
    "how do I get in? ah, figured it out",
    "~how do I get in?~",
    "> how do I prune?",
    "&gt; how do I prune?",
    "```how do I prune?```",
    "`how do I prune?`",
    'he said "how do I prune?" and left',
    "deploy at 5, any questions? ask Bob",
    "lunch anyone?",
    "how are you?",
    "how was your weekend?",
    "tabs or spaces?",
    "<@U123> can you tell me how to prune?",
    "how do we do this <@U123|bob>?",
    "<!subteam^S1> how do I get access?",
    "docker build is slow again today",
    "poll: how do you like the new desks?",
    "standup: what is everybody working on?",
    "should we move the meeting to 3?",
    "so the kernel is shared, right?",
    "can someone review my PR?",
    "PSA: what do you do when the VPN is down? Read the runbook!",
    "why containers? because they are neat",
    "<https://example.com/how|How do I deploy?>",
    "https://example.com/search?",
    "",
    ":thinking_face:",
    "?",
    "???",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_it_asks(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", ASK_NOTHING)
def test_it_asks_nothing_of_its_readers(text: str) -> None:
    assert not asks(text)


@given(st.text(max_size=400))
def test_anything_can_be_read(text: str) -> None:
    assert asks(text) in {True, False}


@given(st.sampled_from(QUESTIONS), st.text(max_size=200))
def test_code_and_quotations_and_names_never_make_a_question(question: str, around: str) -> None:
    around = around.replace("`", "")
    assert not asks(f"<@U1> {question} {around}")
    assert not asks(f"```{question} {around}```")


@given(st.sampled_from(QUESTIONS))
def test_neither_case_nor_a_greeting_changes_what_is_asked(question: str) -> None:
    assert asks(question.upper().replace("<!HERE>", "<!here>"))
    assert asks(f"hello everyone! {question}")


HOSTILE = [
    "?", "!?", ">", "&gt;", "&gt;\n", "`", "```", "~", '"', "<", "<https://", "https://x ", ":", ":a:", "\n", "(", "-",
    " - ", "...", "how ", "how do I? ", "nvm ", "a?\n", "<#", "\u200b", "’", "anyone ", "sorry ", ",", "x", "`\n", "~ ",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=4).map("".join))
def test_repeated_marks_take_time_in_proportion(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    begun = perf_counter()
    asks(text)
    assert perf_counter() - begun < 1
