"""The journal and its history, kept in the database."""

from bot.bootstrap.storage import Storage
from bot.core.asking import AskedQuestion
from bot.core.feedback import Vote
from bot.core.knowledge import EntryKey
from bot.store.errors import StoreError
from bot.store.questions import Questions
from bot.store.votes import Votes


class StoredJournal:
    """Notes what happens, through the storage's writer."""

    def __init__(self, storage: Storage) -> None:
        self._put = storage.writer.put

    def asked(self, question: AskedQuestion) -> None:
        """A question was asked or overheard."""
        self._put(lambda database: Questions(database).add(question))

    def chose(self, question: str, entry: EntryKey) -> None:
        """Of the suggestions to a question, somebody chose an entry."""
        self._put(lambda database: Questions(database).chose(question, entry))

    def chose_none(self, question: str) -> None:
        """Of the suggestions to a question, none was meant."""
        self._put(lambda database: Questions(database).none(question))

    def voted(self, vote: Vote) -> None:
        """Somebody said whether an answer helped."""
        self._put(lambda database: Votes(database).cast(vote))


class StoredHistory:
    """Looks up what was noted about one workspace."""

    def __init__(self, storage: Storage, team: str) -> None:
        self._storage = storage
        self._team = team

    async def answered_in(self, channel: str, thread: str) -> bool:
        """Whether the bot has replied in a thread; False also while the database is away."""
        team = self._team
        try:
            return await self._storage.ask(
                lambda database: Questions(database).answered_in(team, channel, thread)
            )
        except StoreError:
            return False
