"""What is remembered of questions and votes: noted after the reply, without waiting, and looked up again."""

from typing import Protocol

from bot.core.asking import AskedQuestion
from bot.core.feedback import Vote
from bot.core.knowledge import EntryKey


class Journal(Protocol):
    """Takes notes; no call blocks or raises."""

    def asked(self, question: AskedQuestion) -> None:
        """A question was asked or overheard."""
        ...

    def chose(self, question: str, entry: EntryKey) -> None:
        """Of the suggestions to the question of this id, somebody chose an entry."""
        ...

    def chose_none(self, question: str) -> None:
        """Of the suggestions to the question of this id, none was meant."""
        ...

    def voted(self, vote: Vote) -> None:
        """Somebody said whether an answer helped; a later vote of theirs on it replaces it."""
        ...


class History(Protocol):
    """Looks up what was noted."""

    async def answered_in(self, channel: str, thread: str) -> bool:
        """Whether the bot has replied in a thread; False also where that cannot be told now."""
        ...
