"""Modals as people meet them: filling in, submitting, errors, stacks, closing."""

import asyncio
from typing import Any

import pytest

from bot.playground.clock import ManualClock
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client, while_acked
from tests.playground.forms import Json, field, modal, options, plain, text_input

TOPICS = options("Docker", "Git", "Kafka")


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    return Person(workspace, "ada")


async def opened(client: Client, person: Person, view: Json) -> Json:
    trigger = person.workspace.triggers.issue(person.user.id)
    answer = await client.call("views.open", trigger_id=trigger, view=view)
    assert answer["ok"], answer
    content: Json = answer["view"]
    return content


async def pushed(client: Client, person: Person, view: Json) -> None:
    trigger = person.workspace.triggers.issue(person.user.id)
    assert (await client.call("views.push", trigger_id=trigger, view=view))["ok"]


FORM = modal(
    text_input("Question", initial_value="why?"),
    field("Topic", {"type": "static_select", "options": TOPICS, "initial_option": TOPICS[0]}),
    field("Tags", {"type": "multi_static_select", "options": TOPICS}, optional=True),
    field("Parts", {"type": "checkboxes", "options": TOPICS, "initial_options": TOPICS[1:]}),
    field("How", {"type": "radio_buttons", "options": TOPICS}, optional=True),
    field("Keeper", {"type": "users_select"}, optional=True),
    field("Where", {"type": "conversations_select"}, optional=True),
    field("Others", {"type": "multi_users_select"}, optional=True),
    field("When", {"type": "timepicker", "initial_time": "09:30"}),
    field("Day", {"type": "datepicker"}, optional=True),
    field("Share", {"type": "number_input", "is_decimal_allowed": True}, optional=True),
    callback_id="teach",
    private_metadata="m",
)


async def test_a_person_sees_what_was_opened(client: Client, ada: Person) -> None:
    content = await opened(client, ada, FORM)
    seen = ada.modal
    assert seen is not None
    assert (seen.kind, seen.title, seen.submit, seen.close) == ("modal", "Teach", "Save", "")
    assert (seen.id, seen.hash) == (content["id"], content["hash"])
    assert (seen.callback_id, seen.private_metadata) == ("teach", "m")
    assert seen.values["question_is"] == "why?"
    assert seen.values["topic_is"] == "docker"
    assert Person(ada.workspace, "grace").modal is None


async def test_what_stands_there_at_first_is_submitted_too(client: Client, ada: Person) -> None:
    content = await opened(client, ada, FORM)
    payload, submission = await while_acked(await client.connect(), ada.submits())
    assert (submission.acked, submission.action, submission.error) == (True, "close", None)
    assert payload["type"] == "view_submission"
    assert payload["view"]["id"] == content["id"]
    assert (payload["view"]["callback_id"], payload["view"]["private_metadata"]) == ("teach", "m")
    assert payload["view"]["state"]["values"] == {
        "question": {"question_is": {"type": "plain_text_input", "value": "why?"}},
        "topic": {"topic_is": {"type": "static_select", "selected_option": TOPICS[0]}},
        "tags": {"tags_is": {"type": "multi_static_select", "selected_options": []}},
        "parts": {"parts_is": {"type": "checkboxes", "selected_options": TOPICS[1:]}},
        "how": {"how_is": {"type": "radio_buttons", "selected_option": None}},
        "keeper": {"keeper_is": {"type": "users_select", "selected_user": None}},
        "where": {"where_is": {"type": "conversations_select", "selected_conversation": None}},
        "others": {"others_is": {"type": "multi_users_select", "selected_users": []}},
        "when": {"when_is": {"type": "timepicker", "selected_time": "09:30"}},
        "day": {"day_is": {"type": "datepicker", "selected_date": None}},
        "share": {"share_is": {"type": "number_input", "value": None}},
    }
    assert ada.modal is None


