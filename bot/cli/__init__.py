"""The command line: one file a command, gathered here."""

import typer

from bot.cli.asking import ask
from bot.cli.channels import channels
from bot.cli.check import check
from bot.cli.database import database
from bot.cli.export import export
from bot.cli.gaps import gaps
from bot.cli.health import health
from bot.cli.importing import import_notes
from bot.cli.manifest import manifest
from bot.cli.play import play
from bot.cli.run import run
from bot.cli.schema import schema
from bot.cli.stats import stats
from bot.cli.testing import WithOptionalNumber, run_tests
from bot.cli.tips import tips
from bot.cli.why import why

app = typer.Typer(
    name="caveat",
    help="Answers from your team's own notes, word for word, and always what the catch is.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    add_completion=True,
)
app.command("run")(run)
app.command("play")(play)
app.command("ask")(ask)
app.command("why")(why)
app.command()(manifest)
app.command()(health)
app.command("check")(check)
app.command("test", cls=WithOptionalNumber)(run_tests)
app.command("schema")(schema)
app.command("import")(import_notes)
app.command("export")(export)
app.command("gaps")(gaps)
app.command("stats")(stats)
app.add_typer(channels, name="channels")
app.add_typer(tips, name="tips")
app.add_typer(database, name="db")


def main() -> None:
    """Run the command line."""
    app()
