"""The command line: one file a command, gathered here."""

import typer

app = typer.Typer(
    name="caveat",
    help="Answers from your team's own notes, word for word, and always what the catch is.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    add_completion=True,
)


def main() -> None:
    """Run the command line."""
    app()
