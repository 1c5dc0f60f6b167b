from pathlib import Path
from shutil import copytree

import pytest

from tests.scenarios.dialogue import Dialogue

SHIPPED = Path(__file__).parents[2] / "knowledge"

TWINS = """\
version: 1
topic: {{id: {id}, title: All {id}, command: /{id}, threshold: 1}}
entries:
  - {{id: mount, question: "How do I mount {id}?", answer: Read on.}}
"""


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """The base that Caveat ships, and two topics that are hard to tell apart."""
    base = copytree(SHIPPED, tmp_path / "knowledge")
    for name in ("disks", "volumes"):
        (base / f"{name}.yaml").write_text(TWINS.format(id=name))
    return base


async def test_a_command_finds_what_another_topic_answers_and_says_so(dialogue: Dialogue) -> None:
    reply = await dialogue(
        (
            "/docker how do I turn the tips off",
            (
                "How do I turn off the tips?",
                "From another topic: How do I use Caveat, the bot?",
                "It stops at once",
            ),
        ),
    )
    assert [block["type"] for block in reply.blocks[:2]] == ["header", "context"]


async def test_an_answer_from_the_topic_asked_or_from_all_of_them_says_nothing_of_it(
    dialogue: Dialogue,
) -> None:
    for asked in ("/caveat", "/ask", "@caveat"):
        reply = await dialogue((f"{asked} how do I turn the tips off", "turn off the tips?"))
        assert "From another topic" not in reply.text


async def test_a_shared_answer_is_from_no_other_topic_to_its_new_readers(
    dialogue: Dialogue,
) -> None:
    await dialogue(("/docker how do I turn the tips off", "From another topic"))
    shared = await dialogue(("[Share with channel]", "How do I turn off the tips?"))
    assert "From another topic" not in shared.text


async def test_a_suggestion_from_another_topic_names_it(dialogue: Dialogue) -> None:
    reply = await dialogue(("/disks how do I mount", "Did you mean"))
    assert "• How do I mount disks? [" in reply.text
    assert "• How do I mount volumes? (another topic: All volumes) [" in reply.text
    everywhere = await dialogue(("/ask how do I mount", "How do I mount volumes? ["))
    assert "another topic" not in everywhere.text
