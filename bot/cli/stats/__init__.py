"""`caveat stats`: what was asked and how well it was answered, over time."""

from bot.cli.stats.command import stats

__all__ = ["stats"]
