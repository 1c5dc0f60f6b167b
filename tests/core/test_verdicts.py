"""What a case comes to: every verdict, from whole outcomes."""

from dataclasses import replace

import pytest

from bot.core.answer import compose
from bot.core.cases import Case, Expect, Origin, Silent, cases, own_phrasings
from bot.core.confusions import Confusion, confusions
from bot.core.fuzz import fuzzed
from bot.core.knowledge import Entry, KnowledgeBase
from bot.core.match import Match, Passage, PassageKind
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure
from bot.core.query import Query
from bot.core.responder import Responder
from bot.core.shares import Shares, shares, shares_by_origin, shares_by_slip
from bot.core.typos import Slip
from bot.core.verdicts import (
    AlsoSuggested,
    FirstSuggested,
    KeptSilent,
    Mark,
    NotFound,
    Offered,
    Right,
    Spoke,
    Tried,
    Verdict,
    WrongEntry,
    judge,
    tried,
)
from tests.core.bases import DOCKER

VS_VM, WHY, DEPENDENCIES, DOWNSIDES = DOCKER.entries
QUERY = Query.parse("why containers")
ASKED = Expect("why containers", WHY)
UNASKED = Silent("what is for lunch", "docker")


def matches(*entries: Entry) -> tuple[Match, ...]:
    return tuple(
        Match(entry, 0.9 - at / 10, {}, Passage(entry.question, PassageKind.QUESTION))
        for at, entry in enumerate(entries)
    )


def answered(*entries: Entry) -> Outcome:
    return Answered(QUERY, compose(DOCKER, entries[0]), 0.9, matches(*entries))


def unsure(*entries: Entry, suggested: int = 3) -> Outcome:
    told = matches(*entries)
    return Unsure(QUERY, told[:suggested], 0.4, told)


def unanswered(*entries: Entry) -> Outcome:
    return Unanswered(QUERY, 0.1, matches(*entries))


@pytest.mark.parametrize(
    ("case", "outcome", "verdict", "mark"),
    [
        (ASKED, answered(WHY, VS_VM), Right(), Mark.HIT),
        (ASKED, unsure(WHY, VS_VM), FirstSuggested(), Mark.NEAR_MISS),
        (ASKED, unsure(VS_VM, WHY), AlsoSuggested(2), Mark.NEAR_MISS),
        (ASKED, unsure(VS_VM, DOWNSIDES, WHY), AlsoSuggested(3), Mark.NEAR_MISS),
        (ASKED, unsure(VS_VM, DOWNSIDES, WHY, suggested=2), NotFound(3), Mark.MISS),
        (ASKED, unsure(VS_VM, DOWNSIDES), NotFound(None), Mark.MISS),
        (ASKED, answered(DOWNSIDES, WHY), WrongEntry(DOWNSIDES.key), Mark.MISS),
        (ASKED, unanswered(WHY), NotFound(1), Mark.MISS),
        (ASKED, unanswered(), NotFound(None), Mark.MISS),
        (UNASKED, unanswered(WHY), KeptSilent(), Mark.HIT),
        (UNASKED, unanswered(), KeptSilent(), Mark.HIT),
        (UNASKED, unsure(WHY), Offered(), Mark.NEAR_MISS),
        (UNASKED, answered(WHY), Spoke(WHY.key), Mark.MISS),
    ],
)
def test_an_outcome_is_judged_by_what_the_case_asks_for(
    case: Case, outcome: Outcome, verdict: Verdict, mark: Mark
) -> None:
    judged = judge(case, outcome)
    assert judged == verdict
    assert Tried(case, outcome, judged).mark is mark


def with_cases() -> KnowledgeBase:
    (topic,) = DOCKER.topics
    entries = tuple(
        replace(entry, expect=("wy contaners", "why docker")) if entry == WHY else entry
        for entry in topic.entries
    )
    silent = ("how do I reset my password",)
    return KnowledgeBase(
        (replace(topic, entries=entries, silent=silent), replace(topic, id="empty", entries=()))
    )


