"""A journal in memory, that can be looked into."""

from bot.core.asking import AskedQuestion
from bot.core.feedback import Vote
from bot.core.knowledge import EntryKey


class Notebook:
    """Keeps what it is told, in order; it is a journal and its history."""

    def __init__(self) -> None:
        self.questions: list[AskedQuestion] = []
        self.choices: list[tuple[str, EntryKey | None]] = []
        self.votes: list[Vote] = []

    def asked(self, question: AskedQuestion) -> None:
        self.questions.append(question)

    def chose(self, question: str, entry: EntryKey) -> None:
        self.choices.append((question, entry))

    def chose_none(self, question: str) -> None:
        self.choices.append((question, None))

    def voted(self, vote: Vote) -> None:
        self.votes.append(vote)

    async def answered_in(self, channel: str, thread: str) -> bool:
        return any(
            (each.channel, each.thread) == (channel, thread) and each.told
            for each in self.questions
        )
