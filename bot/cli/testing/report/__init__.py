"""The page of a run: how sure the bot was, what was confused, and every case to mend."""

from bot.cli.testing.report.page import page

__all__ = ["page"]
