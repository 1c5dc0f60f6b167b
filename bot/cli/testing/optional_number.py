"""An option that may stand alone or with a number: `--fuzz`, `--fuzz 5`."""

from typing import Any

from typer.core import TyperCommand

FUZZ = "--fuzz"
VARIANTS = 3
"""Mistyped forms of each text where `--fuzz` names no number."""


class WithOptionalNumber(TyperCommand):
    """A command without positional arguments whose `--fuzz` gets its usual number where it stands alone."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the number in before the arguments are read."""
        return super().parse_args(ctx, with_number(args))


def with_number(args: list[str]) -> list[str]:
    """The arguments, with the usual number after a `--fuzz` that no value follows."""
    return [
        f"{FUZZ}={VARIANTS}" if arg == FUZZ and not _is_value(args[at + 1 :]) else arg
        for at, arg in enumerate(args)
    ]


def _is_value(rest: list[str]) -> bool:
    return bool(rest) and not rest[0].startswith("--")
