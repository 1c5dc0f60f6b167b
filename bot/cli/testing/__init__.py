"""`caveat test`: the base's own tests, run and told for people, for programs and as a page."""

from bot.cli.testing.command import run_tests
from bot.cli.testing.optional_number import WithOptionalNumber

__all__ = ["WithOptionalNumber", "run_tests"]
