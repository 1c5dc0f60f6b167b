"""Whether a message in a channel asks something of whoever reads it: English rules, from the text alone."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.core import question_lookalikes as lookalike
from bot.core import question_phrases as question
from bot.core.english import FUNCTION_WORDS, QUESTION_WORDS
from bot.core.sentences import Clause, Sentence, sentences

_ADDRESSED = re.compile(r"<(?:@|!subteam\^)")

SHORT = 3
"""Words up to which a sentence without a single common word of English may still be English."""

BEGINNING = 3
"""Words of a clause in which a slip would hide that it asks."""

FEW = 2
"""Words up to which a clause that begins with `solved` says only that."""

NOT_ASKED_BEFORE = 3
"""Words of a message before which `ideas?` asks about nothing."""


def asks(text: str) -> bool:
    """Whether somebody wants to know something, and has not addressed, answered or withdrawn it.

    Quiet cases are many, for an unasked reply to what was no question costs more than a missed one:
    rhetorical questions, small talk, proposals, polls, requests for a deed, tags (`..., right?`), what
    stands in quotations and code, and anything that names a person or a group. An announcement that
    invites questions asks nothing. Never fails, and takes time in proportion to the text.

    Args:
        text: as Slack carries it: `<@U1>`, `<#C1|name>`, `<https://...>`, `:emoji:`, `&lt;`.
    """
    if _ADDRESSED.search(text):
        return False
    said = sentences(text)
    if not said or _announces(said[0]):
        return False
    asking = [at for at, sentence in enumerate(said) if _asks(sentence, before=said[:at])]
    return bool(asking) and not _taken_back(said[asking[-1] :])


def _announces(first: Sentence) -> bool:
    headed = first.clauses[0] in lookalike.HEADINGS.all and len(first.clauses) > 1
    return headed or lookalike.ANNOUNCING.leading(first.words) > 0


def _asks(sentence: Sentence, *, before: Sequence[Sentence]) -> bool:
    clauses = [clause for each in sentence.clauses if (clause := _without_lead_in(each))]
    if not clauses or lookalike.SMALL_TALK.within(sentence.words):
        return False
    if any(_only_seems_to(clause) for clause in clauses):
        return False
    if any(_opens(clause, marked=sentence.marked) for clause in clauses):
        return True
    if not sentence.marked or lookalike.TAGS.trailing(clauses[-1]):
        return False
    if clauses[-1] in question.CLOSERS.all:
        told = sum(len(each.words) for each in before) + len(sentence.words) - len(clauses[-1])
        return told >= NOT_ASKED_BEFORE
    return _fragment_asks(clauses)


def _without_lead_in(clause: Clause) -> Clause:
    while length := question.LEAD_INS.leading(clause):
        clause = clause[length:]
    return (
        tuple(question.MISTYPED.get(word, word) for word in clause[:BEGINNING]) + clause[BEGINNING:]
    )


def _only_seems_to(clause: Clause) -> bool:
    """Whether a clause begins as rhetoric does, a word among people, or a request for a deed.

    The longer beginning counts: `anyone here` is a word among people, `anyone here know` a question.
    """
    seeming = max(lookalike.RHETORICAL.leading(clause), lookalike.PEOPLE.leading(clause))
    if seeming and seeming >= question.ASKING_AHEAD.leading(clause):
        return True
    asked = lookalike.ASKED_TO_ACT.leading(clause)
    return bool(
        asked and clause[asked : asked + 1] and clause[asked] in lookalike.ACTS
    ) and QUESTION_WORDS.isdisjoint(clause[asked:])


def _opens(clause: Clause, *, marked: bool) -> bool:
    """Whether a clause begins as a question does."""
    if len(clause) > 1 and question.ASKING_AHEAD.leading(clause):
        return True
    if clause[0] in question.INQUIRIES and not question.INVERTED.isdisjoint(
        clause[1 : 2 + question.BETWEEN]
    ):
        return True
    if clause[0] == "do" and len(clause) > SHORT and _in_the_plural(clause[1]):
        return True
    begins = clause[0] in question.AUXILIARIES or clause[0] in QUESTION_WORDS
    return marked and begins and len(clause) > 2


def _in_the_plural(word: str) -> bool:
    """Whether `do` before it asks: *do containers ...*, not *do check ...* nor *do this*."""
    return word.endswith("s") and not word.endswith("ss") and word not in FUNCTION_WORDS


def _fragment_asks(clauses: Sequence[Clause]) -> bool:
    """Whether a sentence that only its question mark makes one is asked of a reader of notes."""
    spoken = [word for clause in clauses for word in clause]
    if len(spoken) < 2 or lookalike.NO_FRAGMENT.leading(clauses[-1]):
        return False
    if not lookalike.SCHEDULING.isdisjoint(spoken) or any(word.isdigit() for word in spoken):
        return False
    if len(spoken) <= SHORT:
        return "or" not in spoken
    return not FUNCTION_WORDS.isdisjoint(spoken)


def _taken_back(said: Sequence[Sentence]) -> bool:
    """Whether the last question, first of these, is answered or withdrawn in what follows."""
    if len(said) > 1 and lookalike.OWN_ANSWERS.leading(said[1].words):
        return True
    clauses = [*said[0].clauses[1:], *(clause for each in said[1:] for clause in each.clauses)]
    return any(map(_withdraws, clauses)) or _nvm(said[0].words)


def _withdraws(clause: Clause) -> bool:
    start = 0
    while start < len(clause) and (
        clause[start] in lookalike.SAYING_SO and not lookalike.WITHDRAWN.leading(clause[start:])
    ):
        start += 1
    left = _without_lead_in(clause[start:])
    length = lookalike.WITHDRAWN.leading(left)
    return length > 1 or (length == 1 and len(left) <= FEW) or left[:1] == ("nvm",)


def _nvm(words: Clause) -> bool:
    """Whether a clause takes itself back: `how do I prune nvm found it`."""
    return any(
        word == "nvm" and following in lookalike.MINE_NOW for word, following in pairwise(words)
    )
