"""A welcome to somebody who joined a channel: what can be asked and how, an entry a day if they like, how to stop."""

from collections.abc import Sequence

from bot.core.knowledge import Topic
from bot.slack.blocks.actions import LESSONS_NO, LESSONS_ON, numbered
from bot.slack.blocks.channels import channel_line
from bot.slack.blocks.help import ways_to_ask
from bot.slack.blocks.kit import Button, Part, actions, heading, markdown, message, rich, row
from bot.slack.blocks.message import Message
from bot.slack.blocks.questions import MORE_TOPICS, told
from bot.slack.blocks.spans import Span

TITLE = "Welcome"
JOINED = "You have joined "
WHO = (
    ". I answer questions from the team's own notes, word for word, and always add the catch. "
    "Ask me anything they cover:"
)
OFFER = (
    "Would you like to get to know them by and by? I can send you an entry a day, on weekdays at 09:30 by your "
    "own clock, and a short look back at the end. Write “stop” to me whenever you have had enough."
)
YES = "One a day, please"
NO = "No, thanks"
BUTTONS_TOLD = "Button:"

MOST_OFFERED = 8


def welcome_message(channel: str, topics: Sequence[Topic]) -> Message:
    """Welcome somebody.

    Args:
        channel: the id of the channel that they joined.
        topics: what it is about; each is offered by itself.
    """
    offered = [topic for topic in topics if topic.entries]
    return message(
        [
            heading(TITLE),
            channel_line(JOINED, channel, WHO),
            markdown(ways_to_ask()),
            *(_offer(offered) if offered else []),
        ]
    )


def _offer(topics: Sequence[Topic]) -> list[Part]:
    rows = [
        row(told(topic), Button(YES, numbered(LESSONS_ON, number), topic.id))
        for number, topic in enumerate(topics[:MOST_OFFERED], start=1)
    ]
    left = len(topics) - MOST_OFFERED
    rest = [rich((Span(MORE_TOPICS.format(count=left)),))] if left > 0 else []
    no = actions(BUTTONS_TOLD, [Button(NO, LESSONS_NO)])
    return [rich((Span(OFFER),)), *rows, *rest, no]
