"""What people think of answers: one vote a person, question and entry."""

from collections.abc import Mapping

from sqlalchemy import case, func, select, update

from bot.core.feedback import Verdict, Vote
from bot.core.knowledge import EntryKey
from bot.store.database import Database
from bot.store.rows import row_of, value_of
from bot.store.tables import votes


class Votes:
    """The votes of all teams.

    Every call raises StoreError if the database is away, locked for too long, or refuses.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def cast(self, vote: Vote) -> None:
        """Count a vote in the place of the same person's earlier one; a later one stays as it is."""
        values = row_of(vote)
        upsert = (
            self._database.insert(votes)
            .values(values)
            .on_conflict_do_update(
                index_elements=[votes.c.question, votes.c.entry, votes.c.user],
                set_=values,
                where=votes.c.at <= vote.at,
            )
        )
        with self._database.transaction() as connection:
            connection.execute(upsert)

    def of(self, question: str, entry: EntryKey, user: str) -> Vote | None:
        """What a person voted on an answer, if they did."""
        cast = (votes.c.question == question) & (votes.c.entry == entry) & (votes.c.user == user)
        with self._database.transaction() as connection:
            row = connection.execute(select(votes).where(cast)).mappings().first()
        return None if row is None else value_of(Vote, row)

    def tally(self, team: str) -> Mapping[EntryKey, tuple[int, int]]:
        """How many found each entry helpful, and how many did not; entries with a vote only."""
        counts = [
            func.sum(case((votes.c.verdict == verdict, 1), else_=0))
            for verdict in (Verdict.HELPFUL, Verdict.NOT_HELPFUL)
        ]
        asked = select(votes.c.entry, *counts).where(votes.c.team == team).group_by(votes.c.entry)
        with self._database.transaction() as connection:
            rows = connection.execute(asked).all()
        return {entry: (int(helpful), int(not_helpful)) for entry, helpful, not_helpful in rows}

    def forget_comments(self, before: float) -> None:
        """Forget what people added to votes before a time (Unix seconds); the votes stay."""
        kept = (votes.c.at < before) & votes.c.comment.is_not(None)
        with self._database.transaction() as connection:
            connection.execute(update(votes).where(kept).values(comment=None))
