"""The week's digest, posted in the maintainers' channel once, whichever replica comes by."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import structlog

from bot.bootstrap.claims import WITHIN
from bot.bootstrap.poster import Poster
from bot.bootstrap.standing import changed_in
from bot.bootstrap.storage import Storage
from bot.content.stub import entry_stubs
from bot.core.due import next_due
from bot.core.knowledge import EntryKey
from bot.core.posting import NOTHING_TO_SAY
from bot.core.remembered import Remembered
from bot.core.responder import Serving
from bot.core.schedule import Schedule
from bot.core.slot import Kind, Slot
from bot.core.survey import survey
from bot.core.usage import count_usage
from bot.lexicon.load import shipped_lexicon
from bot.settings import Settings
from bot.slack.blocks.digest import digest_message
from bot.slack.blocks.message import Message
from bot.store.database import Database
from bot.store.errors import StoreError
from bot.store.questions import Questions
from bot.tips.once import Ending, Result
from bot.tips.ports import ClaimsAwayError
from bot.tips.rounds import Job, Rounds

log = structlog.stdlib.get_logger(__name__)

COVERS: Final = timedelta(days=7)

LATE: Final = timedelta(days=2)
"""How long a digest may be late: after a weekend's outage it is still worth reading, before the next it is not."""


@dataclass(slots=True)
class Digests:
    """When digests are due, as a source of rounds.

    Attributes:
        team: the workspace's id.
        channel: the maintainers'.
        schedule: the weekday, the time and its zone.
    """

    team: str
    channel: str
    schedule: Schedule
    kind: Kind = Kind.DIGEST

    async def due(self, now: datetime) -> Sequence[Job]:
        """The digest of the last two days, if there is one; its slot is named after its local date."""
        start = next_due(self.schedule, now - LATE)
        if start is None or start > now:
            return ()
        day = start.astimezone(ZoneInfo(self.schedule.zone)).date().isoformat()
        return (Job(start.timestamp(), Slot(self.team, self.channel, Kind.DIGEST, day)),)

    async def missed(self, now: datetime) -> Sequence[Job]:  # noqa: ARG002 - the next one tells more
        """None: one that comes too late is not missed."""
        return ()

    async def draw(self, job: Job) -> str | None:
        """What is posted, for the history."""
        return f"digest {job.slot.day}"

    async def ended(self, job: Job, result: Result) -> None:
        """Tell the log."""
        if result.ending is Ending.POSTED:
            log.info("digest posted", day=job.slot.day)
        elif result.error == NOTHING_TO_SAY:
            log.info("nothing to digest", day=job.slot.day)
        else:
            log.error("digest refused", channel=job.slot.place, error=result.error)


@dataclass(frozen=True, slots=True)
class Digester:
    """Makes the message.

    Attributes:
        serving: the base in use, with what was taught.
        knowledge: its folder, to see which notes have changed.
        executor: where is counted and grouped, which takes processor time.
    """

    storage: Storage
    serving: Serving
    knowledge: Path
    executor: Executor
    now: Callable[[], datetime]

    async def compose(self, slot: Slot, _what: str) -> Message | None:
        """The digest as of now; None where there is nothing to say.

        Raises:
            ClaimsAwayError: if the database is away.
        """
        until = self.now()
        since = (until - COVERS).timestamp()

        def read(database: Database) -> tuple[tuple[Remembered, ...], frozenset[EntryKey]]:
            questions = Questions(database)
            return questions.asked_since(slot.team, since), questions.given(slot.team)

        try:
            held, given = await self.storage.ask(read, within=WITHIN)
        except StoreError as error:
            raise ClaimsAwayError(str(error)) from None
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.executor, self._composed, held, given, until)

    def _composed(
        self, held: Sequence[Remembered], given: frozenset[EntryKey], until: datetime
    ) -> Message | None:
        responder = self.serving.responder
        found = survey(
            responder,
            held,
            lexicon=shipped_lexicon(),
            given=given,
            today=until.date().isoformat(),
            changed=changed_in(self.knowledge),
        )
        since = (until - COVERS).timestamp()
        usage = count_usage(held, since=since, until=until.timestamp())
        stubs = entry_stubs(found.gaps, responder.base)
        return digest_message(usage.total, found, stubs, days=COVERS.days)


def digest_rounds(
    poster: Poster, settings: Settings, digester: Digester, *, team: str
) -> Rounds | None:
    """The rounds of the weekly digest; None where none is to be posted.

    Args:
        poster: posts it.
        settings: say when and where.
        digester: makes the message.
        team: the workspace's id.
    """
    schedule = settings.digest_schedule
    if schedule is None:
        return None
    return poster.rounds(Digests(team, settings.maintainers_channel, schedule), digester.compose)
