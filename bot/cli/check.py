"""`caveat check`: is the knowledge base sound, and do its notes still say what its entries say?"""

import typer

from bot.cli.failing import FOUND_FAULTS, WRONG_USE, fail
from bot.cli.options import DEFAULT_KNOWLEDGE, Knowledge
from bot.content.faults import KnowledgeError, UnreadableFolderError
from bot.content.load import base_of, load_folder
from bot.content.provenance import changed_notes
from bot.core.knowledge import Topic


def check(knowledge: Knowledge = DEFAULT_KNOWLEDGE) -> None:
    """Check the knowledge base, and name every fault with its file and line.

    Exits with 0 if all is well, 1 if there are faults, 2 if there is no folder to read. A note that
    has changed since it was imported is a warning, not a fault.
    """
    try:
        folder = load_folder(knowledge)
    except UnreadableFolderError as error:
        fail(error, code=WRONG_USE)
    except KnowledgeError as error:
        fail(error, code=FOUND_FAULTS)
    for warning in changed_notes(knowledge, folder.topics):
        typer.echo(f"{warning.path}:{warning.line}: warning: {warning.message}", err=True)
    base = base_of(folder)
    for topic in base.topics:
        typer.echo(_summary(topic))
    if folder.synonyms is not None:
        typer.echo(f"synonyms: {_count(len(base.synonyms.groups), 'group', 'groups')}")


def _summary(topic: Topic) -> str:
    own = sum(len(entry.caveats) for entry in topic.entries)
    command = f" {topic.command}" if topic.command else ""
    entries = _count(len(topic.entries), "entry", "entries")
    caveats = _count(len(topic.caveats) + own, "caveat", "caveats")
    phrasings = sum(len(entry.expect) for entry in topic.entries) + len(topic.silent)
    tests = _count(phrasings, "expected phrasing", "expected phrasings")
    return f"{topic.id}{command}: {topic.title} ({entries}, {caveats}, {tests})"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
