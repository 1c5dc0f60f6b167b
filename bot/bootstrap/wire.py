"""The listeners' wiring, made of the settings, the storage and a client of Slack."""

from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from datetime import datetime

from aiohttp import ClientSession
from slack_sdk.web.async_client import AsyncWebClient

from bot.bootstrap.days_off import almanac
from bot.bootstrap.deck import Deck
from bot.bootstrap.journal import StoredHistory, StoredJournal
from bot.bootstrap.newcomers import StoredNewcomers
from bot.bootstrap.records import (
    DrawnForecast,
    StoredChannels,
    StoredProposals,
    StoredSubscriptions,
)
from bot.bootstrap.statistics import StoredStatistics
from bot.bootstrap.storage import Storage
from bot.core.responder import Serving
from bot.settings import Settings
from bot.slack.assistant import Assistant
from bot.slack.cards import Cards
from bot.slack.deliveries import Durable
from bot.slack.identity import Identity
from bot.slack.intake import Intake
from bot.slack.known import Known
from bot.slack.maintainers import Maintainers
from bot.slack.modals import Modals
from bot.slack.reply import Replies
from bot.slack.response_url import ResponseUrls
from bot.slack.tabs import Tabs
from bot.slack.teller import Teller
from bot.slack.thread import Threads
from bot.slack.users import Users
from bot.slack.wiring import Wiring
from bot.slack.zones import Zones
from bot.store.errors import StoreError


def wire(  # noqa: PLR0913 - everything that listeners hang on comes together here
    settings: Settings,
    storage: Storage,
    *,
    serving: Serving,
    known: Known,
    refresh: Callable[[], Awaitable[None]],
    identity: Identity,
    client: AsyncWebClient,
    session: ClientSession,
    answers: Executor,
    deck: Deck,
    now: Callable[[], datetime],
) -> Wiring:
    """Everything that listeners are wired to."""
    teller = Teller(
        serving=serving,
        intake=Intake(),
        replies=Replies(client, ResponseUrls(session)),
        executor=answers,
    )
    team, known_days, users = identity.team, almanac(), Users(client)
    return Wiring(
        serving=serving,
        teller=teller,
        deliveries=Durable(storage.claim, executor=storage.threads, unavailable=StoreError),
        journal=StoredJournal(storage),
        history=StoredHistory(storage, team),
        proposals=StoredProposals(storage, team, refresh),
        channels=StoredChannels(storage, team, refresh),
        statistics=StoredStatistics(storage, team, serving=serving, executor=answers),
        subscriptions=StoredSubscriptions(storage, team, refresh),
        newcomers=StoredNewcomers(storage, team, now),
        users=users,
        forecast=DrawnForecast(deck, now=now, day_off=known_days.day_off),
        almanac=known_days,
        zones=Zones(users),
        now=now,
        known=known,
        modals=Modals(client),
        tabs=Tabs(client),
        maintainers=Maintainers(client, settings.maintainers),
        assistant=Assistant(client),
        threads=Threads(client),
        cards=Cards(client, settings.maintainers_channel),
        team=team,
        bot_user=identity.bot_user,
        notes_url=settings.notes_url,
        keeps_text=settings.retention_days > 0,
        maintainers_channel=settings.maintainers_channel,
    )
