"""A scripted chat with a real Bolt app over real sockets: lines in, the screen whole."""

import io
from collections.abc import AsyncIterator
from datetime import UTC
from textwrap import dedent

import pytest
from rich.console import Console

from bot.playground.faults import Hang
from bot.playground.manifest import Prompt
from bot.playground.pane import Suggestions
from bot.playground.server import PlaygroundServer
from bot.playground.terminal.chat import Chat
from bot.playground.terminal.screen import Screen
from bot.playground.workspace import Workspace
from tests.playground.echo import MANIFEST, echo_app


class Terminal:
    """A chat whose screen is kept as text; the clock stands at 22:13."""

    def __init__(self, workspace: Workspace, *, reply_within: float = 10.0) -> None:
        self.workspace = workspace
        self._file = io.StringIO()
        screen = Screen(workspace, Console(file=self._file, width=60), time_zone=UTC)
        self.chat = Chat(workspace, screen, reply_within=reply_within)

    async def types(self, *lines: str) -> str:
        """What the screen shows for these lines, without the spaces at its lines' ends."""
        start = self._file.tell()
        for line in lines:
            await self.chat.take(line)
        shown = self._file.getvalue()[start:]
        return "\n".join(line.rstrip() for line in shown.strip("\n").split("\n"))


@pytest.fixture
async def terminal(server: PlaygroundServer) -> AsyncIterator[Terminal]:
    server.workspace.install(MANIFEST)
    async with echo_app(server):
        yield Terminal(server.workspace)


def screen(drawn: str) -> str:
    return dedent(drawn).strip("\n")


async def test_a_command_brings_its_reply_and_a_number_presses_its_button(
    terminal: Terminal,
) -> None:
    replies = (await terminal.types("/echo hi")).split("\n\n")
    assert sorted(replies) == [  # the ack's and the response_url's, whichever comes first
        "echo  22:13 · only visible to you\n  [1] Again",
        "echo  22:13 · only visible to you\n  heard: hi",
    ]
    assert await terminal.types("1") == screen("""
        echo  22:13 · updated · only visible to you
          pressed: once more
    """)


async def test_a_mention_is_answered_in_a_thread_that_can_be_entered_and_left(
    terminal: Terminal,
) -> None:
    assert await terminal.types("@echo hi") == screen("""
        echo  22:13 · in the thread of Ada: @echo hi
        │ echo: @echo hi
    """)
    assert await terminal.types(":thread", "/echo hi", ":back") == screen("""
        You are ada, in a thread of #general.
        Slackbot  22:13 · only visible to you
          /echo is not supported in threads. Sorry!

        You are ada, in #general.
    """)


async def test_everybody_has_direct_messages_of_their_own(terminal: Terminal) -> None:
    assert await terminal.types(":dm", "hi", ":as grace", "hello") == screen("""
        You are ada, in your messages with echo.
        echo  22:13
          echo: hi

        You are grace, in your messages with echo.
        echo  22:13
          echo: hello
    """)


async def test_slips_are_told_in_a_line(terminal: Terminal) -> None:
    assert await terminal.types("3", ":press", ":as zoe", ":in #moon", ":fly", ":thread") == screen("""
        No message with buttons has been shown yet. To say the
        number itself: :say 3
        Which button? Its number follows: :press 2
        There is nobody called zoe here. There are: ada, grace,
        linus
        There is no channel #moon here. There are: #general,
        #onboarding
        There is no :fly here. :help lists what there is; to say it
        all the same: :say :fly
        There is no message here to open a thread under yet.
    """)


async def test_a_button_that_does_not_exist_is_told(terminal: Terminal) -> None:
    await terminal.types("/echo hi")
    assert await terminal.types("2") == screen("""
        There is no button 2: the last message with buttons ends at
        1.
    """)


async def test_what_nobody_was_asked_needs_no_reply(terminal: Terminal) -> None:
    assert await terminal.types("just thinking aloud") == ""
    assert terminal.chat.unanswered == 0


async def test_where_one_is_not_a_member_one_says_nothing(terminal: Terminal) -> None:
    terminal.workspace.add_channel("board", [terminal.workspace.user("grace")])
    assert await terminal.types(":in board", "hello") == screen("""
        You are ada, in #board.
        Ada is not in #board: pick another with :in, or be someone
        else with :as.
    """)


async def test_a_bot_that_stays_silent_is_told_of_and_counted(terminal: Terminal) -> None:
    impatient = Terminal(terminal.workspace, reply_within=0.5)
    terminal.workspace.faults.plan(Hang(), method="chat.postMessage")
    told = await impatient.types("@echo hi")
    assert told == "echo has not replied within 0.5 seconds."
    assert impatient.chat.unanswered == 1


async def test_a_shortcut_opens_a_form_that_is_filled_in_and_submitted(
    terminal: Terminal,
) -> None:
    await terminal.types("hello")
    assert await terminal.types(":shortcut", ":shortcut Repeat louder") == screen("""
        Shortcuts here: Repeat louder
        ┃ How loud?  Save: :submit · Close: :close
        ┃ Marks: …
    """)
    assert await terminal.types(":submit Marks=?") == screen("""
        ┃ How loud?  Save: :submit · Close: :close
        ┃ Marks: ?
        ┃    ! Only exclamation marks.
    """)
    assert await terminal.types(':fill Marks="!!"') == screen("""
        ┃ How loud?  Save: :submit · Close: :close
        ┃ Marks: !!
        ┃    ! Only exclamation marks.
    """)
    told = await terminal.types(":submit")
    assert "The form is closed." in told
    assert "HELLO!!" in told


async def test_a_form_is_closed_unsent(terminal: Terminal) -> None:
    await terminal.types("hello", ":shortcut louder")
    assert await terminal.types(":close") == "The form is closed."
    assert await terminal.types(":close") == "ada has no modal open"


async def test_slips_with_forms_are_told_in_a_line(terminal: Terminal) -> None:
    early = (":fill x=1", ":fill x", ":submit", ":shortcut louder", ":prompt Why?")
    assert await terminal.types(*early) == screen("""
        There is no form open here, and no Home tab.
        Like this: :fill Topic=Docker Question="why so?"
        ada has no modal open
        Nothing has been said yet that a shortcut could be picked
        on.
        no prompt is called 'Why?'; there are: none
    """)
    await terminal.types("hello", ":shortcut louder")
    lines = (":fill Colour=red", ":submit", ':fill Marks="!')
    assert await terminal.types(*lines) == screen("""
        0 fields are called 'Colour'; there are: Marks
        Marks: please complete this required field
        Like this: :fill Topic=Docker Question="why so?"
    """)


async def test_home_is_opened_and_typed_into(terminal: Terminal) -> None:
    assert await terminal.types(":home") == screen("""
        ┃ Home
        ┃ Say: …
    """)
    assert await terminal.types(':fill Say="hello there"') == screen("""
        ┃ Home
        ┃ Say: hello there
        ┃
        ┃ echo: hello there
    """)


async def test_prompts_are_suggested_in_the_messages_with_the_app(terminal: Terminal) -> None:
    dm = terminal.workspace.open_dm(terminal.workspace.user("ada"))
    prompts = (Prompt("Why?", "why containers"),)
    terminal.workspace.pane.suggest(dm.id, Suggestions(prompts))
    assert await terminal.types(":dm", ":prompt Why?") == screen("""
        You are ada, in your messages with echo.
        Suggested: Why? (pick one with :prompt)
        echo  22:13
          echo: why containers
    """)
