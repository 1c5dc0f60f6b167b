"""The app's home: opening its tabs."""

import pytest

from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client, Socket
from tests.playground.forms import Json

HOME: Json = {"type": "home", "blocks": [{"type": "divider"}], "callback_id": "home"}


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    return Person(workspace, "ada")


async def event(socket: Socket) -> Json:
    envelope = await socket.frame()
    await socket.ack(envelope)
    told: Json = envelope["payload"]["event"]
    return told


async def test_opening_home_is_told_and_with_it_what_was_published(
    client: Client, ada: Person
) -> None:
    socket = await client.connect()
    assert await ada.opens_home() is None
    first = await event(socket)
    await client.call("views.publish", user_id=ada.user.id, view=HOME)
    before = await ada.opens_home()
    second = await event(socket)
    assert before is not None
    assert before.callback_id == "home"
    assert first.pop("event_ts")
    assert first == {
        "type": "app_home_opened",
        "user": ada.user.id,
        "channel": ada.dm.id,
        "tab": "home",
    }
    assert (second["view"]["id"], second["view"]["callback_id"]) == (before.id, "home")


async def test_opening_the_messages_is_told_without_a_view(client: Client, ada: Person) -> None:
    socket = await client.connect()
    await client.call("views.publish", user_id=ada.user.id, view=HOME)
    await ada.opens_messages_tab()
    told = await event(socket)
    assert (told["tab"], told["channel"]) == ("messages", ada.dm.id)
    assert "view" not in told


async def test_only_a_subscribed_app_hears_of_its_home(client: Client, ada: Person) -> None:
    home = {"app_home": {"home_tab_enabled": True}}
    ada.workspace.install({"features": home})
    socket = await client.connect()
    await ada.opens_home()
    assert await socket.is_quiet()
    settings = {"event_subscriptions": {"bot_events": ["app_home_opened"]}}
    ada.workspace.install({"features": home, "settings": settings})
    await ada.opens_home()
    assert (await event(socket))["tab"] == "home"


async def test_an_app_may_take_no_messages(ada: Person) -> None:
    ada.workspace.install({"features": {"app_home": {"messages_tab_enabled": False}}})
    with pytest.raises(ValueError, match="no messages tab"):
        await ada.opens_messages_tab()
    with pytest.raises(ValueError, match="turned off"):
        await ada.says(ada.dm, "hello")


async def test_one_may_wait_for_the_home_tab(client: Client, ada: Person) -> None:
    with pytest.raises(TimeoutError, match="no home with '' came; there is nothing"):
        await ada.awaits_home(within=0.01)
    await client.call("views.publish", user_id=ada.user.id, view=HOME)
    assert (await ada.awaits_home()).kind == "home"
