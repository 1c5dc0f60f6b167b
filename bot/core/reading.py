"""A query as it is looked for: typing errors put right, and terms as the team's synonyms spell them out."""

from dataclasses import dataclass

from bot.core.query import Query
from bot.core.spelling import Repair, Spelling
from bot.core.synonyms import Synonym, Synonyms


@dataclass(frozen=True, slots=True)
class Reading:
    """What is looked for, and how it was read out of what was typed.

    Attributes:
        tokens: the words to look for, in order.
        repairs: the words that were read as others, each once.
        synonyms: the terms that were read as what they equal, in order.
    """

    tokens: tuple[str, ...]
    repairs: tuple[Repair, ...]
    synonyms: tuple[Synonym, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads queries for one base."""

    spelling: Spelling
    synonyms: Synonyms

    def read(self, query: Query) -> Reading:
        """Put the query's words right first, so that a mistyped term is a term too."""
        repairs = self.spelling.repairs(query.tokens)
        meant = {repair.typed: repair.meant for repair in repairs}
        tokens = tuple(meant.get(token, token) for token in query.tokens)
        found = tuple(
            term for term in self.synonyms.expansions(tokens) if term.typed != term.spelt_out
        )
        return Reading(self.synonyms.spelt_out(tokens), repairs, found)
