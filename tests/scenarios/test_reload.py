import asyncio
from collections.abc import Callable
from pathlib import Path
from shutil import copytree, move, rmtree

import pytest

from bot.bootstrap import Bot
from tests.scenarios.dialogue import Dialogue

NEW_TOPIC = """\
version: 1
topic: {id: lunch, title: Lunch, command: /lunch}
entries:
  - id: when
    question: When is lunch?
    answer: At noon.
"""


async def test_a_topic_added_is_served_under_its_command_without_a_restart(
    dialogue: Dialogue, bot: Bot, knowledge: Path
) -> None:
    commands = dialogue.workspace.app.commands
    commands["/lunch"] = commands["/docker"]
    await dialogue(("/lunch when is lunch", "No topic answers to /lunch any more"))
    (knowledge / "lunch.yaml").write_text(NEW_TOPIC)
    await until(lambda: bot.serving.responder.base.topic("lunch") is not None)
    await dialogue(("/lunch when is lunch", "At noon."))


async def test_synonyms_are_served_when_they_change_and_the_last_good_ones_when_they_break(
    dialogue: Dialogue, bot: Bot, knowledge: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await asyncio.sleep(0.5)  # the watcher is up
    (knowledge / "synonyms.yaml").write_text("version: 1\ngroups: [[vm, virtual machine]]\n")
    await until(lambda: len(bot.serving.responder.base.synonyms.groups) == 1)
    (knowledge / "synonyms.yaml").write_text("version: 1\ngroups: [[vm]]\n")
    await until(lambda: "notes not reloaded" in caplog.text)
    assert "synonyms.yaml:2: item 1 of 'groups' needs two terms or more" in caplog.text
    await dialogue(("/docker why containers", "Why do we use containers?"))
    assert len(bot.serving.responder.base.synonyms.groups) == 1


async def test_a_broken_file_is_told_and_the_last_good_base_stays(
    dialogue: Dialogue, bot: Bot, knowledge: Path, caplog: pytest.LogCaptureFixture
) -> None:
    good = (knowledge / "docker.yaml").read_text()
    await asyncio.sleep(0.5)  # the watcher is up
    (knowledge / "docker.yaml").write_text(good.replace("answer:", "anwser:") + "\nsilent: [")
    await until(lambda: "notes not reloaded" in caplog.text)
    assert "docker.yaml:" in caplog.text
    await dialogue(("/docker why containers", "Why do we use containers?"))

    (knowledge / "docker.yaml").write_text(good.replace("same environment", "selfsame world"))
    await until(lambda: "notes reloaded" in caplog.text)
    await dialogue(("/docker why containers", "selfsame world"))


async def test_a_folder_that_goes_and_comes_back_is_watched_again(
    dialogue: Dialogue,
    bot: Bot,
    knowledge: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.bootstrap.reload.LOOK_AGAIN_AFTER", 0.05)
    await asyncio.sleep(0.5)  # the watcher is up
    aside = Path(move(knowledge, knowledge.with_name("aside")))
    rmtree(copytree(aside, knowledge))
    await until(lambda: "notes not watched" in caplog.text)
    await dialogue(("/docker why containers", "Why do we use containers?"))

    copytree(aside, knowledge)
    (knowledge / "lunch.yaml").write_text(NEW_TOPIC)
    await until(lambda: bot.serving.responder.base.topic("lunch") is not None)
    await asyncio.sleep(0.5)
    rmtree(knowledge)
    copytree(aside, knowledge)
    await until(lambda: bot.serving.responder.base.topic("lunch") is None)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - files and logs have no events
            await asyncio.sleep(0.02)
