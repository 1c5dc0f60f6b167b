"""`caveat gaps`: what was asked in vain, and which entries want looking after."""

from bot.cli.gaps.command import gaps

__all__ = ["gaps"]
