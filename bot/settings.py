"""What the environment and `.env` say, typed and checked once."""

import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    HttpUrl,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.core.schedule import Schedule
from bot.core.weekly import OFF, weekly

SLACK_API = "https://slack.com/api/"
"""Slack's own Web API; a test or a playground names another one."""

BOT_TOKEN = "SLACK_BOT_TOKEN"  # noqa: S105 - the variable's name, not a token
APP_TOKEN = "SLACK_APP_TOKEN"  # noqa: S105 - the variable's name, not a token

_ALONE = "is missing while {other} is set; set both, or neither for the playground"

DIGEST_AT = "mon 09:00 UTC"
"""When the week's digest is posted unless told otherwise."""

_NO_DIGEST_CHANNEL = (
    "CAVEAT_DIGEST: there is nowhere to post it; set CAVEAT_MAINTAINERS_CHANNEL, or leave this out"
)

LogLevel = Literal["debug", "info", "warning", "error", "critical"]


class SettingsError(Exception):
    """Settings that cannot be used: one line for each fault, naming the variable and the mend."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def _bot_token(token: SecretStr | None) -> SecretStr | None:
    return _begins(token, "xoxb-", "the Bot User OAuth Token, under OAuth & Permissions")


def _app_token(token: SecretStr | None) -> SecretStr | None:
    return _begins(
        token, "xapp-", "an app-level token (connections:write), under Basic Information"
    )


def _begins(token: SecretStr | None, prefix: str, what: str) -> SecretStr | None:
    if token is not None and not token.get_secret_value().startswith(prefix):
        raise ValueError(f"does not begin with {prefix}: take {what}")
    return token


def _web_address(text: str | None) -> str | None:
    if text is not None:
        HttpUrl(text)
    return text


def _ids(value: object) -> object:
    """Ids that stand after each other, with commas or spaces between."""
    ids = re.split(r"[,\s]+", value.strip()) if isinstance(value, str) else value
    if not isinstance(ids, list | tuple):
        return value
    for each in filter(None, ids):
        if not re.fullmatch(r"[UWS][A-Z0-9]{2,}", str(each)):
            raise ValueError(f"{each} is no id of a user (U0123) or a user group (S0123)")
    return tuple(filter(None, ids))


def channel_id(text: str) -> str:
    """The id of a channel, or nothing.

    Raises:
        ValueError: if it is neither.
    """
    if text and not re.fullmatch(r"[CG][A-Z0-9]{2,}", text):
        raise ValueError(
            f"{text} is no channel's id (C0123): open the channel's details in Slack, it stands at the end"
        )
    return text


def _weekly(text: str) -> str:
    weekly(text or OFF)
    return text


class Settings(BaseSettings):
    """Every setting of the bot.

    Attributes:
        bot_token: acts as the bot in the workspace; begins with xoxb-.
        app_token: opens the socket; begins with xapp-.
        api_url: the Web API to call.
        knowledge: the folder of the knowledge base.
        database_url: a SQLAlchemy URL; what the bot remembers, such as which events were answered.
        retention_days: for how long what people typed is kept, 0 to 3650; 0 keeps none of it.
        maintainers: ids of users and user groups who may change things, besides the workspace's admins.
        maintainers_channel: the id of the channel where questions for people and proposals are posted.
        digest: when the week's digest is posted there, as in `mon 09:00 Europe/London`, or `off`; empty for Monday
            at nine, in UTC, where there is such a channel.
        notes_url: where the notes can be read; a source's path and line are appended to it.
        heartbeat: a file whose age says whether the bot is well; None writes none.
        log_level: the least serious lines that are written.
        log_format: `auto` is for people in a terminal and JSON elsewhere.
    """

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        hide_input_in_errors=True,
    )

    bot_token: Annotated[SecretStr | None, AfterValidator(_bot_token)] = Field(
        None, validation_alias=BOT_TOKEN
    )
    app_token: Annotated[SecretStr | None, AfterValidator(_app_token)] = Field(
        None, validation_alias=APP_TOKEN
    )
    api_url: Annotated[str, AfterValidator(_web_address)] = Field(
        SLACK_API, validation_alias="SLACK_API_URL"
    )
    knowledge: Path = Field(Path("knowledge"), validation_alias="CAVEAT_KNOWLEDGE")
    database_url: str = Field("sqlite:///caveat.sqlite3", validation_alias="CAVEAT_DATABASE_URL")
    retention_days: int = Field(90, ge=0, le=3650, validation_alias="CAVEAT_RETENTION_DAYS")
    maintainers: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_ids)] = Field(
        (), validation_alias="CAVEAT_MAINTAINERS"
    )
    maintainers_channel: Annotated[str, AfterValidator(channel_id)] = Field(
        "", validation_alias="CAVEAT_MAINTAINERS_CHANNEL"
    )
    digest: Annotated[str, AfterValidator(_weekly)] = Field("", validation_alias="CAVEAT_DIGEST")
    notes_url: Annotated[str | None, AfterValidator(_web_address)] = Field(
        None, validation_alias="CAVEAT_NOTES_URL"
    )
    heartbeat: Path | None = Field(None, validation_alias="CAVEAT_HEARTBEAT")
    log_level: LogLevel = Field("info", validation_alias="CAVEAT_LOG_LEVEL")
    log_format: Literal["auto", "json", "text"] = Field(
        "auto", validation_alias="CAVEAT_LOG_FORMAT"
    )

    @model_validator(mode="after")
    def _tokens_come_in_pairs(self) -> Self:
        if self.bot_token is not None and self.app_token is None:
            raise ValueError(f"{APP_TOKEN}: {_ALONE.format(other=BOT_TOKEN)}")
        if self.app_token is not None and self.bot_token is None:
            raise ValueError(f"{BOT_TOKEN}: {_ALONE.format(other=APP_TOKEN)}")
        return self

    @model_validator(mode="after")
    def _digest_has_a_channel(self) -> Self:
        if self.digest and not self.maintainers_channel and weekly(self.digest).on:
            raise ValueError(_NO_DIGEST_CHANNEL)
        return self

    @property
    def digest_schedule(self) -> Schedule | None:
        """When the week's digest is posted; None if it is not."""
        schedule = weekly(self.digest or DIGEST_AT)
        return schedule if schedule.on and self.maintainers_channel else None

    @property
    def for_slack(self) -> bool:
        """Whether there are tokens to connect with."""
        return self.bot_token is not None and self.app_token is not None


def read_settings(env_file: Path | None = Path(".env")) -> Settings:
    """Read the environment and, below it, a file of `NAME=value` lines.

    Raises:
        SettingsError: with every fault found.
    """
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        raise SettingsError(tuple(_fault(each) for each in error.errors())) from None
    except UnicodeDecodeError:
        raise SettingsError((f"{env_file}: is not UTF-8 text; save it as UTF-8",)) from None


def _fault(error: ErrorDetails) -> str:
    said = re.sub("^(Value error, |Input )", "", error["msg"])
    name = ".".join(str(part) for part in error["loc"])
    return f"{name}: {said}" if name else said
