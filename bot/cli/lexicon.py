"""What a command says when the package has lost its word vectors: it goes on, and not in silence."""

import typer

from bot.lexicon.load import NO_VECTORS, shipped_lexicon


def warn_without_vectors() -> None:
    """One line on stderr where entries are ranked by words alone."""
    if shipped_lexicon().vectors is None:
        typer.echo(NO_VECTORS, err=True)
