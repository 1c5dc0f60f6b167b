"""Block Kit as Slack checks it: a list of faults for whatever it would refuse."""

from bot.playground.block_kit.composition import options_of
from bot.playground.block_kit.message import message_faults, texts_of, too_long_to_post
from bot.playground.block_kit.view import view_faults

__all__ = ["message_faults", "options_of", "texts_of", "too_long_to_post", "view_faults"]
