"""What is known about English, whatever the base: its common words, and vectors that say which are alike."""

from dataclasses import dataclass, field

from bot.core.word_vectors import WordVectors


@dataclass(frozen=True, eq=False, slots=True)
class Lexicon:
    """Knowledge of the language that ranking may use; without it ranking goes by the base's words alone.

    Attributes:
        words: common English words, folded to one case: none of them is a typing error.
        vectors: None where no table is at hand.
    """

    words: frozenset[str] = field(default_factory=frozenset)
    vectors: WordVectors | None = None


NO_LEXICON = Lexicon()
"""Nothing known: what ranking works with when no data is at hand."""
