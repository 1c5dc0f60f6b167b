"""A page written to the file that was named for it."""

from pathlib import Path

import typer

from bot.cli.failing import fail

NO_FOLDER = "{path}: the folder {folder} does not exist; make it, or name another file"
NOT_WRITTEN = "{path}: cannot be written ({why}); name another file with {option}"
WRITTEN = "Report: {path}"


def check_folder(path: Path | None) -> None:
    """End the command before its work where the folder of the page does not exist.

    Raises:
        typer.Exit: with 2.
    """
    if path is not None and not path.parent.is_dir():
        fail(NO_FOLDER.format(path=path, folder=path.parent))


def write_page(path: Path, text: str, *, option: str) -> None:
    """Write a page, and say so on stderr.

    Raises:
        typer.Exit: with 2 if it cannot be written.
    """
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        fail(NOT_WRITTEN.format(path=path, why=error.strerror, option=option))
    typer.echo(WRITTEN.format(path=path), err=True)
