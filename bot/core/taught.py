"""Answers taught in Slack, served beside those of the knowledge folder."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from bot.core.knowledge import Caveat, Entry, EntryKey, KnowledgeBase, Level, Topic
from bot.core.proposal import Proposal


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


def _extended(topic: Topic, entries: Iterable[Entry]) -> Topic:
    by_id = {entry.key: entry for entry in entries}
    return replace(topic, entries=(*topic.entries, *by_id.values())) if by_id else topic


def _digest(base: KnowledgeBase, taught: dict[str, list[Entry]]) -> str:
    told = repr(sorted((topic, repr(entries)) for topic, entries in taught.items()))
    return hashlib.sha256((base.digest + told).encode("utf-8", "surrogatepass")).hexdigest()
