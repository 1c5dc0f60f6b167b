"""What every command that asks needs first: something that answers, and a page to write on."""

from pathlib import Path

from rich.console import Console

from bot.bootstrap.reload import load_responder
from bot.cli.failing import fail
from bot.cli.lexicon import warn_without_vectors
from bot.cli.topics import known_topic
from bot.content.faults import KnowledgeError
from bot.core.responder import Responder

WIDEST_PAGE = 100
"""Columns beyond which lines of prose are hard to follow."""


def responder_for(knowledge: Path, topic: str | None) -> Responder:
    """What answers from a folder.

    Raises:
        typer.Exit: with 2 if the folder has faults, or lacks the topic.
    """
    try:
        responder = load_responder(knowledge)
    except KnowledgeError as error:
        fail(*error.faults)
    known_topic(responder.base, topic)
    warn_without_vectors()
    return responder


def page() -> Console:
    """Where prose is printed."""
    console = Console(highlight=False)
    console.width = min(console.width, WIDEST_PAGE)
    return console