async def test_fields_are_filled_in_by_label_action_id_or_block_id(
    client: Client, ada: Person
) -> None:
    await opened(client, ada, FORM)
    filling = ada.submits(
        {
            "Question": "why not?",
            "topic_is": "Git",
            "tags": ["docker", "Kafka"],
            "Parts": [],
            "How": "kafka",
            "Keeper": "@grace",
            "Where": "#general",
            "Others": ["ada", ada.workspace.user("linus")],
            "When": "17:05",
            "Day": "2026-11-26",
            "Share": "0.5",
        }
    )
    with pytest.raises(ValueError, match="Parts: please complete this required field"):
        await filling
    seen = ada.modal
    assert seen is not None
    directory = ada.workspace.directory
    assert seen.values == {
        "question_is": "why not?",
        "topic_is": "git",
        "tags_is": ["docker", "kafka"],
        "parts_is": [],
        "how_is": "kafka",
        "keeper_is": directory.user("grace").id,
        "where_is": directory.channel("general").id,
        "others_is": [directory.user("ada").id, directory.user("linus").id],
        "when_is": "17:05",
        "day_is": "2026-11-26",
        "share_is": "0.5",
    }


@pytest.mark.parametrize(
    ("values", "error", "told"),
    [
        ({"Colour": "red"}, LookupError, "0 fields are called 'Colour'; there are: Question"),
        ({"Topic": "Rust"}, LookupError, "Topic: no option is called 'Rust'; there are: Docker"),
        ({"Keeper": "zoe"}, LookupError, "Keeper: there is nobody called 'zoe'"),
        ({"Where": "#moon"}, LookupError, "Where: there is no channel '#moon'"),
        ({"When": "25:00"}, ValueError, "When: a time is HH:MM"),
        ({"Day": "soon"}, ValueError, "Day: a date is YYYY-MM-DD"),
        ({"Share": "half"}, ValueError, "Share: please enter a number"),
        ({"Question": "a\nb"}, ValueError, "Question: takes a single line"),
        ({"Question": "x" * 3_001}, ValueError, "Question: at most 3000 characters"),
        ({"Question": ""}, ValueError, "Question: please complete this required field"),
    ],
)
async def test_the_client_takes_only_what_a_field_offers(
    client: Client, ada: Person, values: dict[str, str], error: type[Exception], told: str
) -> None:
    await opened(client, ada, FORM)
    with pytest.raises(error, match=told.replace("?", r"\?")):
        await ada.submits(values)
    assert ada.modal is not None


BOUNDED: list[tuple[Json, object, str]] = [
    ({"type": "plain_text_input", "max_length": 5}, "123456", "at most 5 characters"),
    ({"type": "plain_text_input", "min_length": 5}, "1234", "at least 5 characters"),
    (
        {"type": "multi_static_select", "options": TOPICS, "max_selected_items": 1},
        ["Git", "Kafka"],
        "at most 1 can be chosen",
    ),
    ({"type": "number_input", "is_decimal_allowed": False}, "1.5", "enter a number"),
    ({"type": "number_input", "is_decimal_allowed": True, "min_value": "0.5"}, "0", "at least 0.5"),
    ({"type": "number_input", "is_decimal_allowed": True, "max_value": "1"}, "2", "at most 1"),
    ({"type": "url_text_input"}, "example", "enter a URL"),
    ({"type": "email_text_input"}, "ada", "enter an email address"),
    (
        {"type": "conversations_select", "filter": {"include": ["private"]}},
        "general",
        "general cannot be chosen here",
    ),
    ({"type": "channels_select"}, "secret", "secret cannot be chosen here"),
]


@pytest.mark.parametrize(("element", "value", "told"), BOUNDED)
async def test_a_field_has_bounds(
    client: Client, ada: Person, element: Json, value: object, told: str
) -> None:
    ada.workspace.add_channel("secret", [ada.user], private=True)
    await opened(client, ada, modal(field("It", element)))
    with pytest.raises((ValueError, LookupError), match=f"It: .*{told}"):
        await ada.submits({"It": value})


async def test_a_label_that_two_fields_have_names_neither(client: Client, ada: Person) -> None:
    twins = [text_input("Same", block_id=f"b{n}", action_id=f"a{n}") for n in range(2)]
    await opened(client, ada, modal(*twins))
    with pytest.raises(LookupError, match="2 fields are called 'Same'"):
        await ada.fills({"Same": "x"})
    await ada.fills({"a0": "x", "b1": "y"})
    assert ada.modal is not None
    assert ada.modal.values == {"a0": "x", "a1": "y"}


