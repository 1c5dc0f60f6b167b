"""A message's own sentences: without code, quotations and links, each with whether a question mark ends it."""

import re
from dataclasses import dataclass

from bot.core.typed import LONGEST_TYPED, plain
from bot.core.words import words

Clause = tuple[str, ...]
"""The words between two commas, colons, dashes or brackets."""

_QUOTED_LINE = re.compile(r"^[ \t]*(?:>|&gt;).*$", re.MULTILINE)
_CODE = re.compile(r"`[^`\n]*`")
_STRUCK = re.compile(r"(?<![\w~])~[^~\n]*~(?!\w)")
_LINK = re.compile(r"<(?:https?:|mailto:|tel:)[^<>\n]{0,3000}>|\bhttps?://\S+")
_QUOTATION = re.compile(r"[\"“”][^\"“”\n]*[\"“”]")
_THING = " it "
"""What stands in for code, links and quotations, so that the sentence around them stays one."""

_END = re.compile(r"(?<![.!?;…])[.!?;…]+(?=[\s\"')\]]|$)")
_BREAK = re.compile(r"[,:()\[\]–—]|(?<=\s)-+(?=\s)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a message.

    Attributes:
        clauses: at least one, none empty.
        marked: whether it ends with a question mark.
    """

    clauses: tuple[Clause, ...]
    marked: bool

    @property
    def words(self) -> Clause:
        """All its words, in order."""
        return tuple(word for clause in self.clauses for word in clause)


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences that the writer of a Slack message says in their own words, in order.

    Never fails, and takes time in proportion to the text; a line is a sentence at least.
    """
    own = " ".join(text[:LONGEST_TYPED].split("```")[::2])
    own = _STRUCK.sub(" ", _CODE.sub(_THING, _LINK.sub(_THING, _QUOTED_LINE.sub("", own))))
    line = plain(_QUOTATION.sub(_THING, own).replace("\n", " ; "))
    found, past = [], 0
    for end in _END.finditer(line):
        found.append(_sentence(line[past : end.start()], marked="?" in end[0]))
        past = end.end()
    found.append(_sentence(line[past:], marked=False))
    return tuple(sentence for sentence in found if sentence.clauses)


def _sentence(text: str, *, marked: bool) -> Sentence:
    clauses = (words(part) for part in _BREAK.split(text))
    return Sentence(tuple(clause for clause in clauses if clause), marked)
