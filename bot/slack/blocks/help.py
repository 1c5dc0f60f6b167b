"""Help: how to ask, and what comes back."""

from bot.core.knowledge import Topic
from bot.slack.blocks.kit import heading, markdown, message
from bot.slack.blocks.markdown import read_markdown
from bot.slack.blocks.message import Message
from bot.slack.blocks.pieces import Group, Item, Paragraph
from bot.slack.blocks.questions import COMMAND_TOLD, MOST_TOPICS, QUESTION_TOLD
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span

TITLE = "How to ask"
ASK_COMMAND = "/ask"

WAYS = """\
- `{command} why containers` asks in your own words; typing mistakes are forgiven
- `{command}` alone lists {listed}
- `{command} help` shows this
- mention me in a channel and I answer in the thread, or write to me directly
"""

SETTINGS = """\
- `{command} tips` shows when tips come to this channel and how to set them; written to me directly, yours
- `{command} settings` opens the settings of this channel, for maintainers
"""

BACK = """\
Every answer is the note’s own text, word for word, with its caveats and the lines it comes from. \
Where the notes have no answer, I say so.

Only you see the answer to a command, until you press *Share with channel*.
"""

COMMANDS = "The topics’ own commands"
ALL_QUESTIONS = "the topics"
TOPIC_QUESTIONS = "the questions this topic answers"


def help_message(topic: Topic | None, topics: tuple[Topic, ...]) -> Message:
    """Explain how to ask.

    Args:
        topic: whose command asked for help; None for the command over all topics.
        topics: all of the base, whose commands are listed.
    """
    body = (*_ways(WAYS + SETTINGS, topic), *_commands(topics), *read_markdown(BACK))
    return message([heading(TITLE), markdown(body)])


def ways_to_ask() -> tuple[Group, ...]:
    """How to ask, over all topics."""
    return _ways(WAYS, None)


def _ways(form: str, topic: Topic | None) -> tuple[Group, ...]:
    command = topic.command if topic is not None and topic.command else ASK_COMMAND
    listed = ALL_QUESTIONS if command == ASK_COMMAND else TOPIC_QUESTIONS
    return read_markdown(form.format(command=shorten(command, COMMAND_TOLD), listed=listed))


def _commands(topics: tuple[Topic, ...]) -> tuple[Group, ...]:
    items = tuple(
        Item((Span(shorten(topic.command, COMMAND_TOLD), code=True), Span(f" {_title(topic)}")))
        for topic in topics
        if topic.command
    )
    title = Paragraph((Span(COMMANDS, bold=True),))
    return ((title, *items[:MOST_TOPICS]),) if items else ()


def _title(topic: Topic) -> str:
    return shorten(on_one_line(topic.title), QUESTION_TOLD)
