"""What people typed is forgotten by a running bot when its days are over."""

import time
from dataclasses import replace

from bot.bootstrap import running_bot
from bot.settings import Settings
from bot.store.database import Database
from bot.store.questions import Questions
from tests.store.values import QUESTION, TEAM


async def test_a_bot_that_starts_forgets_what_is_too_old(settings: Settings) -> None:
    new = replace(QUESTION, id="new", at=time.time())
    old = replace(QUESTION, id="old", at=time.time() - 2 * 86_400)
    database = Database(settings.database_url)
    Questions(database).add(new)
    Questions(database).add(old)
    async with running_bot(settings.model_copy(update={"retention_days": 1})):
        pass
    remembered = Questions(database).asked_since(TEAM, 0)
    assert [each.question for each in remembered] == [replace(old, text=None), new]
    database.close()
