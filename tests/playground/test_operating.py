"""Buttons, menus and inputs in messages, modals and the Home tab."""

import asyncio
from typing import Any

import pytest

from bot.playground.acts.actor import Outcome
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client, Socket, while_acked
from tests.playground.forms import Json, field, modal, options, plain, text_input

TOPICS = options("Docker", "Git")
FEEDBACK = {
    "type": "feedback_buttons",
    "action_id": "vote",
    "positive_button": {"text": plain("👍"), "value": "up"},
    "negative_button": {"text": plain("👎"), "value": "down"},
}
TRASH = {"type": "icon_button", "icon": "trash", "text": plain("Remove"), "action_id": "remove"}


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    return Person(workspace, "ada")


async def posted(client: Client, person: Person, *blocks: Json) -> tuple[Socket, Message]:
    answer = await client.call("chat.postMessage", channel="general", blocks=list(blocks))
    assert answer["ok"], answer
    socket = await client.connect()
    await socket.ack(await socket.frame())
    return socket, person.sees("general")[-1]


async def shown(client: Client, person: Person, *blocks: Json) -> None:
    trigger = person.workspace.triggers.issue(person.user.id)
    view = modal(*blocks)
    assert (await client.call("views.open", trigger_id=trigger, view=view))["ok"]


async def published(client: Client, person: Person, *blocks: Json) -> None:
    view = {"type": "home", "blocks": list(blocks)}
    assert (await client.call("views.publish", user_id=person.user.id, view=view))["ok"]


def actions(*elements: Json) -> Json:
    return {"type": "actions", "block_id": "acts", "elements": list(elements)}


def footer(*elements: Json) -> Json:
    return {"type": "context_actions", "block_id": "footer", "elements": list(elements)}


@pytest.mark.parametrize(
    ("called", "value", "told"),
    [("👍", None, "up"), ("👎", None, "down"), ("vote", "down", "down")],
)
async def test_a_vote_is_told_with_its_value(
    client: Client, ada: Person, called: str, value: str | None, told: str
) -> None:
    socket, message = await posted(client, ada, footer(FEEDBACK))
    payload, outcome = await while_acked(socket, ada.presses(message, called, value=value))
    [action] = payload["actions"]
    assert outcome == Outcome(acked=True)
    assert action.pop("action_ts")
    assert action == {
        "type": "feedback_buttons",
        "action_id": "vote",
        "block_id": "footer",
        "text": plain("👍" if told == "up" else "👎"),
        "value": told,
    }


async def test_a_vote_is_one_of_two(client: Client, ada: Person) -> None:
    _, message = await posted(client, ada, footer(FEEDBACK))
    with pytest.raises(LookupError, match="2 buttons are called 'vote'"):
        await ada.presses(message, "vote")
    with pytest.raises(LookupError, match="0 buttons are called 'vote' with the value 'sideways'"):
        await ada.presses(message, "vote", value="sideways")


async def test_an_icon_button_is_for_those_who_see_it(client: Client, ada: Person) -> None:
    element = {**TRASH, "visible_to_user_ids": [ada.user.id], "value": "1"}
    socket, message = await posted(client, ada, footer(element))
    payload, _ = await while_acked(socket, ada.presses(message, "Remove"))
    [action] = payload["actions"]
    assert (action["type"], action["icon"], action["value"]) == ("icon_button", "trash", "1")
    with pytest.raises(LookupError):
        await Person(ada.workspace, "grace").presses(message, "Remove")


MENUS: list[tuple[Json, object, str, object]] = [
    ({"type": "static_select", "options": TOPICS}, "Git", "selected_option", TOPICS[1]),
    ({"type": "radio_buttons", "options": TOPICS}, "git", "selected_option", TOPICS[1]),
    ({"type": "overflow", "options": TOPICS}, "Git", "selected_option", TOPICS[1]),
    ({"type": "checkboxes", "options": TOPICS}, ["Git"], "selected_options", TOPICS[1:]),
    ({"type": "timepicker"}, "09:30", "selected_time", "09:30"),
]


