"""The database and the workspace that a command works on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

import typer

from bot.bootstrap.start import StartError
from bot.bootstrap.team import team_of_token
from bot.cli.failing import fail
from bot.settings import SettingsError, read_settings
from bot.store.database import Database
from bot.store.errors import StoreError
from bot.store.teams import teams_of

DATABASE = "CAVEAT_DATABASE_URL: {why}"
WHICH_TEAM = (
    "--team: say for which workspace (T0123); there is no SLACK_BOT_TOKEN to tell it by, and {name} "
    "{holds}"
)
HOLDS_NONE = "remembers none yet"
HOLDS_MANY = "remembers {teams}"

DatabaseUrl = Annotated[
    str | None,
    typer.Option(
        "--database-url",
        metavar="URL",
        help="The database. By default what CAVEAT_DATABASE_URL says, in the environment or in .env.",
        show_default=False,
    ),
]

Team = Annotated[
    str | None,
    typer.Option(
        "--team",
        metavar="T0123",
        help="The workspace's id. By default the one that SLACK_BOT_TOKEN is for, else the only one "
        "that the database remembers.",
        show_default=False,
    ),
]


@dataclass(frozen=True, slots=True)
class Stored:
    """What a command works on.

    Attributes:
        database: open, its tables up to date.
        team: the workspace's id.
    """

    database: Database
    team: str


class UnusableError(Exception):
    """A database that cannot be used, or a workspace that cannot be told: the lines say why."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


@contextmanager
def stored(database_url: str | None, team: str | None) -> Iterator[Stored]:
    """Open the database that was named, for the workspace that was named or can be told.

    Raises:
        typer.Exit: with 2, after a line that says what is wrong, if either cannot be used.
    """
    try:
        with stored_if_any(database_url, team) as held:
            yield held
    except UnusableError as error:
        fail(*error.lines)


@contextmanager
def stored_if_any(database_url: str | None, team: str | None) -> Iterator[Stored]:
    """The same, for a command that can do without.

    Raises:
        UnusableError: if either cannot be used.
    """
    try:
        settings = read_settings()
        told = team or (team_of_token(settings) if settings.for_slack else None)
        database = Database(database_url or settings.database_url)
    except SettingsError as error:
        raise UnusableError(*error.faults) from None
    except StartError as error:
        raise UnusableError(str(error)) from None
    except StoreError as error:
        raise UnusableError(DATABASE.format(why=error)) from None
    try:
        yield Stored(database, told or _only_team(database))
    except StoreError as error:
        raise UnusableError(DATABASE.format(why=error)) from None
    finally:
        database.close()


def _only_team(database: Database) -> str:
    teams = teams_of(database)
    if len(teams) != 1:
        holds = HOLDS_MANY.format(teams=", ".join(teams)) if teams else HOLDS_NONE
        raise UnusableError(WHICH_TEAM.format(name=database.name, holds=holds))
    return teams[0]
