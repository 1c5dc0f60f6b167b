"""A bot from its settings: connected when entered, drained and closed when left."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import structlog

from bot.bootstrap.claims import StoredClaims
from bot.bootstrap.clock import SYSTEM, Clock
from bot.bootstrap.current import Current
from bot.bootstrap.deck import Deck
from bot.bootstrap.digest import Digester, digest_rounds
from bot.bootstrap.following import Following
from bot.bootstrap.forgetting import keep_forgetting
from bot.bootstrap.keeper import Keeper
from bot.bootstrap.lesson_rounds import lesson_rounds
from bot.bootstrap.logs import configure_logs
from bot.bootstrap.poster import Poster
from bot.bootstrap.reload import keep_current
from bot.bootstrap.start import StartError, tokens, told_of_socket, told_of_token
from bot.bootstrap.storage import AT_THE_START, Storage, open_storage
from bot.bootstrap.tip_rounds import tip_rounds
from bot.bootstrap.welcome_rounds import welcome_rounds
from bot.bootstrap.wire import wire
from bot.content.load import load_base
from bot.core.responder import Serving
from bot.lexicon.load import NO_VECTORS, shipped_lexicon
from bot.settings import Settings
from bot.slack.app import build_app
from bot.slack.client import open_session, single_attempt_client, web_client
from bot.slack.heartbeat import beat
from bot.slack.identity import identify
from bot.slack.in_flight import InFlight, track_listeners
from bot.slack.known import Known
from bot.slack.link import Link
from bot.slack.socket import Socket
from bot.slack.wiring import Wiring
from bot.store.errors import StoreError
from bot.tips.rounds import Rounds

log = structlog.stdlib.get_logger(__name__)

DRAIN_SECONDS = 20.0
"""How long a stop waits for replies under way; orchestrators kill after 30 by default."""

ANSWER_THREADS = 3
"""Matching holds Python's lock most of the time: two to answer, one free for a reload."""


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that is connected to Slack.

    Attributes:
        serving: what it answers from.
        storage: what it remembers.
        known: what it has read of what is set.
        socket: how it is connected.
    """

    serving: Serving
    storage: Storage
    known: Known
    socket: Socket
    _keeping: "asyncio.Task[None]"

    async def until_lost(self) -> None:
        """Wait for as long as the bot runs.

        Raises:
            StartError: when Slack does not let it connect any more.
        """
        await asyncio.shield(self._keeping)


@asynccontextmanager
async def running_bot(settings: Settings, *, clock: Clock = SYSTEM) -> AsyncIterator[Bot]:
    """Connect a bot; on leaving, stop receiving, finish the replies under way, and close.

    Args:
        settings: all that can be set.
        clock: says which day it is for what is posted unasked.

    Raises:
        StartError: if Slack refuses a token or cannot be reached, or the database can never be used.
        KnowledgeError: if the knowledge folder cannot be used.
    """
    if not structlog.is_configured():
        configure_logs(settings)
    async with AsyncExitStack() as stack:
        answers = stack.enter_context(ThreadPoolExecutor(ANSWER_THREADS, "answers"))
        loop = asyncio.get_running_loop()
        base = await loop.run_in_executor(answers, load_base, settings.knowledge)
        current = await loop.run_in_executor(answers, Current, base)
        if shipped_lexicon().vectors is None:
            log.warning(NO_VECTORS)
        storage = await stack.enter_async_context(open_storage(settings))
        known = Known()
        socket = await _connect(
            settings,
            stack,
            current=current,
            known=known,
            storage=storage,
            answers=answers,
            clock=clock,
        )
        keeping = _in_background(stack, _keep(socket, settings))
        _in_background(stack, keep_current(settings.knowledge, current, answers))
        forgetting = keep_forgetting(storage.writer, retention_days=settings.retention_days)
        _in_background(stack, forgetting)
        if settings.heartbeat is not None:
            _in_background(stack, beat(settings.heartbeat, lambda: socket.connected))
        yield Bot(current.serving, storage, known, socket, keeping)


async def run_forever(settings: Settings) -> None:
    """Run a bot until SIGTERM or SIGINT; a second signal does not wait for replies.

    Raises:
        StartError: if Slack refuses a token or cannot be reached.
        KnowledgeError: if the knowledge folder cannot be used.
    """
    configure_logs(settings)
    running = asyncio.ensure_future(_run(settings))
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C ends it at once
            loop.add_signal_handler(name, running.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await running
    log.info("stopped")


async def _run(settings: Settings) -> None:
    async with running_bot(settings) as bot:
        await bot.until_lost()


async def _connect(  # noqa: PLR0913 - everything of a bot comes together here
    settings: Settings,
    stack: AsyncExitStack,
    *,
    current: Current,
    known: Known,
    storage: Storage,
    answers: Executor,
    clock: Clock,
) -> Socket:
    """Make everything between Slack and the base, and connect it; the stack takes it down."""
    bot_token, app_token = tokens(settings)
    session = await stack.enter_async_context(open_session())
    client = web_client(session, api_url=settings.api_url, token=bot_token)
    with told_of_token(settings):
        identity = await identify(client)
    following = Following(storage, identity.team, current=current, known=known, executor=answers)
    await _first_look(following)
    _in_background(stack, following.follow())
    serving = current.serving
    claims = StoredClaims(storage, identity.team)
    deck = Deck(
        storage,
        identity.team,
        claims=claims,
        serving=serving,
        knowledge=settings.knowledge,
        executor=answers,
    )
    wiring = wire(
        settings,
        storage,
        serving=serving,
        known=known,
        refresh=following.refresh,
        identity=identity,
        client=client,
        session=session,
        answers=answers,
        deck=deck,
        now=clock.now,
    )
    app = build_app(wiring, identity=identity, client=client)
    in_flight = track_listeners(app)
    opener = web_client(session, api_url=settings.api_url, token=None)
    socket = Socket(lambda: Link(app, app_token=app_token, web_client=opener))
    with told_of_socket(settings):
        await socket.start()
    log.info("connected", topics=len(serving.responder.base.topics))
    stack.push_async_callback(_drain, socket, in_flight)
    poster = Poster(
        claims,
        single_attempt_client(session, api_url=settings.api_url, token=bot_token),
        clock,
    )
    for rounds in _rounds(settings, storage, wiring, poster=poster, deck=deck, answers=answers):
        _in_background(stack, rounds.run())
    return socket


def _rounds(
    settings: Settings,
    storage: Storage,
    wiring: Wiring,
    *,
    poster: Poster,
    deck: Deck,
    answers: Executor,
) -> Iterator[Rounds]:
    """Everything that is posted unasked."""
    yield tip_rounds(poster, wiring, deck, Keeper(storage, wiring))
    yield welcome_rounds(poster, storage, wiring)
    yield lesson_rounds(poster, storage, wiring)
    digester = Digester(storage, wiring.serving, settings.knowledge, answers, poster.clock.now)
    digests = digest_rounds(poster, settings, digester, team=wiring.team)
    if digests is not None:
        yield digests


async def _first_look(following: Following) -> None:
    """Know what is set before the first event comes, unless the database keeps us waiting."""
    with contextlib.suppress(StoreError, TimeoutError):
        async with asyncio.timeout(AT_THE_START):
            await following.refresh()


async def _drain(socket: Socket, in_flight: InFlight) -> None:
    await socket.stop()
    if not await in_flight.wait_until_idle(DRAIN_SECONDS):
        log.error("replies lost at the stop", count=in_flight.count)


async def _keep(socket: Socket, settings: Settings) -> None:
    with told_of_socket(settings):
        await socket.keep()


def _in_background(stack: AsyncExitStack, work: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
    task = asyncio.create_task(work)
    task.add_done_callback(_tell_of_a_fault)

    async def end() -> None:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError, StartError):
            await task

    stack.push_async_callback(end)
    return task


def _tell_of_a_fault(task: "asyncio.Task[None]") -> None:
    """Work in the background that fails must not do so in silence."""
    error = None if task.cancelled() else task.exception()
    if error is not None and not isinstance(error, StartError):
        log.error("work in the background has ended", exc_info=error)
