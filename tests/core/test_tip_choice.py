"""Tips come in a cycle: nothing twice before all were told, and an edit moves no more than it must."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.core.knowledge import Caveat, Entry, EntryKey, KnowledgeBase, Level, Topic
from bot.core.tip_choice import Standing, choose, preview
from bot.core.tips import Candidate, candidates, is_caveat

START = date(2026, 11, 26)
CHANNEL = "T1/C1"


def days(count: int, start: date = START) -> list[date]:
    return [start + timedelta(days=number) for number in range(count)]


def key(name: str) -> EntryKey:
    return EntryKey("docker", name)


def base(counts: Iterable[int], *, of_the_topic: int = 0) -> KnowledgeBase:
    """Entries `e0`, `e1`, ... with so many caveats each."""
    entries = tuple(
        Entry(
            key(f"e{at}"),
            f"What is {at}?",
            f"It is {at}.",
            caveats=tuple(Caveat(f"Of {at}, {number}.") for number in range(count)),
        )
        for at, count in enumerate(counts)
    )
    caveats = tuple(Caveat(f"Of all, {number}.", Level.WARNING) for number in range(of_the_topic))
    return KnowledgeBase((Topic("docker", "Docker", entries, caveats=caveats),))


def ids(
    pool: Sequence[Candidate],
    count: int,
    *,
    channel: str = CHANNEL,
    standing: Standing | None = None,
) -> list[str]:
    return [tip for _, tip in preview(pool, (), days(count), channel=channel, standing=standing)]


counts = st.lists(st.integers(0, 4), min_size=1, max_size=12)
bases = st.builds(base, counts, of_the_topic=st.integers(0, 4))
keys = st.frozensets(st.integers(0, 11).map(lambda at: key(f"e{at}")))
votes = st.dictionaries(st.integers(0, 11).map(lambda at: key(f"e{at}")), st.integers(0, 5))
standings = st.builds(Standing, helpful=votes, not_helpful=votes, stale=keys, new=keys)


@given(bases, st.integers(1, 3))
def test_nothing_repeats_before_everything_was_told_once(
    knowledge: KnowledgeBase, cycles: int
) -> None:
    pool = candidates(knowledge)
    told = ids(pool, len(pool) * cycles)
    for begin in range(0, len(told), len(pool)):
        assert sorted(told[begin : begin + len(pool)]) == sorted(each.id for each in pool)


@given(bases)
def test_what_came_last_in_a_cycle_does_not_come_first_in_the_next(
    knowledge: KnowledgeBase,
) -> None:
    pool = candidates(knowledge)
    told = ids(pool, 2 * len(pool))
    if len(pool) > 2:
        assert told[len(pool) - 1] != told[len(pool)]


@given(bases, standings, st.integers(0, 30))
def test_the_same_day_gets_the_same_tip_however_often_it_is_asked_for(
    knowledge: KnowledgeBase, standing: Standing, count: int
) -> None:
    pool = candidates(knowledge)
    told = preview(pool, (), days(count), channel=CHANNEL, standing=standing)
    assert told == preview(pool, told, days(count), channel=CHANNEL, standing=standing)
    for day, tip in told:
        assert choose(pool, told, day, channel=CHANNEL, standing=standing) == tip


@given(bases, standings, st.integers(0, 40))
def test_a_preview_is_what_comes_when_the_days_come(
    knowledge: KnowledgeBase, standing: Standing, count: int
) -> None:
    pool = candidates(knowledge)
    history: list[tuple[date, str]] = []
    for day in days(count):
        tip = choose(pool, history, day, channel=CHANNEL, standing=standing)
        if tip is not None:
            history.append((day, tip))
    assert preview(pool, (), days(count), channel=CHANNEL, standing=standing) == tuple(history)


@given(bases, standings)
def test_stale_and_ill_rated_entries_are_never_told_nor_are_their_caveats(
    knowledge: KnowledgeBase, standing: Standing
) -> None:
    pool = candidates(knowledge)
    owners = {each.id: each.entry for each in pool}
    for tip in ids(pool, 30, standing=standing):
        owner = owners[tip]
        if owner is not None:
            against, helpful = standing.not_helpful.get(owner, 0), standing.helpful.get(owner, 0)
            assert owner not in standing.stale
            assert against < 2 or helpful >= against


def by_kind(told: Iterable[str]) -> tuple[list[str], list[str]]:
    tips = list(told)
    return [tip for tip in tips if not is_caveat(tip)], [tip for tip in tips if is_caveat(tip)]


def without(told: Iterable[str], gone: Collection[str]) -> list[str]:
    return [tip for tip in told if tip not in gone]


@given(counts, st.integers(0, 4), st.integers(0, 12), st.integers(0, 40))
def test_an_entry_that_joins_moves_no_other_tip_past_another(
    before: list[int], caveats: int, at: int, told_so_far: int
) -> None:
    after = base([*before, caveats])
    old, new = candidates(base(before)), candidates(after)
    history = preview(old, (), days(min(told_so_far, len(old) - 1)), channel=CHANNEL)
    coming = days(len(new) - len(history), START + timedelta(days=len(history)))
    unchanged = [
        tip for _, tip in preview(old, history, coming[: len(old) - len(history)], channel=CHANNEL)
    ]
    changed = [tip for _, tip in preview(new, history, coming, channel=CHANNEL)]
    added = {each.id for each in new} - {each.id for each in old}
    for was, now in zip(by_kind(unchanged), by_kind(changed), strict=True):
        assert without(now, added) == was
    assert added <= set(changed)


@given(counts.filter(lambda each: len(each) > 1), st.integers(0, 40), st.data())
def test_an_entry_that_leaves_moves_no_other_tip_past_another(
    before: list[int], told_so_far: int, data: st.DataObject
) -> None:
    whole = base(before)
    leaving = data.draw(st.sampled_from(whole.entries))
    (topic,) = whole.topics
    rest = tuple(entry for entry in topic.entries if entry is not leaving)
    old = candidates(whole)
    new = candidates(KnowledgeBase((replace(topic, entries=rest),)))
    history = preview(old, (), days(min(told_so_far, len(old))), channel=CHANNEL)
    gone = {each.id for each in old} - {each.id for each in new}
    start = START + timedelta(days=len(history))
    unchanged = [
        tip
        for _, tip in preview(old, history, days(len(old) - len(history), start), channel=CHANNEL)
    ]
    left = without(unchanged, gone)
    changed = [tip for _, tip in preview(new, history, days(len(left), start), channel=CHANNEL)]
    for was, now in zip(by_kind(left), by_kind(changed), strict=True):
        assert now == was


@given(bases, st.data())
def test_a_reworded_entry_changes_nothing_of_what_comes(
    knowledge: KnowledgeBase, data: st.DataObject
) -> None:
    (topic,) = knowledge.topics
    edited = data.draw(st.sampled_from(topic.entries))
    entries = tuple(
        replace(entry, question="Why?", answer="Because.", tags=("x",))
        if entry is edited
        else entry
        for entry in topic.entries
    )
    pool = candidates(knowledge)
    reworded = candidates(KnowledgeBase((replace(topic, entries=entries),)))
    assert ids(pool, 2 * len(pool)) == ids(reworded, 2 * len(pool))


@given(counts.filter(any), st.data())
def test_a_reworded_caveat_is_a_new_tip_and_moves_no_other(
    numbers: list[int], data: st.DataObject
) -> None:
    knowledge = base(numbers)
    (topic,) = knowledge.topics
    edited = data.draw(st.sampled_from([entry for entry in topic.entries if entry.caveats]))
    caveats = (Caveat("Said otherwise."), *edited.caveats[1:])
    entries = tuple(
        replace(entry, caveats=caveats) if entry is edited else entry for entry in topic.entries
    )
    old, new = candidates(knowledge), candidates(KnowledgeBase((replace(topic, entries=entries),)))
    changed = {each.id for each in old} ^ {each.id for each in new}
    assert len(changed) == 2
    was, now = ids(old, len(old)), ids(new, len(new))
    for before, after in zip(by_kind(was), by_kind(now), strict=True):
        assert without(before, changed) == without(after, changed)


@given(
    st.lists(st.tuples(counts, st.integers(1, 15)), min_size=1, max_size=6),
    st.integers(0, 2),
)
def test_nothing_repeats_too_soon_though_the_base_keeps_changing(
    editions: list[tuple[list[int], int]], of_the_topic: int
) -> None:
    history: list[tuple[date, str]] = []
    cycle: set[str] = set()
    for numbers, count in editions:
        pool = candidates(base(numbers, of_the_topic=of_the_topic))
        for day in days(count, START + timedelta(days=len(history))):
            tip = choose(pool, history, day, channel=CHANNEL)
            assert tip is not None
            if tip in cycle:
                assert {each.id for each in pool} <= cycle
                cycle = set()
            cycle.add(tip)
            history.append((day, tip))


def test_about_every_third_tip_is_a_caveat() -> None:
    told = ids(candidates(base([1] * 10 + [0] * 10)), 30)
    assert [is_caveat(tip) for tip in told] == [False, False, True] * 10


def test_where_caveats_abound_entries_are_spread_among_them() -> None:
    told = ids(candidates(base([4, 4, 4])), 15)
    entries = [at for at, tip in enumerate(told) if not is_caveat(tip)]
    assert entries[0] == 0
    assert [after - before for before, after in pairwise(entries)] == [5, 5]


def test_an_entry_s_own_caveat_comes_another_day_than_the_day_after_it() -> None:
    told = ids(candidates(base([1] * 24)), 48)
    pairs = pairwise(told)
    assert [pair for pair in pairs if pair[1].startswith(f"{pair[0]}#")] == []


def test_fresh_new_and_helpful_entries_come_sooner() -> None:
    (topic,) = base([0] * 12).topics
    entries = (
        replace(topic.entries[0], reviewed="2026-11-01"),
        replace(topic.entries[1], reviewed="2026-10-01"),
        *topic.entries[2:],
    )
    pool = candidates(KnowledgeBase((replace(topic, entries=entries),)))
    standing = Standing(
        helpful={key("e2"): 3, key("e3"): 2, key("e4"): 1},
        not_helpful={key("e2"): 1, key("e3"): 1},
        new={key("e5")},
    )
    told = ids(pool, 12, standing=standing)
    assert set(told[:3]) == {"docker/e0", "docker/e2", "docker/e5"}


def test_warnings_come_before_notes() -> None:
    told = ids(candidates(base([1] * 6, of_the_topic=2)), 14)
    caveats = by_kind(told)[1]
    assert all(tip.startswith("docker#") for tip in caveats[:2])


def test_one_grumble_does_not_silence_an_entry_and_two_do() -> None:
    pool = candidates(base([0]))
    assert ids(pool, 1, standing=Standing(not_helpful={key("e0"): 1})) == ["docker/e0"]
    disliked = Standing(helpful={key("e0"): 1}, not_helpful={key("e0"): 2})
    assert ids(pool, 1, standing=disliked) == []
    assert ids(pool, 1, standing=replace(disliked, helpful={key("e0"): 2})) == ["docker/e0"]


def test_where_there_is_nothing_to_tell_nothing_is_chosen() -> None:
    assert choose((), (), START, channel=CHANNEL) is None
    stale = Standing(stale={key("e0")})
    assert choose(candidates(base([2])), (), START, channel=CHANNEL, standing=stale) is None
    assert preview((), (), days(3), channel=CHANNEL) == ()


def test_a_day_that_had_its_tip_keeps_it_in_a_preview() -> None:
    pool = candidates(base([0] * 5))
    history = ((START, "docker/gone"),)
    told = preview(pool, history, days(2), channel=CHANNEL)
    assert told[0] == history[0]
    assert told[1][1] in {each.id for each in pool}


def test_channels_have_orders_of_their_own() -> None:
    pool = candidates(base([0] * 10))
    orders = {tuple(ids(pool, 10, channel=f"T1/C{number}")) for number in range(20)}
    assert len(orders) == 20


def test_a_single_tip_comes_every_day() -> None:
    pool = candidates(base([0]))
    assert ids(pool, 3) == ["docker/e0"] * 3
