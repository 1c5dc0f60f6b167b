"""The menu of topics in a form, those that are chosen and gone among them."""

from collections.abc import Sequence

from bot.core.knowledge import Topic
from bot.slack.blocks.message import Block
from bot.slack.views.kit import Option, labelled, menu_of_several

GONE_TOPIC = "{id} (no longer in the notes)"


def topics_input(
    name: str, label: str, hint: str, *, chosen: Sequence[str], topics: Sequence[Topic]
) -> list[Block]:
    """The menu; nothing where there are none to choose. A topic that is gone stays chosen until taken out."""
    known = {topic.id: topic.title for topic in topics}
    gone = {each: GONE_TOPIC.format(id=each) for each in chosen if each not in known}
    options = [Option(value, text) for value, text in {**gone, **known}.items()]
    if not options:
        return []
    return [labelled(name, label, menu_of_several(options, chosen), hint=hint, optional=True)]
