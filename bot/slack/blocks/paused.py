"""To the maintainers: tips are paused where they cannot be posted any more."""

from bot.slack.blocks.kit import Part, message
from bot.slack.blocks.message import Block, Message
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span, elements

TIPS_FOR = "Tips for "
PAUSED = " are paused: {why}. Once that is mended, switch them on there again with “tips on”."
OTHERWISE = "Slack refuses them ({error})"
WHY = {
    "is_archived": "the channel is archived",
    "channel_not_found": "the channel is gone, or I was removed from it",
    "not_in_channel": "I am not in the channel any more; invite me",
    "restricted_action": "I may not post there",
    "restricted_action_read_only_channel": "the channel is read-only",
    "user_not_found": "there is no such person any more",
    "user_disabled": "the person has left",
    "cannot_dm_bot": "it is a bot",
    "messages_tab_disabled": "direct messages to me are switched off",
}

TOLD = 60
"""Cost of the longest id or error told whole."""


def paused_message(place: str, why: str) -> Message:
    """Say where, why, and what to do.

    Args:
        place: the id of the channel or the person.
        why: Slack's name for it.
    """
    told, rest = shorten(on_one_line(place), TOLD), PAUSED.format(why=why_told(why))
    section = {
        "type": "rich_text_section",
        "elements": [
            *elements((Span(TIPS_FOR),)),
            _named(place, told),
            *elements((Span(rest),)),
        ],
    }
    block: Block = {"type": "rich_text", "elements": [section]}
    return message([Part((block,), f"{TIPS_FOR}{told}{rest}")])


def why_told(why: str) -> str:
    """Slack's name for why nothing can be posted, in words that go on a sentence."""
    return WHY.get(why) or OTHERWISE.format(error=shorten(on_one_line(why), TOLD))


def _named(place: str, told: str) -> Block:
    """A channel by its name; a person by the id alone, since a mention would ping."""
    if place.startswith(("C", "G")):
        return {"type": "channel", "channel_id": place}
    return {"type": "text", "text": told}
