import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.core.knowledge import KnowledgeBase
from bot.core.responder import Responder, Serving
from bot.slack.blocks import notices
from bot.slack.blocks.message import Message
from bot.slack.intake import BusyError, Intake
from bot.slack.places import Thread
from bot.slack.reply import Replies
from bot.slack.teller import Teller
from tests.slack.slack_double import SlackDouble

PLACE = Thread("C1", "1.1", user="U1")


async def test_more_than_may_wait_are_told_that_the_bot_is_busy(
    replies: Replies, slack: SlackDouble, executor: ThreadPoolExecutor
) -> None:
    go = threading.Event()

    def compose(_responder: Responder) -> Message:
        assert go.wait(10)
        return Message((), "Because.")

    serving = Serving(Responder(KnowledgeBase(())))
    intake = Intake(at_once=1, waiting=1)
    teller = Teller(serving=serving, intake=intake, replies=replies, executor=executor)
    first, second = (asyncio.create_task(teller.tell(PLACE, compose)) for _ in range(2))
    await asyncio.sleep(0)
    assert not await teller.tell(PLACE, compose)
    go.set()
    assert await first
    assert await second
    texts = [body["text"] for _, body in slack.received]
    assert texts == [notices.BUSY.text, "Because.", "Because."]


async def test_a_place_that_is_left_is_free_again() -> None:
    intake = Intake(at_once=1, waiting=0)
    async with intake.place():
        with pytest.raises(BusyError):
            async with intake.place():
                pass
    async with intake.place():
        pass


async def test_no_more_than_allowed_are_worked_on_at_once() -> None:
    intake, inside, most = Intake(at_once=3, waiting=50), 0, 0

    async def work() -> None:
        nonlocal inside, most
        async with intake.place():
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.001)
            inside -= 1

    await asyncio.gather(*(work() for _ in range(30)))
    assert most == 3
