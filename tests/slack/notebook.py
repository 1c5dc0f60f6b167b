"""A journal in memory, that can be looked into."""

from collections.abc import Mapping

from bot.core.asking import AskedQuestion
from bot.core.channel import ChannelSettings
from bot.core.coming import Coming
from bot.core.drip import Mark
from bot.core.feedback import Vote
from bot.core.knowledge import EntryKey
from bot.core.newcomers import Course
from bot.core.proposal import Proposal
from bot.core.schedule import Schedule
from bot.core.subscription import Subscription
from bot.slack.records import Lately, RecordsAwayError


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


class NoRecords:
    """A database that is away."""

    async def add(self, proposal: Proposal) -> None:
        raise RecordsAwayError

    async def get(self, proposal_id: str) -> Proposal | None:
        raise RecordsAwayError

    async def change(self, proposal: Proposal) -> bool:
        raise RecordsAwayError

    async def show(self, proposal_id: str, *, channel: str, ts: str) -> None:
        raise RecordsAwayError

    async def open(self) -> tuple[Proposal, ...]:
        raise RecordsAwayError

    async def all(self) -> Mapping[str, ChannelSettings]:
        raise RecordsAwayError

    async def set(self, channel: str, settings: ChannelSettings) -> None:
        raise RecordsAwayError

    async def lately(self) -> Lately:
        raise RecordsAwayError


class NoNewcomers:
    """The same, asked for newcomers."""

    async def joined(self, user: str, channel: str) -> bool:
        return False

    async def left(self, user: str, channel: str) -> bool:
        return False

    async def courses(self, user: str) -> tuple[Course, ...]:
        raise RecordsAwayError

    async def accept(self, user: str, topic: str, *, zone: str) -> Course:
        raise RecordsAwayError

    async def stop(self, user: str) -> tuple[str, ...]:
        raise RecordsAwayError

    async def mark(self, user: str, entry: EntryKey, mark: Mark) -> Course | None:
        raise RecordsAwayError


class NoSubscriptions:
    """The same, asked for subscriptions."""

    async def of(self, place: str) -> Subscription | None:
        raise RecordsAwayError

    async def set(self, subscription: Subscription) -> None:
        raise RecordsAwayError

    async def coming(self, place: str, schedule: Schedule, *, most: int) -> tuple[Coming, ...]:
        raise RecordsAwayError
