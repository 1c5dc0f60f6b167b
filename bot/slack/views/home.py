"""The Home tab: a search field, and beneath it the front page, or what was searched for or opened."""

from collections.abc import Iterable, Iterator

from bot.slack.blocks.actions import HOME_FRONT, HOME_SEARCH
from bot.slack.blocks.kit import Button, actions
from bot.slack.blocks.message import Block, Message
from bot.slack.views.from_message import view_blocks
from bot.slack.views.kit import View, home, labelled, text_input

SEARCH_LABEL = "Ask the notes"
SEARCH_PLACEHOLDER = "Type a question in your own words, and press Enter"
BACK = "Back to all topics"
BUTTONS_TOLD = "Button:"

MOST_TYPED = 500
"""Characters of a question."""

NOTICE = "notice"
"""What the ids of a notice's blocks begin with, so that the next one takes its place."""


def front_view(parts: Iterable[Block], notice: Message | None = None) -> View:
    """The front page: its parts, beneath a notice of what was just done, if anything."""
    return home([_search(), *_notice(notice), *parts])


def page_view(blocks: Iterable[Block], back: Iterable[Button] = ()) -> View:
    """Something that was opened from the front page, and the way back.

    Args:
        blocks: what is shown.
        back: buttons to what lies between, beside the one to the front page.
    """
    ways = actions(BUTTONS_TOLD, [Button(BACK, HOME_FRONT), *back])
    return home([_search(), *ways.blocks, *blocks])


def message_view(message: Message, back: Iterable[Button] = ()) -> View:
    """What would be a message elsewhere."""
    return page_view(view_blocks(message.blocks), back)


def noticed_view(shown: Iterable[Block], notice: Message) -> View:
    """What a tab shows already, with a notice above it.

    Args:
        shown: the tab's blocks as Slack gives them, an earlier notice among them.
        notice: short.
    """
    kept = [block for block in shown if not str(block.get("block_id", "")).startswith(NOTICE)]
    return home([*kept[:1], *_notice(notice), *kept[1:]])


def _search() -> Block:
    field = text_input(placeholder=SEARCH_PLACEHOLDER, most=MOST_TYPED)
    return labelled(HOME_SEARCH, SEARCH_LABEL, field, dispatch=True)


def _notice(notice: Message | None) -> Iterator[Block]:
    blocks = view_blocks(notice.blocks) if notice is not None else ()
    for number, block in enumerate(blocks, start=1):
        yield block | {"block_id": f"{NOTICE}:{number}"}
