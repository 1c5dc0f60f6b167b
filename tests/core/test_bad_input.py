"""Whatever a base holds and whatever is asked of it: every figure is one, none above 1, the same each time."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.decide import confidence
from bot.core.knowledge import Caveat, Entry, EntryKey, KnowledgeBase, Topic
from bot.core.lexicon import NO_LEXICON, Lexicon
from bot.core.match import Match
from bot.core.matcher import Matcher
from bot.core.outcome import Answered, Unanswered
from bot.core.query import Query
from bot.core.responder import Responder
from bot.lexicon.load import shipped_lexicon
from tests.core.bases import DOCKER, base, entry

LEXICONS = pytest.mark.parametrize(
    "lexicon", [shipped_lexicon(), NO_LEXICON], ids=["shipped lexicon", "no lexicon"]
)

LONG_TEXTS = {
    "one word over and over": "word " * 20_000,
    "one word": "w" * 100_000,
    "numbers": " ".join(map(str, range(1_000))) * 26,
    "bullets": "- why is it so? It is.\n" * 4_348,
    "empty bullets": "- " * 50_000,
    "blank lines": "\n" * 99_999 + "x",
    "backticks": "`" * 100_000,
    "fences": "```\n" * 25_000,
    "characters without spaces": "".join(map(chr, range(0x4E00, 0x5E00))) * 25,
    "emoji": "🙂" * 100_000,
}

ODD_BASES = {
    "no entry": KnowledgeBase(()),
    "one entry": base(entry("one", "Why?", "Because.")),
    "only stop words": base(entry("a", "the of and to", "is it"), entry("b", "what is it", "of")),
    "no word at all": base(entry("a", "?", "!"), entry("b", "🙂", "🙂")),
    "lone surrogates": base(entry("a", "why \ud800\udfff?", "\udc00"), entry("b", "\ud800", "x")),
    "NULs": base(entry("a", "why\0not", "\0"), entry("b", "\0", "\0\0")),
}

ODD_QUERIES = {
    "nothing": "",
    "one letter": "x",
    "a stop word": "the",
    "a question word": "why",
    "40,000 letters": "w" * 40_000,
    "40,000 words": "why " * 40_000,
    "40,000 characters without spaces": "為什" * 20_000,
    "emoji": "🙂🐳" * 100,
    "lone surrogates": "why \ud800 not \udfff",
    "NULs": "why\0\0not",
    "digits": "3.14159e308 nan inf -0",
    "marks": "`*_~<>&|",
}

ENGLISH = """
why how what is the a docker container volume delete remove conteiner dleete vm c++ 0 nan inf
"""
FOREIGN = "バックアップ 鍵 为什么 копия é ß 🙂"
WORDS = st.sampled_from([*ENGLISH.split(), *FOREIGN.split(), "\0", "\ud800"])
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=8).map(" ".join),
    st.text(st.characters(codec=None), min_size=1, max_size=30),
    st.lists(WORDS, min_size=1, max_size=6).map("\n- ".join),
)


@st.composite
def bases(draw: st.DrawFn) -> KnowledgeBase:
    """Up to seven entries in up to two topics, of which any may say the same as another."""
    entries = [
        Entry(
            EntryKey(draw(st.sampled_from(("one", "two"))), f"e{number}"),
            draw(TEXTS),
            draw(TEXTS),
            tuple(draw(st.lists(TEXTS, max_size=3))),
            tuple(Caveat(each) for each in draw(st.lists(TEXTS, max_size=2))),
        )
        for number in range(draw(st.integers(1, 7)))
    ]
    names = sorted({each.key.topic for each in entries})
    return KnowledgeBase(
        tuple(
            Topic(name, draw(TEXTS), tuple(e for e in entries if e.key.topic == name))
            for name in names
        )
    )


def proven(matcher: Matcher, text: str, topic: str | None = None) -> list[Match]:
    """The matches, after it has been made sure that they are in order and every figure is between 0 and 1."""
    query = Query.parse(text)
    matches = matcher.match(query, topic=topic)
    for match in matches:
        figures = (match.score, confidence(match), *match.signals.values())
        assert all(math.isfinite(each) and 0 <= each <= 1 for each in figures), figures
    for better, worse in pairwise(matches):
        assert (-better.score, str(better.key)) < (-worse.score, str(worse.key))
    assert matcher.match(query, topic=topic) == matches
    for limit in (1, 2):
        assert matcher.match(query, topic=topic, limit=limit) == matches[:limit]
    return matches


@LEXICONS
@pytest.mark.parametrize("held", ODD_BASES.values(), ids=ODD_BASES)
@pytest.mark.parametrize("asked", ODD_QUERIES.values(), ids=ODD_QUERIES)
def test_odd_questions_to_odd_bases_give_figures(
    held: KnowledgeBase, asked: str, lexicon: Lexicon
) -> None:
    proven(Matcher(held, lexicon), asked)


@LEXICONS
@pytest.mark.parametrize("asked", ODD_QUERIES.values(), ids=ODD_QUERIES)
def test_odd_questions_to_a_sound_base_give_figures(asked: str, lexicon: Lexicon) -> None:
    proven(Matcher(DOCKER, lexicon), asked)


@LEXICONS
@pytest.mark.parametrize("text", LONG_TEXTS.values(), ids=LONG_TEXTS)
def test_an_entry_of_100_000_characters_hides_no_other(text: str, lexicon: Lexicon) -> None:
    assert len(text) >= 99_999
    (docker,) = DOCKER.topics
    sound = [each.question for each in docker.entries]
    for long in (
        entry("long", "Long?", text),
        entry("long", text),
        entry("long", "Long?", "x", text),
    ):
        matcher = Matcher(base(long, *docker.entries), lexicon)
        found = [proven(matcher, question)[0].entry.question for question in sound]
        assert found == sound
        proven(matcher, text)


@LEXICONS
@pytest.mark.parametrize(
    "question", ["How do I mount a volume?", "what is it", "バックアップはいつですか？", "x"]
)
def test_of_entries_with_identical_questions_neither_is_answered_outright(
    question: str, lexicon: Lexicon
) -> None:
    twins = base(
        entry("a", question, "In the console."),
        entry("b", question, "In the terminal."),
        entry("c", "Who pays the invoices?", "The office does."),
    )
    outcome = Responder(twins, lexicon).ask(question)
    assert not isinstance(outcome, Answered)
    assert {match.key.entry for match in outcome.matches[:2]} == {"a", "b"}


@LEXICONS
@pytest.mark.parametrize("asked", ["x", "🙂", "\0", "\ud800", "zzzz qqqq", "lunch menu today"])
def test_a_base_of_one_entry_answers_what_it_says_and_nothing_else(
    asked: str, lexicon: Lexicon
) -> None:
    alone = base(entry("one", "How do I mount a volume?", "In the console."))
    assert isinstance(Responder(alone, lexicon).ask("how do i mount a volume"), Answered)
    assert isinstance(Responder(alone, lexicon).ask(asked), Unanswered)


@LEXICONS
@given(held=bases(), asked=TEXTS, topic=st.sampled_from(("one", "nowhere", None)))
@settings(max_examples=150)
def test_any_question_to_any_base_gives_figures_in_order_and_the_same_again(
    lexicon: Lexicon, held: KnowledgeBase, asked: str, topic: str | None
) -> None:
    matches = proven(Matcher(held, lexicon), asked, topic)
    assert Matcher(held, lexicon).match(Query.parse(asked), topic=topic) == matches


@LEXICONS
@given(held=bases(), asked=TEXTS, near=st.integers(1, 7))
@settings(max_examples=100)
def test_a_base_that_is_pruned_gives_figures_for_as_many_as_pass(
    lexicon: Lexicon, held: KnowledgeBase, asked: str, near: int
) -> None:
    assert len(proven(Matcher(held, lexicon, exact=0, near=near), asked)) <= near
