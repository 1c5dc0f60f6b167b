"""What the prompt completes, and how a keyboard's lines and keys reach the chat."""

import io

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from bot.playground.terminal.chat import Chat
from bot.playground.terminal.prompt import LineCompleter, keyed_lines
from bot.playground.terminal.screen import Screen
from bot.playground.workspace import Workspace
from tests.playground.echo import MANIFEST


@pytest.fixture
def installed(workspace: Workspace) -> Workspace:
    workspace.install(MANIFEST)
    return workspace


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("/", ["/echo", "/slow"]),
        ("/e", ["/echo"]),
        ("/echo wh", []),
        (":d", [":dm"]),
        (":as ", ["ada", "grace", "linus"]),
        (":as g", ["grace"]),
        (":in ", ["#general", "#onboarding"]),
        (":in #o", ["#onboarding"]),
        ("ask @e", ["@echo"]),
        ("see #g", ["#general"]),
        ("", []),
        ("hello", []),
    ],
)
def test_what_is_typed_is_completed(installed: Workspace, typed: str, offered: list[str]) -> None:
    found = LineCompleter(installed).get_completions(Document(typed), CompleteEvent())
    assert [completion.text for completion in found] == offered


def test_a_tab_on_an_empty_line_offers_everything(installed: Workspace) -> None:
    tab = CompleteEvent(completion_requested=True)
    found = [each.text for each in LineCompleter(installed).get_completions(Document(""), tab)]
    assert found[:2] == ["/echo", "/slow"]
    assert ":help" in found


@pytest.mark.parametrize("leaving", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
async def test_lines_come_until_ctrl_c_or_ctrl_d(installed: Workspace, leaving: str) -> None:
    chat = Chat(installed, Screen(installed, Console(file=io.StringIO())))
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text(f"hello\r:help\r{leaving}")
        lines = [line async for line in keyed_lines(chat, installed, [])]
    assert lines == ["hello", ":help"]
