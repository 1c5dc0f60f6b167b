from dataclasses import replace
from random import Random
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.asking import AskedQuestion
from bot.core.gaps import EXAMPLES, Gap, find_gaps
from bot.core.knowledge import EntryKey
from bot.core.lexicon import NO_LEXICON, Lexicon
from bot.core.matcher import Matcher
from bot.core.query import Query
from bot.lexicon.load import shipped_lexicon
from tests.core.asked import IN_VAIN
from tests.core.bases import DOCKER

MATCHER = Matcher(DOCKER, shipped_lexicon())


def asked(
    name: str, text: str | None, *, user: str = "U1", at: float = 0.0, entry: EntryKey | None = None
) -> AskedQuestion:
    return replace(IN_VAIN, id=name, user=user, text=text, entry=entry, at=at)


def grouped(questions: list[AskedQuestion], lexicon: Lexicon | None = None) -> tuple[Gap, ...]:
    return find_gaps(questions, read=MATCHER.read, lexicon=lexicon or shipped_lexicon())


def together(*texts: str) -> list[list[str]]:
    """The texts by their gaps."""
    questions = [asked(str(at), text) for at, text in enumerate(texts)]
    return [[texts[int(name)] for name in gap.asked] for gap in grouped(questions)]


@pytest.mark.parametrize(
    "alike",
    [
        ("how do I reset my password", "where to reset my pasword?", "password reset", "reset password pls"),
        ("how do I get access to the staging database", "who can give me access to the staging database?"),
        ("how do I rotate the api key?", "api key rotation"),
        ("what is the wifi password", "hey all, wifi password?"),
        ("怎么重置密码", "请问怎么重置密码"),
    ],
)  # fmt: skip
def test_the_same_in_other_words_is_one_gap(alike: tuple[str, ...]) -> None:
    assert together(*alike) == [list(alike)]


def test_different_questions_are_different_gaps() -> None:
    texts = (
        "how do I reset my password",
        "what is the wifi password",
        "how do I deploy to production",
        "who approves my holiday",
        "where are the logs",
    )
    assert sorted(together(*texts)) == sorted([text] for text in texts)


def test_a_gap_tells_how_often_by_how_many_when_and_what_came_nearest() -> None:
    near, far = EntryKey("docker", "vs-vm"), EntryKey("docker", "why")
    gaps = grouped(
        [
            asked("c", "how do I reset my password?", user="U2", at=5, entry=near),
            asked("a", "hi! how do I reset my password?", user="U1", at=9, entry=far),
            asked("b", "password reset", user="U1", at=7, entry=near),
            asked("d", "what is the wifi password?", user="U3", at=8),
        ]
    )
    assert gaps == (
        Gap(
            question="how do I reset my password?",
            count=3,
            askers=2,
            examples=("password reset",),
            last_asked=9,
            nearest=near,
            asked=("a", "b", "c"),
        ),
        Gap("what is the wifi password?", 1, 1, (), 8, None, ("d",)),
    )


def test_what_asks_nothing_or_is_not_kept_is_no_gap() -> None:
    assert grouped([asked("a", None), asked("b", "thanks!"), asked("c", "<@U1>")]) == ()


SAID = "how reset password pasword wifi deploy staging the my docker логи 密码"

TEXTS = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from(SAID.split()), max_size=5).map(" ".join),
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(TEXTS, max_size=25), st.randoms(use_true_random=False), st.booleans())
def test_order_makes_no_difference_and_each_question_is_in_one_gap(
    texts: list[str], chance: Random, vectors: bool
) -> None:
    lexicon = shipped_lexicon() if vectors else NO_LEXICON
    questions = [asked(f"{at:02}", text, user=f"U{at % 3}", at=at) for at, text in enumerate(texts)]
    gaps = grouped(questions, lexicon)
    shuffled = list(questions)
    chance.shuffle(shuffled)
    assert grouped(shuffled, lexicon) == gaps
    kept = [each.id for each in questions if Query.parse(each.text or "").tokens]
    assert sorted(name for gap in gaps for name in gap.asked) == kept
    assert [gap.count for gap in gaps] == sorted((gap.count for gap in gaps), reverse=True)
    assert all(len(gap.examples) <= EXAMPLES for gap in gaps)


def test_thousands_of_questions_take_a_second_or_two() -> None:
    chance = Random(0)
    words = sorted(shipped_lexicon().words)[::7]
    questions = [
        asked(str(at), f"how do I {' '.join(chance.choices(words, k=4))}") for at in range(3000)
    ]
    begun = perf_counter()
    assert sum(gap.count for gap in grouped(questions)) == len(questions)
    assert perf_counter() - begun < 5
