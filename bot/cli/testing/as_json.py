"""The results of a run as the JSON object that other programs read."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from bot.cli.asking.as_json import outcome_name
from bot.cli.testing.results import Fuzz, Results, fuzz_rows
from bot.cli.testing.words import advice, verdict_name
from bot.content.case_places import CasePlaces
from bot.core.cases import Expect
from bot.core.verdicts import Mark, Tried


def as_json(results: Results, places: CasePlaces) -> dict[str, Any]:
    """The fields, always all of them.

    `passed`; `strict`; `topic` or null; `digest` of the base; `counts` of each mark; `cases` in the files'
    order, each with `path`, `line`, `kind` (expect, silent), `query`, `expected` (an entry's key, or null for
    silence), `mark` (hit, near miss, miss), `verdict`, `outcome`, `confidence` and, of the best match, `found`
    and `score` (null where nothing matched), `place` of the expected entry among the matches or null, and
    `advice`; `fuzz`, null unless asked for, with `seed`, `variants`, `shares` by kind, and its own `cases`,
    whose `kind` may also be question or alias and which name the `slips` made.
    """
    return {
        "passed": results.passed,
        "strict": results.strict,
        "topic": results.topic,
        "digest": results.base.digest,
        "counts": {mark.value: results.counts[mark] for mark in Mark},
        "cases": _cases(results.cases, places),
        "fuzz": _fuzz(results, results.fuzz, places) if results.fuzz else None,
    }


def _fuzz(results: Results, fuzz: Fuzz, places: CasePlaces) -> dict[str, Any]:
    return {
        "seed": fuzz.seed,
        "variants": fuzz.variants,
        "shares": [{"kind": name, **asdict(each)} for name, each in fuzz_rows(results)],
        "cases": [
            {**case, "slips": [slip.value for slip in each.case.slips]}
            for case, each in zip(_cases(fuzz.results, places), fuzz.results, strict=True)
        ],
    }


def _cases(tried: Iterable[Tried], places: CasePlaces) -> list[dict[str, Any]]:
    return [_case(each, places) for each in tried]


def _case(each: Tried, places: CasePlaces) -> dict[str, Any]:
    place, first, case = places.of(each.case), each.first, each.case
    return {
        "path": place.path,
        "line": place.line,
        "kind": case.origin.value,
        "query": case.text,
        "expected": str(case.entry.key) if isinstance(case, Expect) else None,
        "mark": each.mark.value,
        "verdict": verdict_name(each.verdict),
        "outcome": outcome_name(each.outcome),
        "confidence": each.outcome.confidence,
        "found": str(first.key) if first else None,
        "score": first.score if first else None,
        "place": each.place,
        "advice": advice(each),
    }
