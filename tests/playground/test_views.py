from typing import Any

import pytest

from bot.playground.clock import ManualClock
from bot.playground.person import Person
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
    [view] = workspace.views.stack(workspace.user("ada").id)
    assert view.told() == opened["view"]
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
    shown = Person(workspace, "ada").home
    assert shown is not None
    assert (shown.kind, shown.id) == ("home", answer["view"]["id"])
    assert [block["type"] for block in shown.blocks] == ["divider"]


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


async def test_a_tab_is_published_only_where_the_app_has_one(
    client: Client, workspace: Workspace
) -> None:
    workspace.install({"features": {"app_home": {"home_tab_enabled": False}}})
    ada = Person(workspace, "ada")
    answer = await client.call("views.publish", user_id=ada.user.id, view=HOME)
    assert answer["error"] == "not_enabled"
    with pytest.raises(ValueError, match="no Home tab"):
        await ada.opens_home()


async def test_a_hash_guards_against_views_published_since(
    client: Client, workspace: Workspace
) -> None:
    ada = workspace.user("ada").id
    early = await client.call("views.publish", user_id=ada, view=HOME, hash="1.a")
    first = await client.call("views.publish", user_id=ada, view=HOME)
    hash_ = first["view"]["hash"]
    second = await client.call("views.publish", user_id=ada, view=HOME, hash=hash_)
    late = await client.call("views.publish", user_id=ada, view=HOME, hash=hash_)
    assert (early["error"], late["error"]) == ("hash_conflict", "hash_conflict")
    assert second["view"]["id"] == first["view"]["id"]


async def test_a_view_is_updated_by_either_of_its_ids(
    client: Client, workspace: Workspace, trigger: str
) -> None:
    view = {**MODAL, "external_id": "teach:1"}
    opened = (await client.call("views.open", trigger_id=trigger, view=view))["view"]
    by_id = await client.call("views.update", view_id=opened["id"], view=view)
    by_name = await client.call("views.update", external_id="teach:1", view=view)
    late = await client.call("views.update", view_id=opened["id"], hash=opened["hash"], view=view)
    assert by_id["view"]["id"] == by_name["view"]["id"] == opened["id"]
    assert by_id["view"]["hash"] != opened["hash"]
    assert late["error"] == "hash_conflict"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"view_id": "V404"}, "not_found"),
        ({"external_id": "other"}, "not_found"),
        ({}, "invalid_arguments"),
        ({"view_id": "V1", "external_id": "x"}, "invalid_arguments"),
    ],
)
async def test_what_is_not_open_cannot_be_updated(
    client: Client, arguments: dict[str, str], error: str
) -> None:
    answer = await client.call("views.update", view=MODAL, **arguments)
    assert answer["error"] == error


async def test_a_home_tab_is_no_modal_to_update(client: Client, workspace: Workspace) -> None:
    ada = workspace.user("ada").id
    home = (await client.call("views.publish", user_id=ada, view=HOME))["view"]
    answer = await client.call("views.update", view_id=home["id"], view=MODAL)
    assert answer["error"] == "method_not_supported_for_view_type"


async def test_three_views_stand_on_one_another_and_no_fourth(
    client: Client, workspace: Workspace
) -> None:
    ada = workspace.user("ada")

    async def call(method: str) -> Any:
        trigger = workspace.triggers.issue(ada.id)
        return await client.call(method, trigger_id=trigger, view=MODAL)

    nothing_open = await call("views.push")
    first = (await call("views.open"))["view"]
    second = (await call("views.push"))["view"]
    third = (await call("views.push"))["view"]
    fourth = await call("views.push")
    assert nothing_open["error"] == "not_found"
    assert (second["previous_view_id"], third["previous_view_id"]) == (first["id"], second["id"])
    assert third["root_view_id"] == first["id"]
    assert fourth["error"] == "push_limit_reached"


async def test_no_two_views_share_an_external_id(client: Client, workspace: Workspace) -> None:
    view = {**MODAL, "external_id": "teach:1"}
    triggers = [workspace.triggers.issue(workspace.user(name).id) for name in ("ada", "grace")]
    answers = [await client.call("views.open", trigger_id=t, view=view) for t in triggers]
    assert [answer.get("error") for answer in answers] == [None, "duplicate_external_id"]


async def test_a_view_beyond_250_kb_is_refused(client: Client, trigger: str) -> None:
    blocks = [{"type": "section", "text": {"type": "plain_text", "text": "x" * 3_000}}] * 90
    answer = await client.call("views.open", trigger_id=trigger, view={**MODAL, "blocks": blocks})
    assert answer["error"] == "view_too_large"
