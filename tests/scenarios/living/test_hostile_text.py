"""What people type, in every direction that it takes: it can neither ping, nor format, nor break out of its block."""

import asyncio

import pytest

from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.scenarios.dialogue import Dialogue
from tests.scenarios.living.conftest import Watch
from tests.scenarios.waiting import next_in

HOSTILE = [
    "<!channel> &lt;!here&gt; @everyone",
    "<https://evil.example|harmless> *bold* _it_ `code` ~no~",
    "``` \n> quote\n# heading\n| a | b |\n|---|---|",
    "\u202egnip \u2066<@U0000000001>\u2069 \x00 \ufeff",
    "</script><b onload=alert(1)> {{7*7}} %s {0} \\u003c!channel\\u003e",
]


@pytest.mark.parametrize("text", HOSTILE)
async def test_a_question_stays_text_wherever_it_goes(
    dialogue: Dialogue, watch: Watch, workspace: Workspace, text: str
) -> None:
    await watch("#onboarding", hint=True)
    ada, grace = Person(workspace, "ada"), Person(workspace, "grace")
    feed = workspace.feed()
    await dialogue((f"/ask how is xyzzy {text}?", "not in the notes"))
    await dialogue((f"dm: how is xyzzy {text}?", "not in the notes"))
    assert dialogue.last is not None
    assert (await ada.presses(dialogue.last, "Ask a person")).acked
    card = await next_in(workspace, "#maintainers", feed, "for a person")
    assert (await grace.presses(card, "Answer")).acked
    await grace.awaits_modal()
    lesson = {
        "Topic": "Docker for backend developers",
        "Question": f"What is plugh {text}".replace("\n", " ").replace("\x00", ""),
        "Answer": f"It is {text}",
        "The catch": f"But {text}",
        "Other ways to ask it": f"what is plugh\nplugh {text}",
    }
    assert (await grace.submits(lesson)).action == "close"
    card = await next_in(workspace, "#maintainers", feed, "A proposed answer")
    assert (await grace.presses(card, "Approve")).acked
    await next_in(workspace, ada.dm.id, feed, "now the notes have an answer")
    await next_in(workspace, ada.dm.id, feed, "plugh")
    await dialogue(("/docker what is plugh?", "plugh"), ("[Share with channel]", "plugh"))
    await ada.says("#onboarding", f"does anyone know what plugh is? {text}")
    await asyncio.sleep(0.3)
    assert workspace.pings == []
    assert [each.error for each in workspace.refusals] == []
