"""Answers on their way from Slack into the notes."""

from dataclasses import replace

from sqlalchemy import delete, select, update

from bot.core.proposal import SERVED, Proposal, State
from bot.store.database import Database
from bot.store.revisions import Subject, count_change
from bot.store.rows import row_of, value_of
from bot.store.tables import proposals


class Proposals:
    """The proposals of all teams; every change counts for `Subject.PROPOSALS`.

    Every call raises StoreError if the database is away, locked for too long, or refuses.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, proposal: Proposal) -> None:
        """Begin a proposal; one whose id is there already stays as it is."""
        insert = self._database.insert(proposals).values(row_of(proposal))
        with self._database.transaction() as connection:
            added = connection.execute(
                insert.on_conflict_do_nothing().returning(proposals.c.id)
            ).first()
            if added is not None:
                count_change(
                    self._database, connection, team=proposal.team, subject=Subject.PROPOSALS
                )

    def get(self, proposal_id: str) -> Proposal | None:
        """A proposal as it stands now; None if there is none of that id."""
        asked = select(proposals).where(proposals.c.id == proposal_id)
        with self._database.transaction() as connection:
            row = connection.execute(asked).mappings().first()
        return None if row is None else value_of(Proposal, row)

    def change(self, proposal: Proposal) -> bool:
        """Put a proposal, made from the version that it names, in the place of the stored one.

        What is stored gets the next version. Of several who change the same version at once, one
        succeeds.

        Returns:
            False, with nothing changed, if the stored version is another or there is none.
        """
        stored = (
            (proposals.c.id == proposal.id)
            & (proposals.c.team == proposal.team)
            & (proposals.c.version == proposal.version)
        )
        values = row_of(replace(proposal, version=proposal.version + 1))
        change = update(proposals).where(stored).values(values).returning(proposals.c.id)
        with self._database.transaction() as connection:
            changed = connection.execute(change).first() is not None
            if changed:
                count_change(
                    self._database, connection, team=proposal.team, subject=Subject.PROPOSALS
                )
        return changed

    def show(self, proposal_id: str, *, channel: str, ts: str) -> None:
        """Note where a proposal's card stands; that is no change of the proposal."""
        place = {"card_channel": channel, "card_ts": ts}
        noted = update(proposals).where(proposals.c.id == proposal_id).values(place)
        with self._database.transaction() as connection:
            connection.execute(noted)

    def open(self, team: str) -> tuple[Proposal, ...]:
        """What waits for an answer or a decision, the oldest first."""
        return self.in_state(team, State.ASKED, State.PROPOSED)

    def served(self, team: str) -> tuple[Proposal, ...]:
        """What the bot answers from, the oldest first."""
        return self.in_state(team, *SERVED)

    def in_state(self, team: str, *states: State) -> tuple[Proposal, ...]:
        """A team's proposals in any of these states, the oldest first."""
        asked = (
            select(proposals)
            .where(proposals.c.team == team, proposals.c.state.in_(states))
            .order_by(proposals.c.at, proposals.c.id)
        )
        with self._database.transaction() as connection:
            rows = connection.execute(asked).mappings().all()
        return tuple(value_of(Proposal, row) for row in rows)

    def forget_rejected(self, before: float) -> None:
        """Forget what was rejected before a time (Unix seconds): nobody reads its words again."""
        old = (proposals.c.state == State.REJECTED) & (proposals.c.decided_at < before)
        with self._database.transaction() as connection:
            connection.execute(delete(proposals).where(old))