async def test_errors_stand_under_their_inputs_until_the_next_submission(
    client: Client, ada: Person
) -> None:
    socket = await client.connect()
    await opened(client, ada, modal(text_input("Question")))
    errors = {"response_action": "errors", "errors": {"question": "That is no question."}}
    _, refused = await while_acked(socket, ada.submits({"Question": "x"}), errors)
    assert (refused.acked, refused.action, refused.error) == (True, "errors", None)
    assert ada.modal is not None
    assert ada.modal.errors == {"question": "That is no question."}
    assert "That is no question." in ada.modal.text
    assert ada.modal.values == {"question_is": "x"}
    _, taken = await while_acked(socket, ada.submits({"Question": "why?"}))
    assert taken.action == "close"


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "errors", "errors": {"other": "No."}},
        {"response_action": "errors", "errors": {"told": "No."}},
        {"response_action": "errors", "errors": {"question": ""}},
        {"response_action": "errors", "errors": {}},
        {"response_action": "errors"},
        {"response_action": "reopen"},
        {"text": "thanks"},
        {"response_action": "update"},
        {"response_action": "update", "view": {"type": "home", "blocks": []}},
        {"response_action": "push", "view": modal({"type": "box"})},
    ],
)
async def test_an_answer_that_slack_would_not_take_leaves_a_problem(
    client: Client, ada: Person, answer: Json
) -> None:
    told = {"type": "section", "block_id": "told", "text": plain("x")}
    await opened(client, ada, modal(text_input("Question"), told))
    _, submission = await while_acked(
        await client.connect(), ada.submits({"Question": "why?"}), answer
    )
    assert (submission.acked, submission.action) == (True, "")
    assert submission.error is not None
    assert ada.modal is not None
    assert ada.modal.problem == submission.error
    assert [refused.method for refused in ada.workspace.refusals] == ["view_submission"]


async def test_an_answer_may_update_the_view_that_was_submitted(
    client: Client, ada: Person
) -> None:
    content = await opened(client, ada, modal(text_input("Question")))
    after = modal(title="Thanks", close=plain("Done"))
    answer = {"response_action": "update", "view": after}
    _, submission = await while_acked(
        await client.connect(), ada.submits({"Question": "why?"}), answer
    )
    assert submission.action == "update"
    assert ada.modal is not None
    assert (ada.modal.id, ada.modal.title, ada.modal.close) == (content["id"], "Thanks", "Done")


async def test_an_answer_may_push_a_view_and_closing_it_shows_the_one_below(
    client: Client, ada: Person
) -> None:
    socket = await client.connect()
    await opened(client, ada, modal(text_input("Question")))
    answer = {"response_action": "push", "view": modal(title="Sure?")}
    await while_acked(socket, ada.submits({"Question": "why?"}), answer)
    assert ada.modal is not None
    assert ada.modal.title == "Sure?"
    await while_acked(socket, ada.submits())
    assert ada.modal.title == "Teach"
    assert ada.modal.values == {"question_is": "why?"}


async def test_an_answer_may_clear_the_whole_modal(client: Client, ada: Person) -> None:
    await opened(client, ada, modal())
    await pushed(client, ada, modal())
    _, submission = await while_acked(
        await client.connect(), ada.submits(), {"response_action": "clear"}
    )
    assert submission.action == "clear"
    assert ada.modal is None


