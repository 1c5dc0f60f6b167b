"""The topic that a command is told to keep to, looked up in the base."""

from bot.cli.failing import fail
from bot.core.knowledge import KnowledgeBase

NO_SUCH_TOPIC = "--topic {topic}: the base has no such topic; it has {known}"


def known_topic(base: KnowledgeBase, topic: str | None) -> None:
    """End the command if a topic was named that the base does not have.

    Raises:
        typer.Exit: with 2, after the topics that there are.
    """
    if topic is not None and base.topic(topic) is None:
        known = ", ".join(each.id for each in base.topics)
        fail(NO_SUCH_TOPIC.format(topic=topic, known=known))
