"""The week's digest: what it tells, within what Slack takes, and pinging nobody."""

from dataclasses import replace

from bot.core.gaps import Gap
from bot.core.knowledge import EntryKey
from bot.core.survey import Survey
from bot.core.upkeep import Stale
from bot.core.usage import Figures
from bot.slack.blocks.digest import digest_message
from bot.slack.blocks.limits import MESSAGE

WHY = EntryKey("docker", "why")
GAP = Gap("how do I rotate logs?", 3, 2, ("rotate logs",), 0.0, WHY, ("a", "b", "c"))
STUB = "  - id: how-do-i-rotate-logs\n    question: how do I rotate logs?\n    answer: ''\n"
FIGURES = Figures(asked=10, answered=6, chosen=1, overheard=4, spoken=1, helpful=3, not_helpful=1)
FOUND = Survey(4, 1, (GAP,), (Stale(WHY, 200, note_changed=False),), (WHY, WHY))
EMPTY = Survey(0, 0, (), (), (WHY,))


def test_it_tells_the_figures_the_gaps_with_entries_to_fill_in_and_what_to_look_after() -> None:
    told = digest_message(FIGURES, FOUND, (STUB,), days=7)
    assert told is not None
    assert told.text == (
        "The week's questions\n\n"
        "10 questions were put to me in the last 7 days; 70% got an answer. Of 4 votes, 75% found the "
        "answer helpful. I overheard 4 questions and spoke to 1.\n\n"
        "Asked in vain, most asked first. Press Answer, or put the entry into a topic's file:\n\n"
        "• how do I rotate logs? · 3 times, by 2 people [Answer]\n\n"
        "  - id: how-do-i-rotate-logs\n    question: how do I rotate logs?\n    answer: ''\n\n"
        "Not shown: 1 question asked in vain, in words that are not kept.\n\n"
        "1 entry is to be read again: reviewed long ago, or the note has changed.\n"
        "2 entries were never asked for.\n"
        "`caveat gaps` lists them, `caveat stats` shows the figures over time."
    )


def test_where_nothing_was_asked_and_nothing_is_stale_there_is_none() -> None:
    assert digest_message(Figures(), EMPTY, (), days=7) is None
    assert digest_message(replace(Figures(), asked=1), EMPTY, (), days=7) is not None


def test_many_gaps_with_long_and_hostile_words_stay_within_what_slack_takes() -> None:
    for text in ("<!channel> @here <@U1> ``` *x* ", "\0\ud800& ", "😀é ", "w"):
        question = (text * 2_000)[:2_000]
        gap = replace(GAP, question=question, count=10**9, askers=10**9)
        found = replace(FOUND, gaps=(gap,) * 40, in_vain=40)
        for stub in (STUB, f"- {question}\n", f"{text * 3}\n"):
            told = digest_message(FIGURES, found, (stub,) * 40, days=3650)
            assert told is not None
            assert len(told.text) <= MESSAGE
            assert len(told.blocks) <= 50
            assert "@here" not in told.text
            assert "<!channel>" not in told.text
