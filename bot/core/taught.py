"""Answers taught in Slack, served beside those of the knowledge folder."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from bot.core.knowledge import Caveat, Entry, EntryKey, KnowledgeBase, Level, Topic
from bot.core.proposal import Proposal, State


def entry_of(proposal: Proposal) -> Entry:
    """The entry that an approved proposal is: reviewed on the day of its approval."""
    return Entry(
        key=EntryKey(proposal.topic, proposal.entry),
        question=proposal.question,
        answer=proposal.answer,
        aliases=proposal.aliases,
        caveats=tuple(Caveat(text, Level.NOTE) for text in proposal.caveats),
        reviewed=datetime.fromtimestamp(proposal.decided_at, UTC).date().isoformat(),
    )


def with_taught(base: KnowledgeBase, served: Iterable[Proposal]) -> KnowledgeBase:
    """The base with approved answers at the end of their topics.

    One whose entry the base has by now gives way to it; one whose topic the base has not is left out.
    """
    taught: dict[str, list[Entry]] = defaultdict(list)
    for proposal in served:
        entry = entry_of(proposal)
        if base.topic(proposal.topic) is not None and base.entry(entry.key) is None:
            taught[proposal.topic].append(entry)
    if not taught:
        return base
    topics = tuple(_extended(topic, taught.get(topic.id, ())) for topic in base.topics)
    return replace(base, topics=topics, digest=_digest(base, taught))


def settled(
    base: KnowledgeBase, served: Iterable[Proposal], *, now: float, grace: float
) -> tuple[Proposal, ...]:
    """The exported answers that come a step further, as they are then.

    One that the base holds is noted as loaded; `grace` seconds later it retires, whatever the base holds by then,
    so that an entry which people delete from the notes does not come back.

    Args:
        base: the knowledge folder's, without what was taught.
        served: approved and exported answers.
        now: Unix seconds.
        grace: seconds for which others may still have notes without it.
    """
    exported = [each for each in served if each.state is State.EXPORTED]
    loaded = [
        replace(each, loaded_at=now)
        for each in exported
        if not each.loaded_at and base.entry(EntryKey(each.topic, each.entry)) is not None
    ]
    retired = [
        replace(each, state=State.RETIRED)
        for each in exported
        if each.loaded_at and now - each.loaded_at >= grace
    ]
    return (*loaded, *retired)


def _extended(topic: Topic, entries: Iterable[Entry]) -> Topic:
    by_id = {entry.key: entry for entry in entries}
    return replace(topic, entries=(*topic.entries, *by_id.values())) if by_id else topic


def _digest(base: KnowledgeBase, taught: dict[str, list[Entry]]) -> str:
    told = repr(sorted((topic, repr(entries)) for topic, entries in taught.items()))
    return hashlib.sha256((base.digest + told).encode("utf-8", "surrogatepass")).hexdigest()
