"""A person in the workspace, with everything that people do there."""

from bot.playground.acts.belonging import Belonging
from bot.playground.acts.commanding import Commanding
from bot.playground.acts.looking import Looking
from bot.playground.acts.speaking import Speaking
from bot.playground.acts.submitting import Submitting
from bot.playground.acts.taking_shortcuts import TakingShortcuts


class Person(Speaking, Commanding, TakingShortcuts, Looking, Submitting, Belonging):
    """One user at their keyboard: `Person(workspace, "ada")`."""
