"""`caveat ask`: a question from the command line, answered for people or for programs."""

from bot.cli.asking.command import ask

__all__ = ["ask"]
