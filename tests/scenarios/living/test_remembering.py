"""What is remembered of a question, after its reply."""

from collections.abc import Awaitable, Callable

import pytest

from bot.core.asking import Ending, Surface
from bot.core.knowledge import EntryKey
from bot.core.remembered import Remembered
from bot.settings import Settings
from tests.scenarios.dialogue import Dialogue

Read = Callable[[], Awaitable[list[Remembered]]]


async def test_a_command_is_remembered_with_what_came_of_it(
    dialogue: Dialogue, remembered: Read
) -> None:
    await dialogue(("/docker why containers", "Why do we use containers?"))
    ((question, chosen, none, votes),) = [
        (each.question, each.chosen, each.none, each.votes) for each in await remembered()
    ]
    assert (question.surface, question.ending) == (Surface.COMMAND, Ending.ANSWERED)
    assert question.text == "why containers"
    assert question.topic == "docker"
    assert question.entry == EntryKey("docker", "why-containers")
    assert question.told
    assert question.user == dialogue.workspace.user("ada").id
    assert question.confidence > 0.8
    assert (chosen, none, votes) == (None, False, ())


async def test_every_way_of_asking_has_its_name(dialogue: Dialogue, remembered: Read) -> None:
    await dialogue(
        ("/ask why containers", "Why do we"),
        ("@caveat why containers", "Why do we"),
        ("dm: why containers", "Why do we"),
        ("dm: xyzzy plugh", "not in the notes"),
    )
    found = [(each.question.surface, each.question.ending) for each in await remembered()]
    assert found == [
        (Surface.COMMAND, Ending.ANSWERED),
        (Surface.MENTION, Ending.ANSWERED),
        (Surface.DIRECT, Ending.ANSWERED),
        (Surface.DIRECT, Ending.UNANSWERED),
    ]


async def test_what_was_chosen_is_remembered_too(dialogue: Dialogue, remembered: Read) -> None:
    await dialogue(("/docker clean up old", "Did you mean"), ("[choose_suggestion:1]", "prune"))
    await dialogue(
        ("/docker clean up old", "Did you mean"), ("[None of these]", "not in the notes")
    )
    first, second = await remembered()
    assert first.question.ending is Ending.UNSURE
    assert first.chosen == first.question.entry
    assert not first.none
    assert second.none


async def test_help_and_lists_are_no_questions(dialogue: Dialogue, remembered: Read) -> None:
    await dialogue(
        ("/docker help", "How to ask"), ("/docker", "Docker"), ("@caveat", "What the notes cover")
    )
    assert await remembered() == []


class TestWithoutRetention:
    """Where nothing that people typed is to be kept."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"retention_days": 0})

    async def test_a_question_is_counted_without_its_words(
        self, dialogue: Dialogue, remembered: Read
    ) -> None:
        await dialogue(("/docker why containers", "Why do we use containers?"))
        (each,) = await remembered()
        assert each.question.text is None
        assert each.question.entry == EntryKey("docker", "why-containers")
