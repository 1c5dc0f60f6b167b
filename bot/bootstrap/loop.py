"""The event loop that the bot runs on: uvloop's where there is one, a quarter faster at its work."""

import sys

if sys.platform == "win32":
    from asyncio import new_event_loop
else:
    from uvloop import new_event_loop

__all__ = ["new_event_loop"]
