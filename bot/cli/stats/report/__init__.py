"""The page of figures: questions and their answers by week, rates, and the entries given most."""

from bot.cli.stats.report.page import page

__all__ = ["page"]
