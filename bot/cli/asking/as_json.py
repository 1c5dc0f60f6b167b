"""An outcome as the JSON object that other programs read."""

from typing import Any

from bot.core.answer import Answer
from bot.core.knowledge import Caveat, Source
from bot.core.match import Match, Passage
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure


def as_json(asked: str, outcome: Outcome) -> dict[str, Any]:
    """The fields, always all of them.

    `query` as it was typed; `outcome` answered, unsure or unanswered; `confidence` 0 to 1; `matches`, best
    first, each with `id`, `topic`, `question` and `score` 0 to 1; `answer` (Markdown), `caveats` (each
    `text`, `level` and `source`), `source` and `passage`, the text of the entry that fits best (`kind` question,
    alias, answer or caveat, and `text`): null or empty unless the outcome is answered.
    """
    answer = outcome.answer if isinstance(outcome, Answered) else None
    return {
        "query": asked,
        "outcome": outcome_name(outcome),
        "confidence": outcome.confidence,
        "matches": [_match(match) for match in outcome.matches],
        **_answer(answer),
        "passage": None if answer is None else _passage(outcome.matches[0].passage),
    }


def outcome_name(outcome: Outcome) -> str:
    """`answered`, `unsure` or `unanswered`."""
    match outcome:
        case Answered():
            return "answered"
        case Unsure():
            return "unsure"
        case Unanswered():
            return "unanswered"


def _match(match: Match) -> dict[str, Any]:
    return {
        "id": match.key.entry,
        "topic": match.key.topic,
        "question": match.entry.question,
        "score": match.score,
    }


def _answer(answer: Answer | None) -> dict[str, Any]:
    if answer is None:
        return {"answer": None, "caveats": [], "source": None}
    return {
        "answer": answer.entry.answer,
        "caveats": [_caveat(caveat) for caveat in answer.caveats],
        "source": _source(answer.entry.source),
    }


def _caveat(caveat: Caveat) -> dict[str, Any]:
    return {"text": caveat.text, "level": caveat.level.value, "source": _source(caveat.source)}


def _passage(passage: Passage) -> dict[str, Any]:
    return {"kind": passage.kind.value, "text": passage.text}


def _source(source: Source | None) -> dict[str, Any] | None:
    if source is None:
        return None
    return {"path": source.path, "line": source.line, "end_line": source.last_line}
