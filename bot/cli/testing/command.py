"""The command itself: which base, how hard it is tested, and where the results go."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from bot.bootstrap.current import respond_from
from bot.cli.console import wide_console
from bot.cli.failing import FOUND_FAULTS, fail
from bot.cli.lexicon import warn_without_vectors
from bot.cli.options import DEFAULT_KNOWLEDGE, AsJson, Knowledge
from bot.cli.pages.writing import check_folder, write_page
from bot.cli.testing.as_json import as_json
from bot.cli.testing.as_tables import print_results
from bot.cli.testing.optional_number import FUZZ, VARIANTS
from bot.cli.testing.report import page
from bot.cli.testing.results import Fuzz, Results
from bot.cli.topics import known_topic
from bot.content.case_places import CasePlaces
from bot.content.faults import KnowledgeError
from bot.content.load import LoadedFolder, base_of, load_folder
from bot.core.cases import Case, cases, own_phrasings
from bot.core.fuzz import fuzzed
from bot.core.responder import Responder
from bot.core.verdicts import Tried, tried

SEED = 1
LONG = 500
"""Cases from which on their progress is shown: fewer are asked in a second or two."""


def run_tests(  # noqa: PLR0913 - an option of the command each
    *,
    knowledge: Knowledge = DEFAULT_KNOWLEDGE,
    topic: Annotated[
        str | None, typer.Option(metavar="ID", help="Only the cases of this topic.")
    ] = None,
    hits_too: Annotated[bool, typer.Option("--all", help="List the hits as well.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Near misses fail too, and so do mistyped cases.")
    ] = False,
    variants: Annotated[
        int | None,
        typer.Option(
            FUZZ,
            min=1,
            max=100,
            metavar="[N]",
            help=f"Also ask every question in N mistyped forms, {VARIANTS} if N is left out.",
        ),
    ] = None,
    seed: Annotated[
        int,
        typer.Option(
            metavar="N", help="Which forms --fuzz makes: the same number, the same forms."
        ),
    ] = SEED,
    report: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Also write a page (HTML) that shows what to mend."),
    ] = None,
    one_object: AsJson = False,
) -> None:
    """Test the notes: does every question that you listed find its answer, or get its silence?

    Two lists in a topic's file are its tests. `expect:`, under an entry, holds phrasings that must find it; they
    are only measured, never matched against. `silent:`, at the end, holds questions that must get no answer.

        caveat test

        caveat test --topic docker --all

        caveat test --fuzz --report report.html

    Every case is asked over all topics, as `/ask` does. A **hit** is answered by its entry, or kept silent. A
    **near miss** is only suggested. A **miss** is answered by another entry, or not at all; or it is a silent
    question that gets an answer. Exits with 0 if nothing missed, 1 on a miss, 2 if the notes cannot be read.
    """
    check_folder(report)
    folder = _folder(knowledge)
    responder = respond_from(base_of(folder))
    known_topic(responder.base, topic)
    warn_without_vectors()
    results = _results(responder, topic=topic, strict=strict, variants=variants, seed=seed)
    places = CasePlaces(folder)
    if one_object:
        typer.echo(json.dumps(as_json(results, places), ensure_ascii=False, indent=2))
    else:
        print_results(results, places, console=wide_console(), hits_too=hits_too)
    if report is not None:
        write_page(report, page(results, places), option="--report")
    if not results.passed:
        raise typer.Exit(FOUND_FAULTS)


def _folder(knowledge: Path) -> LoadedFolder:
    try:
        return load_folder(knowledge)
    except KnowledgeError as error:
        fail(*error.faults)


def _results(
    responder: Responder, *, topic: str | None, strict: bool, variants: int | None, seed: int
) -> Results:
    base = responder.base
    written = cases(base, topic=topic)
    asked = _asked(responder, written)
    if variants is None:
        return Results(base, topic, asked, strict)
    every = (*written, *own_phrasings(base, topic=topic))
    mistyped = _asked(responder, tuple(fuzzed(every, variants=variants, seed=seed)))
    return Results(base, topic, asked, strict, Fuzz(variants, seed, mistyped))


def _asked(responder: Responder, asked: tuple[Case, ...]) -> tuple[Tried, ...]:
    """Ask all cases; a long run shows how far it is, where a person watches."""
    console = Console(stderr=True)
    results: Iterable[Tried] = tried(responder, asked)
    if console.is_terminal and len(asked) >= LONG:
        results = track(results, "Asking", len(asked), console=console, transient=True)
    return tuple(results)
