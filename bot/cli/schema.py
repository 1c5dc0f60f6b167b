"""`caveat schema`: the form of topic files and of the synonyms, for editors and other programs."""

import typer

from bot.content.schema import schema_text


def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of topic files and of synonyms.yaml.

    Editors that know YAML use it to complete and check: `caveat schema > knowledge/schema.json`.
    """
    typer.echo(schema_text(), nl=False)
