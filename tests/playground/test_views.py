from typing import Any

import pytest

from bot.playground.clock import ManualClock
from bot.playground.workspace import Workspace
from tests.playground.client import Client

TITLE = {"type": "plain_text", "text": "Teach"}
MODAL: dict[str, Any] = {"type": "modal", "title": TITLE, "blocks": []}
HOME: dict[str, Any] = {"type": "home", "blocks": [{"type": "divider"}]}


@pytest.fixture
def trigger(workspace: Workspace) -> str:
    return workspace.triggers.issue(workspace.user("ada").id)


async def test_a_trigger_opens_one_modal(
    client: Client, workspace: Workspace, trigger: str
) -> None:
    opened = await client.call("views.open", trigger_id=trigger, view=MODAL)
    again = await client.call("views.open", trigger_id=trigger, view=MODAL)
    assert opened["view"]["title"] == TITLE
    assert workspace.views[workspace.user("ada").id, "modal"] == opened["view"]
    assert again["error"] == "exchanged_trigger_id"


@pytest.mark.parametrize(("seconds", "ok"), [(3, True), (3.1, False)])
async def test_a_trigger_lasts_three_seconds(
    client: Client, clock: ManualClock, trigger: str, seconds: float, ok: bool
) -> None:
    await clock.advance(seconds)
    answer = await client.call("views.open", trigger_id=trigger, view=MODAL)
    assert answer["ok"] is ok
    assert answer.get("error", "expired_trigger_id") == "expired_trigger_id"


async def test_a_made_up_trigger_opens_none(client: Client) -> None:
    answer = await client.call("views.open", trigger_id="1.2.x", view=MODAL)
    assert answer["error"] == "invalid_trigger_id"


async def test_a_home_tab_is_published_for_a_user(client: Client, workspace: Workspace) -> None:
    ada = workspace.user("ada").id
    answer = await client.call("views.publish", user_id=ada, view=HOME)
    assert answer["ok"]
    assert workspace.views[ada, "home"]["blocks"] == HOME["blocks"]


@pytest.mark.parametrize(
    ("view", "message"),
    [
        (None, "missing required field: view"),
        (
            {**MODAL, "blocks": [{"type": "box"}]},
            "unsupported type: box [json-pointer:/view/blocks/0/type]",
        ),
    ],
)
async def test_a_faulty_view_is_refused(
    client: Client, trigger: str, view: Any, message: str
) -> None:
    answer = await client.call("views.open", trigger_id=trigger, view=view)
    assert answer["error"] == "invalid_arguments"
    assert answer["errors"] == [message]


async def test_a_view_of_the_other_kind_is_refused(
    client: Client, workspace: Workspace, trigger: str
) -> None:
    opened = await client.call("views.open", trigger_id=trigger, view=HOME)
    published = await client.call("views.publish", user_id="U404", view=HOME)
    assert opened["error"] == "method_not_supported_for_view_type"
    assert published["errors"] == ["user_id was not found"]
