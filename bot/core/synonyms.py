"""Terms that mean the same to a team: `vm` and `virtual machine`, and where a text holds one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

Term = tuple[str, ...]
"""One or more words, as `bot.core.words.words` gives them."""


@dataclass(frozen=True, slots=True)
class Synonym:
    """A term in a text, and the terms that it equals.

    Attributes:
        typed: the term's words as the text has them.
        equals: every other term of its group, in the group's order.
        at: the place of its first word in the text, counted from 0.
        spelt_out: the longest term of its group, in words and then in letters: the one that tells most.
    """

    typed: Term
    equals: tuple[Term, ...]
    at: int
    spelt_out: Term


@dataclass(frozen=True)
class Synonyms:
    """Groups of equal terms.

    Attributes:
        groups: two terms or more each; no term, as `folded` gives it, occurs twice in all of them.
    """

    groups: tuple[tuple[Term, ...], ...] = ()

    def expansions(self, tokens: Sequence[str]) -> tuple[Synonym, ...]:
        """The terms that a text holds, in order, the longest first and none over another.

        A term in the singular is found in the plural, and the other way round. Takes time in
        proportion to the tokens.
        """
        found: list[Synonym] = []
        numbers = folded(tokens)
        if self._lengths.keys().isdisjoint(numbers):
            return ()
        at = 0
        while at < len(numbers):
            length = self._length_at(numbers, at)
            if length:
                found.append(self._found(tuple(tokens[at : at + length]), at))
            at += length or 1
        return tuple(found)

    def spelt_out(self, tokens: Sequence[str]) -> Term:
        """The text with every term as its group's longest: the one form in which texts and queries meet."""
        terms = self.expansions(tokens)
        if not terms:
            return tuple(tokens)
        read: list[str] = []
        past = 0
        for found in terms:
            read.extend(tokens[past : found.at])
            read.extend(found.spelt_out)
            past = found.at + len(found.typed)
        return (*read, *tokens[past:])

    @property
    def words(self) -> frozenset[str]:
        """Every word of every term."""
        return frozenset(word for group in self.groups for term in group for word in term)

    def _length_at(self, text: Term, at: int) -> int:
        """How many words the longest term has that begins there; 0 if none does."""
        lengths = self._lengths.get(text[at], ())
        return next((n for n in lengths if text[at : at + n] in self._terms), 0)

    def _found(self, typed: Term, at: int) -> Synonym:
        term, group = self._terms[folded(typed)]
        equals = tuple(other for other in group if other != term)
        return Synonym(typed, equals, at, max(group, key=_told))

    @cached_property
    def _terms(self) -> dict[Term, tuple[Term, tuple[Term, ...]]]:
        """Each term with its group, by its form in the singular."""
        return {folded(term): (term, group) for group in self.groups for term in group}

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """For each word that a term begins with, the lengths of such terms, longest first."""
        lengths: dict[str, set[int]] = {}
        for term in self._terms:
            lengths.setdefault(term[0], set()).add(len(term))
        return {word: tuple(sorted(held, reverse=True)) for word, held in lengths.items()}


def _told(term: Term) -> tuple[int, int, Term]:
    return len(term), sum(map(len, term)), term


NO_SYNONYMS = Synonyms()


def folded(words: Sequence[str]) -> Term:
    """The words in the singular: what makes two ways to write a term the same term."""
    return tuple(_singular(word) for word in words)


@lru_cache(maxsize=65_536)
def _singular(word: str) -> str:
    """The word without the ending of a plural, by the rules of the S stemmer.

    Harman, "How effective is suffixing?", Journal of the American Society for Information Science
    42 (1991). A stemmer that takes off more would make *product* of *production*, and so read *prod*
    in both. Words of one or two letters stay: *os* is no plural.
    """
    if len(word) < 3 or not word.endswith("s") or word.endswith(("us", "ss")):
        return word
    if word.endswith("ies") and not word.endswith(("aies", "eies")):
        return f"{word[:-3]}y"
    return word[:-1]
