"""What listeners are wired to: whom they ask, how they reply, what they remember."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.almanac import Almanac
from bot.core.knowledge import Topic
from bot.core.responder import Serving
from bot.slack.assistant import Assistant
from bot.slack.cards import Cards
from bot.slack.deliveries import Deliveries
from bot.slack.journal import History, Journal
from bot.slack.known import Known
from bot.slack.maintainers import Maintainers
from bot.slack.modals import Modals
from bot.slack.records import (
    Channels,
    Forecast,
    Newcomers,
    Proposals,
    Statistics,
    Subscriptions,
)
from bot.slack.tabs import Tabs
from bot.slack.teller import Teller
from bot.slack.thread import Threads
from bot.slack.users import Users
from bot.slack.zones import Zones


@dataclass(frozen=True, slots=True)
class Records:
    """What is remembered, by concern."""

    journal: Journal
    history: History
    proposals: Proposals
    channels: Channels
    subscriptions: Subscriptions
    newcomers: Newcomers
    forecast: Forecast
    statistics: Statistics


@dataclass(frozen=True, slots=True)
class Slack:
    """What can be done in Slack besides replying, and asked of it."""

    modals: Modals
    tabs: Tabs
    cards: Cards
    assistant: Assistant
    threads: Threads
    users: Users
    zones: Zones
    maintainers: Maintainers


@dataclass(frozen=True, slots=True)
class Wiring:
    """Handed to every listener when the app is built.

    Attributes:
        now: the instant, with a time zone: what tips go by.
        team: the workspace's id.
        bot_user: the bot's user id, which a mention carries.
        notes_url: where the notes can be read; None shows sources without links.
        keeps_text: whether what people ask is remembered in their own words.
        maintainers_channel: where questions for people and proposals are posted; empty where there is none.
    """

    serving: Serving
    teller: Teller
    deliveries: Deliveries
    known: Known
    records: Records
    slack: Slack
    almanac: Almanac
    now: Callable[[], datetime]
    team: str
    bot_user: str
    notes_url: str | None = None
    keeps_text: bool = True
    maintainers_channel: str = ""

    @property
    def people(self) -> bool:
        """Whether there is somebody whom a question can be passed on to."""
        return bool(self.maintainers_channel)

    def topic(self, topic_id: str) -> Topic | None:
        """A topic of the base in use."""
        return self.serving.responder.base.topic(topic_id)
