import pytest

from bot.playground.typed import wire_blocks, wire_text
from bot.playground.workspace import Workspace


@pytest.fixture
def workspace() -> Workspace:
    return Workspace.with_cast()


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("why containers?", "why containers?"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("@ada hello", "<@{ada}> hello"),
        ("ask @ada.", "ask <@{ada}>."),
        ("@nobody and ada@example.com", "@nobody and ada@example.com"),
        ("@here look", "<!here> look"),
        ("see #general", "see <#{general}|general>"),
        ("see #nowhere", "see #nowhere"),
        ("https://example.com/?a=1&b=2 !", "<https://example.com/?a=1&amp;b=2> !"),
        ("", ""),
    ],
)
def test_what_is_typed_is_sent_marked_up(workspace: Workspace, typed: str, sent: str) -> None:
    ids = {"ada": workspace.user("ada").id, "general": workspace.channel("general").id}
    assert wire_text(typed, workspace.directory) == sent.format(**ids)


def test_the_same_is_sent_as_rich_text(workspace: Workspace) -> None:
    [block] = wire_blocks("hi @ada, a < b", workspace.directory, "b1")
    assert block == {
        "type": "rich_text",
        "block_id": "b1",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [
                    {"type": "text", "text": "hi "},
                    {"type": "user", "user_id": workspace.user("ada").id},
                    {"type": "text", "text": ", a < b"},
                ],
            }
        ],
    }


def test_nothing_typed_is_no_block(workspace: Workspace) -> None:
    assert wire_blocks("", workspace.directory, "b1") == ()