@pytest.mark.parametrize(("element", "choice", "key", "told"), MENUS)
async def test_a_choice_in_a_message_is_told_at_once(
    client: Client, ada: Person, element: Json, choice: object, key: str, told: object
) -> None:
    socket, message = await posted(client, ada, actions({**element, "action_id": "pick"}))
    payload, outcome = await while_acked(socket, ada.chooses(message, "pick", choice))
    [action] = payload["actions"]
    assert outcome.acked
    assert (action["type"], action["block_id"], action[key]) == (element["type"], "acts", told)
    assert payload["container"]["type"] == "message"
    entry = {"type": element["type"], key: told}
    kept = {} if element["type"] == "overflow" else {"acts": {"pick": entry}}
    assert payload["state"]["values"] == kept


async def test_a_choice_lasts_until_the_next_and_is_one_s_own(client: Client, ada: Person) -> None:
    menu = {"type": "static_select", "options": TOPICS, "action_id": "pick"}
    button = {"type": "button", "text": plain("Go"), "action_id": "go"}
    socket, message = await posted(client, ada, actions(menu, button))
    await while_acked(socket, ada.chooses(message, "pick", "Git"))
    mine, _ = await while_acked(socket, ada.presses(message, "go"))
    theirs, _ = await while_acked(socket, Person(ada.workspace, "grace").presses(message, "Go"))
    chosen = [p["state"]["values"]["acts"]["pick"]["selected_option"] for p in (mine, theirs)]
    assert chosen == [TOPICS[1], None]


async def test_an_input_in_a_message_tells_on_enter_where_it_asks_to(
    client: Client, ada: Person
) -> None:
    quiet, loud = text_input("Quiet"), {**text_input("Loud"), "dispatch_action": True}
    socket, message = await posted(client, ada, quiet, loud)
    assert await ada.enters(message, "Quiet", "psst") == Outcome(acked=False)
    payload, _ = await while_acked(socket, ada.enters(message, "Loud", "hey"))
    assert payload["actions"][0]["value"] == "hey"
    values = payload["state"]["values"]
    assert (values["quiet"]["quiet_is"]["value"], values["loud"]["loud_is"]["value"]) == (
        "psst",
        "hey",
    )


@pytest.mark.parametrize("kind", ["modal", "home"])
async def test_a_button_in_a_view_tells_of_the_view_and_what_is_filled_in(
    client: Client, ada: Person, kind: str
) -> None:
    button = {"type": "button", "text": plain("Go"), "action_id": "go", "value": "1"}
    show = shown if kind == "modal" else published
    await show(client, ada, text_input("Question", initial_value="why?"), actions(button))
    payload, outcome = await while_acked(await client.connect(), ada.presses_in_view(kind, "Go"))
    assert outcome.acked
    assert payload["container"] == {"type": "view", "view_id": payload["view"]["id"]}
    assert payload["view"]["type"] == kind
    entry = {"type": "plain_text_input", "value": "why?"}
    assert payload["view"]["state"]["values"] == {"question": {"question_is": entry}}
    assert payload["actions"][0]["value"] == "1"
    assert not {"channel", "message", "response_url"} & payload.keys()


async def test_its_trigger_opens_a_modal_from_home_and_pushes_one_on_a_modal(
    client: Client, ada: Person
) -> None:
    socket = await client.connect()
    button = {"type": "button", "text": plain("Go"), "action_id": "go"}
    await published(client, ada, actions(button))
    payload, _ = await while_acked(socket, ada.presses_in_view("home", "go"))
    first = modal(actions(button), title="First")
    await client.call("views.open", trigger_id=payload["trigger_id"], view=first)
    payload, _ = await while_acked(socket, ada.presses_in_view("modal", "go"))
    second = modal(title="Second")
    await client.call("views.push", trigger_id=payload["trigger_id"], view=second)
    stack = ada.workspace.views.stack(ada.user.id)
    assert [view.content["title"]["text"] for view in stack] == ["First", "Second"]


