"""Slots and their claims: of all replicas, one at a time may post, and never after it was posted."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import ColumnElement, RowMapping, Select, and_, select, update

from bot.core.slot import Claim, Kind, Phase, Slot
from bot.store.database import Database
from bot.store.tables import posts

_KEY: Final = (posts.c.team, posts.c.place, posts.c.kind, posts.c.day, posts.c.about)


class Posts:
    """The slots of all teams.

    Every call raises StoreError if the database is away, locked for too long, or refuses.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, claim: Claim) -> Claim | None:
        """Claim a slot that nobody has, or whose claim has run out before `claim.claimed_at`.

        Returns:
            The claim that is now held: the given one, or where another had claimed before, that one's `what` and
            `claimed_at` with the given owner and lease: something may have been posted for it. None if the slot
            is not to be had.
        """
        fresh = (
            self._database.insert(posts)
            .values(_row(claim))
            .on_conflict_do_nothing()
            .returning(posts.c.owner)
        )
        run_out = and_(
            _at(claim.slot),
            posts.c.phase == Phase.CLAIMED,
            posts.c.until < claim.claimed_at,
        )
        over = (
            update(posts)
            .where(run_out)
            .values(owner=claim.owner, until=claim.until)
            .returning(*posts.c)
        )
        with self._database.transaction() as connection:
            if connection.execute(fresh).first() is not None:
                return claim
            row = connection.execute(over).mappings().first()
        return None if row is None else _claim(row)

    def renew(self, claim: Claim, *, what: str, until: float) -> bool:
        """Hold a claim for longer, for this; False if it is another's by now, or has ended."""
        held = and_(_at(claim.slot), posts.c.owner == claim.owner, posts.c.phase == Phase.CLAIMED)
        renewed = update(posts).where(held).values(what=what, until=until).returning(posts.c.owner)
        with self._database.transaction() as connection:
            return connection.execute(renewed).first() is not None

    def end(self, slot: Slot, phase: Phase, *, at: float, ts: str = "") -> None:
        """Say how a claimed slot ended; what has ended stays as it is.

        Whoever knows may say so, also one whose claim has run out: what was posted was posted.
        """
        open_ = and_(_at(slot), posts.c.phase == Phase.CLAIMED)
        ended = update(posts).where(open_).values(phase=phase, ts=ts, ended_at=at)
        with self._database.transaction() as connection:
            connection.execute(ended)

    def drop(self, claim: Claim) -> bool:
        """Note a slot that nobody claimed in time; whether this call did, and not an earlier one."""
        dropped = (
            self._database.insert(posts)
            .values(_row(claim) | {"phase": Phase.DROPPED, "ended_at": claim.claimed_at})
            .on_conflict_do_nothing()
            .returning(posts.c.owner)
        )
        with self._database.transaction() as connection:
            return connection.execute(dropped).first() is not None

    def of_days(self, team: str, kind: Kind, days: Iterable[str]) -> dict[Slot, Claim]:
        """What is known of some days' slots."""
        asked = select(posts).where(
            posts.c.team == team, posts.c.kind == kind, posts.c.day.in_(sorted(set(days)))
        )
        return {claim.slot: claim for claim in self._claims(asked)}

    def history(self, team: str, place: str, kind: Kind) -> tuple[Claim, ...]:
        """What was posted in a place, or may have been, by day."""
        asked = (
            select(posts)
            .where(posts.c.team == team, posts.c.place == place, posts.c.kind == kind)
            .where(posts.c.phase.in_((Phase.POSTED, Phase.CLAIMED)))
            .order_by(posts.c.day, posts.c.about)
        )
        return self._claims(asked)

    def _claims(self, asked: Select[Any]) -> tuple[Claim, ...]:
        with self._database.transaction() as connection:
            return tuple(_claim(row) for row in connection.execute(asked).mappings())


def _at(slot: Slot) -> ColumnElement[bool]:
    values = (slot.team, slot.place, slot.kind, slot.day, slot.about)
    return and_(*(column == value for column, value in zip(_KEY, values, strict=True)))


def _row(claim: Claim) -> dict[str, object]:
    slot = {field.name: getattr(claim.slot, field.name) for field in fields(Slot)}
    rest = {f.name: getattr(claim, f.name) for f in fields(Claim) if f.name != "slot"}
    return slot | rest


def _claim(row: RowMapping) -> Claim:
    slot = Slot(**{field.name: row[field.name] for field in fields(Slot)})
    rest = {field.name: row[field.name] for field in fields(Claim) if field.name != "slot"}
    return Claim(slot, **rest)