async def test_a_missed_ack_leaves_the_modal_open_with_a_problem(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    await opened(client, ada, modal(text_input("Question")))
    unheard = await ada.submits({"Question": "why?"})
    assert (unheard.acked, unheard.error) == (False, "dispatch_failed")
    socket = await client.connect()
    submitting = asyncio.create_task(ada.submits())
    await socket.frame()
    await clock.advance(3)
    late = await submitting
    assert (late.acked, late.error) == (False, "operation_timeout")
    assert ada.modal is not None
    assert ada.modal.problem == "operation_timeout"
    assert ada.modal.values == {"question_is": "why?"}


async def test_a_modal_without_submit_is_not_submitted(client: Client, ada: Person) -> None:
    with pytest.raises(LookupError, match="ada has no modal open"):
        await ada.submits()
    await opened(client, ada, {"type": "modal", "title": plain("Why"), "blocks": []})
    with pytest.raises(LookupError, match="no button to submit"):
        await ada.submits()


async def test_an_update_keeps_what_was_filled_in_where_the_ids_stay(
    client: Client, ada: Person
) -> None:
    view = modal(text_input("Question"), text_input("Answer"))
    content = await opened(client, ada, view)
    await ada.fills({"Question": "why?", "Answer": "because"})
    blocks = [
        text_input("Question", initial_value="other"),
        text_input("Answer", block_id="answer:2", initial_value="fresh"),
    ]
    await client.call("views.update", view_id=content["id"], view=modal(*blocks))
    assert ada.modal is not None
    assert ada.modal.values == {"question_is": "why?", "answer_is": "fresh"}


@pytest.mark.parametrize(
    ("notify", "everything", "told"),
    [
        ((False, False), False, []),
        ((True, True), False, [("Second", False)]),
        ((True, True), True, [("Second", True), ("First", True)]),
        ((True, False), True, [("First", True)]),
    ],
)
async def test_the_app_hears_of_closing_where_it_asked_to(
    client: Client,
    ada: Person,
    notify: tuple[bool, bool],
    everything: bool,
    told: list[tuple[str, bool]],
) -> None:
    socket = await client.connect()
    await opened(client, ada, modal(title="First", notify_on_close=notify[0]))
    await pushed(client, ada, modal(title="Second", notify_on_close=notify[1]))
    closing = asyncio.create_task(ada.closes(everything=everything))
    for title, cleared in told:
        envelope = await socket.frame()
        await socket.ack(envelope)
        payload = envelope["payload"]
        assert payload["type"] == "view_closed"
        assert (payload["view"]["title"]["text"], payload["is_cleared"]) == (title, cleared)
        assert payload["view"]["state"] == {"values": {}}
    assert (await closing).acked is bool(told)
    assert (ada.modal is None) is everything


async def test_a_view_may_clear_the_modal_when_it_is_closed(client: Client, ada: Person) -> None:
    await opened(client, ada, modal())
    await pushed(client, ada, modal(clear_on_close=True))
    await ada.closes()
    assert ada.modal is None
    with pytest.raises(LookupError, match="no modal open"):
        await ada.closes()


async def test_a_closed_view_cannot_be_updated(client: Client, ada: Person) -> None:
    content = await opened(client, ada, modal())
    await ada.closes()
    answer = await client.call("views.update", view_id=content["id"], view=modal())
    assert answer["error"] == "not_found"


async def test_one_may_wait_for_a_modal(client: Client, ada: Person) -> None:
    with pytest.raises(TimeoutError, match="no modal with 'Question' came; there is nothing"):
        await ada.awaits_modal(holding="Question", within=0.01)
    waiting = asyncio.create_task(ada.awaits_modal(holding="Question"))
    await opened(client, ada, modal(text_input("Question")))
    assert (await waiting).title == "Teach"
    with pytest.raises(TimeoutError, match="there is 'Teach"):
        await ada.awaits_modal(holding="Thanks", within=0.01)


@pytest.mark.parametrize(
    ("view", "fault"),
    [
        (
            {**modal(text_input("Question")), "submit": None},
            "must be an object",
        ),
        (
            {"type": "modal", "title": plain("T"), "blocks": [text_input("Question")]},
            "must define `submit` to use an `input` block in modals "
            "[json-pointer:/view/blocks/0/input]",
        ),
        (
            modal(
                text_input("One", focus_on_load=True),
                text_input("Two", focus_on_load=True),
            ),
            "only one element can have focus_on_load [json-pointer:/view/blocks]",
        ),
        (
            modal(field("Topic", {"type": "static_select"})),
            "exactly one of options and option_groups is required",
        ),
        (
            modal(
                field(
                    "Topic",
                    {
                        "type": "static_select",
                        "options": TOPICS[:1],
                        "initial_option": TOPICS[1],
                    },
                )
            ),
            "initial option 'git' is not among the options",
        ),
        (
            modal(field("Topic", {"type": "radio_buttons", "options": [TOPICS[0]] * 2})),
            "duplicate option value 'docker'",
        ),
    ],
)
async def test_a_form_that_slack_would_refuse_is_refused(
    client: Client, ada: Person, view: Json, fault: str
) -> None:
    trigger = ada.workspace.triggers.issue(ada.user.id)
    answer: dict[str, Any] = await client.call("views.open", trigger_id=trigger, view=view)
    assert answer["error"] == "invalid_arguments"
    assert fault in answer["errors"][0]
