import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.bootstrap import configure_logs
from bot.settings import Settings


@pytest.fixture(autouse=True)
def _logs_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_away_from_a_terminal_every_line_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs(Settings(_env_file=None))
    structlog.stdlib.get_logger("bot.slack").info("connected", topics=2)
    logging.getLogger("library").warning("careful")
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (first["event"], first["topics"], first["level"]) == ("connected", 2, "info")
    assert (second["event"], second["logger"]) == ("careful", "library")


@pytest.mark.parametrize("form", ["json", "text"])
def test_no_secret_reaches_a_line(capsys: pytest.CaptureFixture[str], form: str) -> None:
    configure_logs(Settings.model_validate({"log_format": form}))
    secrets = ("xoxb-12-ab", "xapp-1-A0-99", "ticket=ab-12&x=1", "https://hooks.slack.com/T1/B/zz")
    error = ValueError(" ".join(secrets))
    structlog.stdlib.get_logger("bot").error("failed", token=secrets[0], exc_info=error)
    logging.getLogger("library").error("failed with %s", secrets[1], exc_info=error)
    told = capsys.readouterr().err
    assert told.count("xoxb-…") >= 2
    assert not any(part in told for part in ("12-ab", "A0-99", "ab-12", "zz"))


def test_lines_below_the_level_are_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs(Settings(_env_file=None, log_level="error"))
    structlog.stdlib.get_logger("bot").warning("careful")
    logging.getLogger("slack_sdk.web").warning("careful")
    assert capsys.readouterr().err == ""
