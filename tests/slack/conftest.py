import logging
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
import structlog

from bot.core.almanac import Almanac
from bot.core.knowledge import KnowledgeBase
from bot.core.responder import Responder, Serving
from bot.core.zone_names import ZoneNames
from bot.slack.assistant import Assistant
from bot.slack.cards import Cards
from bot.slack.client import open_session, web_client
from bot.slack.deliveries import Remembered
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
from tests.slack.notebook import NoNewcomers, NoRecords, NoSubscriptions, Notebook
from tests.slack.slack_double import SlackDouble, slack_double


@pytest.fixture(autouse=True)
def _logs_to_pytest(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Log as the bot does, for caplog to keep."""
    structlog.configure(
        processors=[structlog.stdlib.add_log_level, structlog.processors.JSONRenderer()],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    caplog.set_level(logging.INFO)
    yield
    structlog.reset_defaults()


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as threads:
        yield threads


@pytest.fixture
async def wiring(
    slack: SlackDouble, replies: Replies, executor: ThreadPoolExecutor
) -> AsyncIterator[Wiring]:
    """An empty base, and Slack's double to reply to."""
    serving = Serving(Responder(KnowledgeBase(())))
    async with open_session() as session:
        client = web_client(session, api_url=slack.url, token="xoxb-1")
        yield Wiring(
            serving=serving,
            teller=Teller(serving=serving, intake=Intake(), replies=replies, executor=executor),
            deliveries=Remembered(),
            known=Known(),
            records=Records(
                journal=Notebook(),
                history=Notebook(),
                proposals=NoRecords(),
                channels=NoRecords(),
                subscriptions=NoSubscriptions(),
                newcomers=NoNewcomers(),
                forecast=NoSubscriptions(),
                statistics=NoRecords(),
            ),
            slack=Slack(
                modals=Modals(client),
                tabs=Tabs(client),
                cards=Cards(client, ""),
                assistant=Assistant(client),
                threads=Threads(client),
                users=Users(client),
                zones=Zones(Users(client)),
                maintainers=Maintainers(client, ()),
            ),
            almanac=Almanac(ZoneNames(("Europe/London",))),
            now=lambda: datetime.now(UTC),
            team="T1",
            bot_user="U0BOT",
        )


@pytest.fixture
async def slack() -> AsyncIterator[SlackDouble]:
    async with slack_double() as double:
        yield double


@pytest.fixture
async def response_urls(slack: SlackDouble) -> AsyncIterator[ResponseUrls]:
    async with open_session() as session:
        yield ResponseUrls(session, pause=0.01)


@pytest.fixture
async def replies(slack: SlackDouble) -> AsyncIterator[Replies]:
    async with open_session() as session:
        client = web_client(session, api_url=slack.url, token="xoxb-1")
        yield Replies(client, ResponseUrls(session, pause=0.01))
