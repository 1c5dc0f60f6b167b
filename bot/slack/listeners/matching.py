"""Which buttons a listener answers to."""

import re

from bot.slack.incoming import Payload, Press


def button(action: str) -> dict[str, str | re.Pattern[str]]:
    """Bolt's constraint for an action id, alone or numbered: `open_entry`, `open_entry:2`."""
    return {"action_id": re.compile(rf"^{re.escape(action)}(:\d+)?$")}


async def on_home(body: Payload) -> bool:
    """Whether it was pressed on the Home tab."""
    return Press.parse(body).on_home
