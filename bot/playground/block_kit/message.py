"""The blocks of a whole message."""

from bot.playground.message import Json

MOST_BLOCKS = 50


def message_faults(blocks: list[Json]) -> list[str]:
    """What Slack would refuse in these blocks, in its words, each with a pointer to the place."""
    if len(blocks) > MOST_BLOCKS:
        return [f"no more than {MOST_BLOCKS} items allowed [json-pointer:/blocks]"]
    return []
