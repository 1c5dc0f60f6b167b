"""Welcomes: a direct message to whoever joined a channel that welcomes, once ever for each of the two."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

import structlog

from bot.core.newcomers import Join
from bot.core.slot import ONCE_EVER, Kind, Slot
from bot.tips.once import Ending, Result
from bot.tips.rounds import Job

log = structlog.stdlib.get_logger(__name__)

WELCOME: Final = "welcome"
"""What is posted, for the history."""

WELCOMED_FOR: Final = timedelta(days=3)
"""How long after somebody joined a welcome is still one."""

ASK_AGAIN_AFTER: Final = timedelta(minutes=1)
"""Where Slack did not say who somebody is."""


class Arrivals(Protocol):
    """Who joined. Every call raises `ClaimsAwayError`."""

    async def open(self, since: float) -> Sequence[Join]:
        """Who joined since then (Unix seconds), was noted, and has not been welcomed."""
        ...

    async def leave_alone(self, user: str, channel: str) -> None:
        """Welcome somebody no more."""
        ...


IsNewcomer = Callable[[str], Awaitable[bool | None]]
"""Whether a user is a person to be welcomed: no bot, no guest, nobody gone; None where Slack does not say."""


class Welcomes:
    """The welcomes of one workspace, as a source of rounds."""

    kind = Kind.WELCOME

    def __init__(
        self,
        team: str,
        arrivals: Arrivals,
        *,
        welcomes: Callable[[str], bool],
        is_newcomer: IsNewcomer,
    ) -> None:
        """Set up.

        Args:
            team: the workspace's id.
            arrivals: who joined.
            welcomes: whether a channel welcomes, by now.
            is_newcomer: asks Slack who somebody is.
        """
        self._team = team
        self._arrivals = arrivals
        self._welcomes = welcomes
        self._is_newcomer = is_newcomer
        self._now = datetime.min.replace(tzinfo=UTC)
        self._later: dict[tuple[str, str], datetime] = {}

    async def due(self, now: datetime) -> Sequence[Job]:
        """Everybody who is still to be welcomed, the first to join first."""
        self._now = now
        self._later = {key: until for key, until in self._later.items() if until > now}
        joins = await self._arrivals.open((now - WELCOMED_FOR).timestamp())
        return [
            Job(join.at, Slot(self._team, join.user, Kind.WELCOME, ONCE_EVER, join.channel))
            for join in joins
            if (join.user, join.channel) not in self._later and self._welcomes(join.channel)
        ]

    async def missed(self, now: datetime) -> Sequence[Job]:  # noqa: ARG002 - nobody looks for a late welcome
        """None: whoever could not be welcomed for days is new no more."""
        return ()

    async def draw(self, job: Job) -> str | None:
        """A welcome for a person who is new; others are left alone from now on."""
        user, channel = job.slot.place, job.slot.about
        match await self._is_newcomer(user):
            case True:
                return WELCOME
            case False:
                await self._arrivals.leave_alone(user, channel)
            case None:
                self._later[user, channel] = self._now + ASK_AGAIN_AFTER
        return None

    async def ended(self, job: Job, result: Result) -> None:
        """Tell the log."""
        if result.ending is Ending.POSTED:
            log.info("welcomed", channel=job.slot.about)
        else:
            log.warning("welcome refused", channel=job.slot.about, error=result.error)
