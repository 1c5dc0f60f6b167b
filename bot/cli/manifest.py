"""`caveat manifest`: print the app's manifest, to paste where Slack asks for one."""

import json

import typer

from bot.cli.failing import fail
from bot.cli.options import DEFAULT_KNOWLEDGE, Knowledge
from bot.content.faults import KnowledgeError
from bot.content.load import load_base
from bot.slack.manifest import manifest as manifest_of


def manifest(knowledge: Knowledge = DEFAULT_KNOWLEDGE) -> None:
    """Print the Slack app's manifest, as JSON: commands, events, scopes.

    Slack takes it at <https://api.slack.com/apps> under *Create New App*, *From a manifest*.
    """
    try:
        base = load_base(knowledge)
    except KnowledgeError as error:
        fail(*error.faults)
    typer.echo(json.dumps(manifest_of(base), indent=2, ensure_ascii=False))