def test_a_base_s_cases_come_in_the_files_order_and_only_of_the_topic_wanted() -> None:
    base = with_cases()
    why = base.entries[1]
    listed = (
        Expect("wy contaners", why, Origin.EXPECT, 0),
        Expect("why docker", why, Origin.EXPECT, 1),
        Silent("how do I reset my password", "docker", 0),
    )
    assert cases(base) == listed == cases(base, topic="docker")
    assert cases(base, topic="empty") == ()


def test_an_entry_s_own_phrasings_are_its_question_and_aliases() -> None:
    own = own_phrasings(DOCKER)
    assert len(own) == 4 + 5
    assert [(each.text, each.origin, each.position) for each in own if each.entry == WHY] == [
        (WHY.question, Origin.QUESTION, 0),
        ("why containers", Origin.ALIAS, 0),
        ("why use docker", Origin.ALIAS, 1),
    ]


def test_cases_are_asked_of_the_bot_itself() -> None:
    base = with_cases()
    results = tuple(tried(Responder(base), cases(base)))
    assert [each.case for each in results] == list(cases(base))
    assert isinstance(results[0].verdict, Right)
    assert isinstance(results[2].verdict, KeptSilent)
    assert results[0].outcome == Responder(base).ask("wy contaners")


def test_a_mistyped_case_asks_for_the_same_and_says_what_slipped() -> None:
    made = tuple(fuzzed([ASKED, UNASKED], variants=2, seed=1))
    assert [type(each) for each in made] == [Expect, Expect, Silent, Silent]
    written: list[Case] = [ASKED, ASKED, UNASKED, UNASKED]
    for each, case in zip(made, written, strict=True):
        assert each.slips
        assert each.text != case.text
        assert replace(each, text=case.text, slips=()) == case


def results_of(*pairs: tuple[Case, Outcome]) -> list[Tried]:
    return [Tried(case, outcome, judge(case, outcome)) for case, outcome in pairs]


def test_a_confusion_is_what_was_told_first_instead_of_what_was_asked_for() -> None:
    results = results_of(
        (ASKED, unsure(VS_VM, WHY)),
        (ASKED, answered(DOWNSIDES, WHY)),
        (ASKED, unsure(DOWNSIDES, WHY)),
        (ASKED, answered(WHY)),
        (ASKED, unsure(WHY, VS_VM)),
        (ASKED, unanswered(VS_VM)),
        (UNASKED, unsure(VS_VM)),
        (UNASKED, unanswered(VS_VM)),
    )
    assert confusions(results) == (
        Confusion(WHY, DOWNSIDES, answered=(results[1],), suggested=(results[2],)),
        Confusion(None, VS_VM, answered=(), suggested=(results[6],)),
        Confusion(WHY, VS_VM, answered=(), suggested=(results[0],)),
    )


def test_shares_of_cases_that_ask_for_an_entry_and_of_those_that_ask_for_silence() -> None:
    inside = results_of(
        (ASKED, answered(WHY)),
        (ASKED, unsure(VS_VM, WHY)),
        (ASKED, unanswered(WHY)),
        (ASKED, answered(VS_VM)),
    )
    outside = results_of((UNASKED, unanswered()), (UNASKED, answered(WHY)))
    assert shares(inside) == Shares(4, first=0.5, right=0.25, suggested=0.25, wrong=0.25)
    assert shares(outside) == Shares(2, first=None, right=None, suggested=0, wrong=0.5)
    assert [origin for origin, _ in shares_by_origin([*outside, *inside])] == ["expect", "silent"]
    with pytest.raises(ValueError, match="no case"):
        shares([])


def test_a_case_with_two_slips_counts_for_both() -> None:
    twice = replace(ASKED, slips=(Slip.SWAPPED, Slip.DROPPED))
    once = replace(ASKED, slips=(Slip.DROPPED,))
    silent = replace(UNASKED, slips=(Slip.DOUBLED,))
    results = results_of((twice, answered(WHY)), (once, answered(VS_VM)), (silent, unanswered()))
    assert [(slip, each.count, each.right) for slip, each in shares_by_slip(results)] == [
        (Slip.SWAPPED, 1, 1.0),
        (Slip.DROPPED, 2, 0.5),
    ]
