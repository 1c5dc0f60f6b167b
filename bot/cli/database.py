"""`caveat db`: the tables of the database, brought up to date by hand."""

import typer

from bot.cli.failing import fail
from bot.settings import SettingsError, read_settings
from bot.store.database import upgrade
from bot.store.errors import StoreError

CURRENT = "{name}: is current, at revision {after}"
MADE = "{name}: tables made, at revision {after}"
UPGRADED = "{name}: upgraded from revision {before} to {after}"

database = typer.Typer(
    no_args_is_help=True, help="Look after the database that CAVEAT_DATABASE_URL names."
)


@database.command("upgrade")
def upgrade_database() -> None:
    """Bring the database's tables up to date, keeping every row.

    The bot does the same whenever it starts, so this is for those who want it done before: in a
    deployment's own step, or by a user who may change tables where the bot's may not.

    The database is the one that CAVEAT_DATABASE_URL names, in the environment or in .env;
    `sqlite:///caveat.sqlite3` unless it is set. It may be run at any time, by several at once, and
    does nothing where nothing is to be done. There is no way back: keep a copy of a database that
    matters.

    Exits with 0 if the tables are up to date now, with 2 if the database cannot be used, or if a
    newer version of Caveat has changed it.
    """
    try:
        name, done = upgrade(read_settings().database_url)
    except SettingsError as error:
        fail(*error.faults)
    except StoreError as error:
        fail(f"CAVEAT_DATABASE_URL: {error}")
    if not done.changed:
        told = CURRENT
    elif done.before is None:
        told = MADE
    else:
        told = UPGRADED
    typer.echo(told.format(name=name, before=done.before, after=done.after))
