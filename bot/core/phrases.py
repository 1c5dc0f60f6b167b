"""Tables of phrases, and whether words begin with one of them or hold one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

Phrase = tuple[str, ...]
"""One or more words, as `bot.core.words.words` gives them."""


def listed(text: str) -> frozenset[str]:
    """A table of single words, as people write them: between spaces."""
    return frozenset(text.split())


@dataclass(frozen=True)
class Phrases:
    """A table of phrases; each look takes time in proportion to the words."""

    all: frozenset[Phrase]

    @classmethod
    def of(cls, *listed: str) -> "Phrases":
        """Read tables as people write them: phrases between bars and line ends, words between spaces."""
        return cls(
            frozenset(
                tuple(phrase.split())
                for text in listed
                for line in text.splitlines()
                for phrase in line.split("|")
                if phrase.strip()
            )
        )

    def leading(self, words: Sequence[str]) -> int:
        """How many words the longest phrase has that they begin with; 0 if none does."""
        return next(self._lengths_at(words, 0), 0)

    def trailing(self, words: Sequence[str]) -> int:
        """How many words the longest phrase has that they end with; 0 if none does."""
        most = min(self.longest, len(words))
        return next((n for n in range(most, 0, -1) if tuple(words[-n:]) in self.all), 0)

    def within(self, words: Sequence[str]) -> bool:
        """Whether they hold a phrase anywhere."""
        return any(next(self._lengths_at(words, at), 0) for at in range(len(words)))

    def _lengths_at(self, words: Sequence[str], at: int) -> Iterator[int]:
        most = min(self.longest, len(words) - at)
        return (n for n in range(most, 0, -1) if tuple(words[at : at + n]) in self.all)

    @cached_property
    def longest(self) -> int:
        """How many words the longest phrase has."""
        return max(map(len, self.all), default=0)
