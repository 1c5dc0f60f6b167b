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
from bot.slack.wiring import Records, Slack, Wiring
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
    days = almanac()
    team = identity.team
    return Wiring(
        serving=serving,
        teller=teller,
        deliveries=Durable(storage.claim, executor=storage.threads, unavailable=StoreError),
        known=known,
        records=Records(
            journal=StoredJournal(storage),
            history=StoredHistory(storage, team),
            proposals=StoredProposals(storage, team, refresh),
            channels=StoredChannels(storage, team, refresh),
            subscriptions=StoredSubscriptions(storage, team, refresh),
            newcomers=StoredNewcomers(storage, team, now),
            forecast=DrawnForecast(deck, now=now, day_off=days.day_off),
            statistics=StoredStatistics(storage, team, serving=serving, executor=answers),
        ),
        slack=_slack(settings, client),
        almanac=days,
        now=now,
        team=team,
        bot_user=identity.bot_user,
        notes_url=settings.notes_url,
        keeps_text=settings.retention_days > 0,
        maintainers_channel=settings.maintainers_channel,
    )


def _slack(settings: Settings, client: AsyncWebClient) -> Slack:
    users = Users(client)
    return Slack(
        modals=Modals(client),
        tabs=Tabs(client),
        cards=Cards(client, settings.maintainers_channel),
        assistant=Assistant(client),
        threads=Threads(client),
        users=users,
        zones=Zones(users),
        maintainers=Maintainers(client, settings.maintainers),
    )
