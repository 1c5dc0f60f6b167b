"""Logs on stderr: for people in a terminal, JSON elsewhere, and never a token in either."""

import logging
import re
import sys
from typing import Final

import structlog
from structlog.typing import Processor

from bot.settings import Settings

_SECRETS: Final = (
    (re.compile(r"\b(xox[a-z]|xapp)-[\w-]+"), r"\1-…"),
    (re.compile(r"\b(ticket=)[^&\s\"']+"), r"\1…"),
    (re.compile(r"(hooks\.slack\.com/)[^\s\"']+"), r"\1…"),
)
"""Bot and app tokens, a socket's ticket, and response URLs: whoever has one can act as the bot."""

_QUIET: Final = {
    "aiohttp": logging.WARNING,
    "alembic": logging.WARNING,
    "asyncio": logging.WARNING,
    "slack_bolt": logging.ERROR,  # its warnings are about requests that our own listener takes
    "slack_sdk": logging.ERROR,
    "slack_sdk.socket_mode": logging.CRITICAL,  # the socket's supervisor says the same in one line
    "watchfiles": logging.WARNING,
}
"""Libraries whose lines say less than ours, or quote what people asked."""

_LINE: Final[tuple[Processor, ...]] = (
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)


def configure_logs(settings: Settings) -> None:
    """Send every log line of the process to stderr, from the level that the settings name."""
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_LINE,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_formatter(settings))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level.upper())
    for name, level in _QUIET.items():
        logging.getLogger(name).setLevel(max(level, root.level))


def _formatter(settings: Settings) -> logging.Formatter:
    last: list[Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if settings.log_format == "text" or (settings.log_format == "auto" and sys.stderr.isatty()):
        plain = structlog.dev.plain_traceback
        last.append(
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)
        )
    else:
        last += [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    return _Redacting(foreign_pre_chain=_LINE, processors=last)


class _Redacting(structlog.stdlib.ProcessorFormatter):
    """Takes secrets out of the finished line, wherever in it they came from."""

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        for secret, shown in _SECRETS:
            line = secret.sub(shown, line)
        return line
