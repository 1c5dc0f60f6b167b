from pathlib import Path

import pytest

from bot.playground.message import Message
from tests.scenarios.dialogue import Dialogue
from tests.scenarios.test_buttons import labels, with_value

TOPIC = """\
version: 1
topic: {{id: {id}, title: {id}, command: /{id}, threshold: {threshold}}}
entries:
  - id: nightly
    question: How are backups made?
    answer: |
      They are made nightly:

      - Snapshots of every volume go to another region.
      - Restoring a single table takes about twenty minutes.
    caveats:
{caveats}
  - id: runbook
    question: What does the whole runbook say?
    answer: |
{steps}
      - The pager wakes Grace at three in the morning.
"""
CAVEATS = "\n".join(f"      - {{text: Caveat {name}.}}" for name in "abcdefg")
LAST = "\n      - {text: Attachments in the object store are never copied.}"
STEPS = "\n".join(f"      - Step {n}, {'and so on, ' * 20}until the next." for n in range(40))

SINGLE_TABLE = "restoring a single table takes about twenty minutes"
MARKED = "• 👉 Restoring a single table takes about twenty minutes."


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """The same notes twice: in a topic that answers everything, and in one that always asks first."""
    folder = tmp_path / "knowledge"
    folder.mkdir()
    for name, threshold in (("bold", 0.01), ("careful", 1)):
        (folder / f"{name}.yaml").write_text(
            TOPIC.format(id=name, threshold=threshold, caveats=CAVEATS + LAST, steps=STEPS)
        )
    return folder


async def test_the_bullet_that_answers_is_marked_and_no_other(dialogue: Dialogue) -> None:
    reply = await dialogue((f"/bold {SINGLE_TABLE}", ("How are backups made?", MARKED)))
    assert reply.text.count("👉") == 1
    plainly = await dialogue(("/bold how are backups made", "How are backups made?"))
    assert reply.text.replace("👉 ", "") == plainly.text


async def test_the_caveat_that_answers_is_marked_and_told_though_others_stand_before_it(
    dialogue: Dialogue,
) -> None:
    reply = await dialogue(
        (
            "/bold attachments in the object store are never copied",
            "• 👉 ℹ️ Note: Attachments in the object store are never copied.",
        )
    )
    assert reply.text.count("ℹ️ Note: ") == 5
    assert reply.text.count("👉") == 1


async def test_an_answer_chosen_from_suggestions_is_marked_for_what_was_asked(
    dialogue: Dialogue,
) -> None:
    asked = await dialogue((f"/careful {SINGLE_TABLE}", "Did you mean"))
    assert "👉" not in asked.text
    await dialogue(("[choose_suggestion:1]", ("How are backups made?", MARKED)))


async def test_a_shared_answer_points_at_nothing_as_its_readers_asked_nothing(
    dialogue: Dialogue,
) -> None:
    await dialogue((f"/bold {SINGLE_TABLE}", MARKED))
    shared = await dialogue(("[Share with channel]", "• Restoring a single table"))
    assert "👉" not in shared.text


async def test_reading_on_leads_to_what_answers(dialogue: Dialogue) -> None:
    reply = await dialogue(("/bold the pager wakes Grace at three in the morning", "Step 0,"))
    pressed = 0
    while "• 👉 The pager wakes Grace at three" not in reply.text:
        (button,) = (label for label in labels(reply) if "Read on" in label)
        assert button.startswith("👉 Read on (part ")
        reply = await dialogue((f"[{button}]", "What does the whole runbook say?"))
        pressed += 1
    assert pressed > 1
    assert reply.text.count("👉") == 1


async def test_a_part_that_the_notes_no_longer_have_is_not_pointed_at(dialogue: Dialogue) -> None:
    asked: Message = await dialogue((f"/careful {SINGLE_TABLE}", "Did you mean"))
    dialogue.last = with_value(dialogue, asked, "choose_suggestion:1", "careful/nightly#1~00000000")
    reply = await dialogue(("[choose_suggestion:1]", "• Restoring a single table"))
    assert "👉" not in reply.text
