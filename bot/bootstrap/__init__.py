"""The only place where objects are made: settings in, a running bot out."""

from bot.bootstrap.logs import configure_logs
from bot.bootstrap.loop import new_event_loop
from bot.bootstrap.running import Bot, run_forever, running_bot
from bot.bootstrap.start import StartError

__all__ = ["Bot", "StartError", "configure_logs", "new_event_loop", "run_forever", "running_bot"]
