"""The one path of a question: parse, match, decide, compose."""

from bot.core.answer import Answer, compose
from bot.core.decide import decide
from bot.core.knowledge import EntryKey, KnowledgeBase
from bot.core.lexicon import NO_LEXICON, Lexicon
from bot.core.matcher import Matcher
from bot.core.outcome import Outcome
from bot.core.passages import passage_of
from bot.core.query import Query

MATCHES_TOLD = 10
"""How many matches an outcome carries unless told otherwise."""


class Responder:
    """Answers questions from one base; immutable, so any number of threads may ask at once."""

    def __init__(self, base: KnowledgeBase, lexicon: Lexicon = NO_LEXICON) -> None:
        """Build the index: milliseconds for a small base, seconds for tens of thousands of entries."""
        self.base = base
        self.matcher = Matcher(base, lexicon)

    def ask(self, text: str, *, topic: str | None = None, limit: int = MATCHES_TOLD) -> Outcome:
        """Find the answer to what somebody typed.

        Args:
            text: as typed in Slack or a terminal; anything at all.
            topic: the id of a topic to prefer; entries of others still win when they fit far better.
            limit: how many matches the outcome carries at most; at least 1.
        """
        query = Query.parse(text)
        return decide(self.base, query, self.matcher.match(query, topic=topic, limit=limit))

    def answer(self, key: EntryKey, *, part: str | None = None) -> Answer | None:
        """The answer of an entry that somebody chose, or None if the base no longer has it.

        Args:
            key: the entry's.
            part: the digest of the passage to point at; one that the entry no longer has points at nothing.
        """
        entry, topic = self.base.entry(key), self.base.topic(key.topic)
        if entry is None or topic is None:
            return None
        return compose(self.base, entry, passage_of(topic, entry, part) if part else None)


class Serving:
    """The responder in use, replaced whole when the base changes, so that no answer waits for a rebuild."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder

    @property
    def responder(self) -> Responder:
        """The one to ask now; a caller keeps it for the whole of one reply."""
        return self._responder

    def replace(self, responder: Responder) -> None:
        """Serve another base from now on; replies under way finish with the one they began with."""
        self._responder = responder
