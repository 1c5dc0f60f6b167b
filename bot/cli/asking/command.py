"""The command itself: which question, which base, and how the outcome is told."""

import json
import os
import sys
from collections.abc import Callable, Iterable
from typing import Annotated

import typer
from rich.text import Text

from bot.cli.asking.as_json import as_json
from bot.cli.asking.as_page import as_page
from bot.cli.asking.explained import explained
from bot.cli.asking.opening import page, responder_for
from bot.cli.failing import fail
from bot.cli.options import DEFAULT_KNOWLEDGE, AsJson, Knowledge
from bot.core.outcome import Outcome
from bot.core.responder import MATCHES_TOLD, Responder
from bot.core.why import why

BROKEN_PIPE = 141
"""What a shell reports of a program whose reader went away: 128 + SIGPIPE."""


def ask(  # noqa: PLR0913 - an option of the command each
    question: Annotated[str | None, typer.Argument(help="What you want to know.")] = None,
    *,
    knowledge: Knowledge = DEFAULT_KNOWLEDGE,
    topic: Annotated[
        str | None, typer.Option(help="The id of a topic to prefer; others may still win.")
    ] = None,
    limit: Annotated[
        int, typer.Option(min=1, max=1000, help="How many matches to tell, best first.")
    ] = MATCHES_TOLD,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show why: words repaired, signals, passage.")
    ] = False,
    one_object: AsJson = False,
    lines: Annotated[
        bool,
        typer.Option("--jsonl", help="Read questions, one a line; print one JSON object a line."),
    ] = False,
) -> None:
    """Ask the notes a question.

    Examples:
        caveat ask "why containers"

        caveat ask "docker vs vm" --topic docker --explain

        caveat ask --jsonl < questions.txt

    Prints the answer, its catch and its source; when unsure, up to three questions to choose from; and
    says so when the notes have no answer. Exits with 0 whatever the outcome.
    """
    if (question is None) != lines or (one_object and lines):
        fail('Ask one question (caveat ask "...", with --json if you like), or many with --jsonl.')
    responder = responder_for(knowledge, topic)

    def respond(text: str) -> Outcome:
        return responder.ask(text, topic=topic, limit=limit)

    if question is None:
        _tell_lines(sys.stdin, respond)
    elif one_object:
        typer.echo(json.dumps(as_json(question, respond(question)), ensure_ascii=False, indent=2))
    else:
        _tell_person(responder, respond(question), topic=topic, explain=explain)


def _tell_lines(questions: Iterable[str], respond: Callable[[str], Outcome]) -> None:
    try:
        for line in questions:
            asked = line.rstrip("\r\n")
            typer.echo(json.dumps(as_json(asked, respond(asked)), ensure_ascii=False))
            sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain once more when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(BROKEN_PIPE) from None
    except UnicodeDecodeError:
        fail("standard input is not UTF-8 text; save the questions as UTF-8")


def _tell_person(
    responder: Responder, outcome: Outcome, *, topic: str | None, explain: bool
) -> None:
    console = page()
    console.print(as_page(responder.base, outcome, asked_in=topic))
    if explain:
        console.print(Text())
        console.print(explained(why(responder, outcome)))
