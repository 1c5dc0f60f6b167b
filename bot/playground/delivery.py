"""Envelopes on their way to the app: acks, and another try where the ack is missed."""

import asyncio
import uuid
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Literal

from bot.playground.clock import Clock
from bot.playground.faults import Faults
from bot.playground.links import Link, Links
from bot.playground.message import Json

ACK_SECONDS = 3.0
"""How long an app has to acknowledge an envelope."""

RETRY_PAUSES = (0.0, 60.0, 300.0)
"""Seconds before each further try of an event; after the last it is given up."""

WARNING_SECONDS = 10.0
"""How long a connection stays open after the frame that warns of its end."""

Answer = asyncio.Future[Json | None]
"""What an ack carries, once it has come."""

Kind = Literal["slash_commands", "interactive"]
DisconnectReason = Literal["warning", "refresh_requested", "link_disabled"]


@dataclass(frozen=True, slots=True)
class Acked:
    """The app acknowledged in time; the payload is its answer, None when it gave none."""

    payload: Json | None


@dataclass(frozen=True, slots=True)
class TimedOut:
    """The app did not acknowledge within `ACK_SECONDS`."""


@dataclass(frozen=True, slots=True)
class Undelivered:
    """No connection was open."""


Receipt = Acked | TimedOut | Undelivered


class SocketMode:
    """Sends commands and interactions once, and events until they are acknowledged.

    Attributes:
        given_up: events that no try brought an ack for.
    """

    def __init__(self, clock: Clock, links: Links, faults: Faults) -> None:
        self._clock = clock
        self._links = links
        self._faults = faults
        self._waiting: dict[str, Answer] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self.given_up: list[Json] = []

    @property
    def under_way(self) -> int:
        """How many events, and closings after a warning, are still to be finished."""
        return len(self._tasks)

    def publish(self, payload: Json) -> None:
        """Deliver an event in the background, with further tries after a missed ack.

        An event for which no connection is open waits for one, and then comes as a retry.
        """
        self._start(self._deliver_event(payload))

    async def request(self, kind: Kind, payload: Json, *, accepts_answer: bool) -> Receipt:
        """Deliver a command or an interaction, once, and wait for its ack."""
        if not len(self._links):
            return Undelivered()
        answer: Answer = asyncio.get_running_loop().create_future()
        envelope = {"type": kind, "payload": payload, "accepts_response_payload": accepts_answer}
        if not await self._send(envelope, answer):
            answer.cancel()
            return TimedOut()
        return Acked(answer.result() if accepts_answer else None)

    def receive(self, frame: Json) -> None:
        """Take an ack from the app; one for an unknown envelope is ignored."""
        if self._faults.swallows_ack():
            return
        answer = self._waiting.get(str(frame.get("envelope_id")))
        if answer is not None and not answer.done():
            payload = frame.get("payload")
            answer.set_result(payload if isinstance(payload, dict) else None)

    async def disconnect(self, reason: DisconnectReason) -> None:
        """End every connection: a frame, then the close, at once or some time after a warning."""
        doomed = self._links.all()
        await self._links.announce(reason)
        if reason == "warning":
            self._start(self._close_later(doomed))
        else:
            await self._links.close(doomed)

    async def close(self) -> None:
        """Give up what is still on its way."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _deliver_event(self, payload: Json) -> None:
        answer: Answer = asyncio.get_running_loop().create_future()
        envelope = {"type": "events_api", "payload": payload, "accepts_response_payload": False}
        for attempt, pause in enumerate((0.0, *RETRY_PAUSES)):
            await self._clock.sleep(pause)
            if attempt:
                await self._links.opened()
            reason = "timeout" if attempt else ""
            again = {"retry_attempt": attempt, "retry_reason": reason}
            if answer.done() or await self._send(envelope | again, answer):
                return
        answer.cancel()
        self.given_up.append(payload)

    async def _send(self, envelope: Json, answer: Answer) -> bool:
        """Send an envelope and wait for its ack; says whether it came in time."""
        link = self._links.next()
        if link is None:
            return False
        envelope_id = str(uuid.uuid4())
        self._waiting[envelope_id] = answer
        answer.add_done_callback(lambda _: self._waiting.pop(envelope_id, None))
        await link.send({"envelope_id": envelope_id, **envelope})
        deadline = asyncio.ensure_future(self._clock.sleep(ACK_SECONDS))
        answer.add_done_callback(lambda _: deadline.cancel())
        await asyncio.wait({deadline})
        return answer.done()

    async def _close_later(self, doomed: tuple[Link, ...]) -> None:
        await self._clock.sleep(WARNING_SECONDS)
        await self._links.close(doomed)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
