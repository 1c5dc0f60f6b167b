"""A person in the workspace, with everything that people do there."""

from bot.playground.acts.commanding import Commanding
from bot.playground.acts.pressing import Pressing
from bot.playground.acts.speaking import Speaking
from bot.playground.acts.taking_shortcuts import TakingShortcuts


class Person(Speaking, Commanding, Pressing, TakingShortcuts):
    """One user at their keyboard: `Person(workspace, "ada")`."""