async def test_what_is_typed_in_the_home_tab_is_told_on_enter(client: Client, ada: Person) -> None:
    search = {**text_input("Search"), "dispatch_action": True}
    await published(client, ada, search)
    payload, _ = await while_acked(
        await client.connect(), ada.enters_in_home("Search", "why containers?")
    )
    [action] = payload["actions"]
    assert (action["type"], action["value"]) == ("plain_text_input", "why containers?")
    values = payload["view"]["state"]["values"]
    assert values["search"]["search_is"]["value"] == "why containers?"


async def test_a_menu_in_a_form_tells_while_it_is_filled_in_where_it_asks_to(
    client: Client, ada: Person
) -> None:
    menu = {"type": "static_select", "options": TOPICS}
    quiet, loud = field("Quiet", menu), field("Loud", menu, dispatch_action=True)
    typed = {**text_input("Typed"), "dispatch_action": True}
    config = {"trigger_actions_on": ["on_character_entered"]}
    eager = {**text_input("Eager", dispatch_action_config=config), "dispatch_action": True}
    await shown(client, ada, quiet, loud, typed, eager)
    socket = await client.connect()
    values = {"Quiet": "Git", "Typed": "x", "Loud": "Git", "Eager": "y"}
    filling = asyncio.create_task(ada.fills(values))
    told: list[Any] = []
    for _ in range(2):
        envelope = await socket.frame()
        await socket.ack(envelope)
        told.append(envelope["payload"]["actions"][0]["block_id"])
    await filling
    assert told == ["loud", "eager"]
    assert await socket.is_quiet()


async def test_without_a_view_there_is_nothing_to_press(ada: Person) -> None:
    with pytest.raises(LookupError, match="ada has no modal open"):
        await ada.presses_in_view("modal", "go")
    with pytest.raises(LookupError, match="ada has no Home tab yet"):
        await ada.enters_in_home("Search", "why?")


@pytest.mark.parametrize(
    "block",
    [footer(FEEDBACK), {"type": "markdown", "text": "x"}, {"type": "table", "rows": [[]]}],
)
@pytest.mark.parametrize("kind", ["modal", "home"])
async def test_some_blocks_are_for_messages_only(
    client: Client, ada: Person, kind: str, block: Json
) -> None:
    view = modal(block) if kind == "modal" else {"type": "home", "blocks": [block]}
    trigger = ada.workspace.triggers.issue(ada.user.id)
    method = "views.open" if kind == "modal" else "views.publish"
    answer = await client.call(method, trigger_id=trigger, user_id=ada.user.id, view=view)
    assert answer["errors"] == [
        f"unsupported type: {block['type']} [json-pointer:/view/blocks/0/type]"
    ]


async def test_a_number_is_asked_for_in_modals_only(client: Client, ada: Person) -> None:
    block = field("Share", {"type": "number_input", "is_decimal_allowed": True})
    await shown(client, ada, block)
    in_message = await client.call("chat.postMessage", channel="general", blocks=[block])
    view = {"type": "home", "blocks": [block]}
    in_home = await client.call("views.publish", user_id=ada.user.id, view=view)
    assert (in_message["error"], in_home["error"]) == ("invalid_blocks", "invalid_arguments")


async def test_what_an_app_leaves_unnamed_gets_names(client: Client, ada: Person) -> None:
    button = {"type": "button", "text": plain("Go")}
    blocks = [{"type": "actions", "elements": [button]}]
    await client.call("chat.postMessage", channel="general", blocks=blocks)
    [block] = ada.sees("general")[-1].blocks
    assert block["block_id"]
    assert block["elements"][0]["action_id"]
