"""A question as it was meant: what people type in Slack, reduced to what matters."""

from dataclasses import dataclass

from bot.core.chatter import without_chatter
from bot.core.typed import plain
from bot.core.words import spans


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody asked, without mentions, marks, greetings and thanks.

    Attributes:
        text: what is left to read, on one line, as typed otherwise; at most 2,000 characters.
        tokens: its words, folded to one case, in order; empty when nothing was asked.
    """

    text: str
    tokens: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> "Query":
        """Read anything that can be typed or pasted; never fails."""
        kept = plain(text)
        places = tuple(spans(kept))
        start, end = without_chatter(tuple(word for word, _, _ in places))
        if start == end:
            return cls("", ())
        asked = places[start:end]
        last = asked[-1][2]
        closing = "?" if kept[last:].lstrip(" \"'”’)").startswith("?") else ""
        return cls(kept[asked[0][1] : last] + closing, tuple(word for word, _, _ in asked))
