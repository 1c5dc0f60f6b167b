"""The questions that were asked, and what became of them."""

from collections import defaultdict

from sqlalchemy import Update, exists, select, union, update

from bot.core.asking import AskedQuestion, Ending
from bot.core.feedback import Vote
from bot.core.knowledge import EntryKey
from bot.core.remembered import Remembered
from bot.store.database import Database
from bot.store.rows import row_of, value_of
from bot.store.tables import questions, votes


class Questions:
    """The questions of all teams.

    Every call raises StoreError if the database is away, locked for too long, or refuses.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, question: AskedQuestion) -> None:
        """Remember a question; one whose id is there already stays as it is."""
        insert = self._database.insert(questions).values(
            chosen=None, none=False, **row_of(question)
        )
        with self._database.transaction() as connection:
            connection.execute(insert.on_conflict_do_nothing())

    def chose(self, question_id: str, entry: EntryKey) -> None:
        """Note that a suggestion was chosen; nothing if the question is unknown."""
        self._change(_one(question_id).values(chosen=entry, none=False))

    def none(self, question_id: str) -> None:
        """Note that none of the suggestions was meant; nothing if the question is unknown."""
        self._change(_one(question_id).values(none=True))

    def answered_in(self, team: str, channel: str, thread: str) -> bool:
        """Whether the bot has told something in a thread, given by its first message's `ts`."""
        there = select(questions.c.id).where(
            questions.c.team == team,
            questions.c.channel == channel,
            questions.c.thread == thread,
            questions.c.told,
        )
        with self._database.transaction() as connection:
            return bool(connection.scalar(select(exists(there))))

    def asked_since(self, team: str, since: float) -> tuple[Remembered, ...]:
        """A team's questions from a time (Unix seconds) on, the oldest first, with their votes."""
        recent = (questions.c.team == team) & (questions.c.at >= since)
        asked = select(questions).where(recent).order_by(questions.c.at, questions.c.id)
        cast = (
            select(votes)
            .where(votes.c.team == team, votes.c.question.in_(select(questions.c.id).where(recent)))
            .order_by(votes.c.at, votes.c.user)
        )
        by_question: defaultdict[str, list[Vote]] = defaultdict(list)
        with self._database.transaction() as connection:
            rows = connection.execute(asked).mappings().all()
            for vote in connection.execute(cast).mappings():
                by_question[vote["question"]].append(value_of(Vote, vote))
        return tuple(
            Remembered(
                question=value_of(AskedQuestion, row),
                chosen=row["chosen"],
                none=row["none"],
                votes=tuple(by_question[row["id"]]),
            )
            for row in rows
        )

    def given(self, team: str) -> frozenset[EntryKey]:
        """Every entry that a team's questions were ever answered with, outright or by choice."""
        chosen = select(questions.c.chosen).where(
            questions.c.team == team, questions.c.chosen.is_not(None), ~questions.c.none
        )
        outright = select(questions.c.entry).where(
            questions.c.team == team,
            questions.c.entry.is_not(None),
            questions.c.ending == Ending.ANSWERED,
            questions.c.told,
        )
        with self._database.transaction() as connection:
            return frozenset(connection.scalars(union(chosen, outright)))

    def forget_texts(self, before: float) -> None:
        """Forget what was typed before a time (Unix seconds); all else about the questions stays."""
        kept = (questions.c.at < before) & questions.c.text.is_not(None)
        self._change(update(questions).where(kept).values(text=None))

    def _change(self, change: Update) -> None:
        with self._database.transaction() as connection:
            connection.execute(change)


def _one(question_id: str) -> Update:
    return update(questions).where(questions.c.id == question_id)
