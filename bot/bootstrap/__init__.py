"""The only place where objects are made: settings in, a running bot out."""

from bot.bootstrap.logs import configure_logs
from bot.bootstrap.running import Bot, run_forever, running_bot
from bot.bootstrap.start import StartError

__all__ = ["Bot", "StartError", "configure_logs", "run_forever", "running_bot"]
