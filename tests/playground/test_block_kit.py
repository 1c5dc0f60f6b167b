"""Blocks that Slack takes, and blocks that it refuses, each with what it says."""

from typing import Any

import pytest

from bot.playground.block_kit import message_faults, too_long_to_post, view_faults

Json = dict[str, Any]


def mrkdwn(text: str = "x") -> Json:
    return {"type": "mrkdwn", "text": text}


def plain(text: str = "x") -> Json:
    return {"type": "plain_text", "text": text}


def section(text: str = "x", **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(text), **more}


def button(number: int = 0, **more: Any) -> Json:
    return {"type": "button", "text": plain("Press"), "action_id": f"a:{number}", **more}


def actions(*elements: Json, **more: Any) -> Json:
    return {"type": "actions", "elements": list(elements or [button()]), **more}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def rich_section(*elements: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def text(words: str = "x", **style: bool) -> Json:
    return {"type": "text", "text": words, **({"style": style} if style else {})}


def table(rows: int = 1, columns: int = 1, **more: Any) -> Json:
    cell = {"type": "raw_text", "text": "x"}
    return {"type": "table", "rows": [[cell] * columns] * rows, **more}


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Title"), "blocks": list(blocks), **more}


FEEDBACK = {
    "type": "feedback_buttons",
    "action_id": "feedback",
    "positive_button": {"text": plain("Good"), "value": "up"},
    "negative_button": {"text": plain("Bad"), "value": "down"},
}

ACCEPTED: dict[str, list[Json]] = {
    "section": [section("x" * 3_000, block_id="b" * 255)],
    "fields": [{"type": "section", "fields": [plain("x" * 2_000)] * 10}],
    "accessory": [section(accessory=button(style="danger", value="v" * 2_000))],
    "header": [{"type": "header", "text": plain("x" * 150)}],
    "divider": [{"type": "divider"}] * 50,
    "context": [{"type": "context", "elements": [mrkdwn()] * 10}],
    "context image": [
        {
            "type": "context",
            "elements": [
                {"type": "image", "image_url": "https://x.example/a.png", "alt_text": "a"}
            ],
        }
    ],
    "actions": [actions(*map(button, range(25)))],
    "link button": [actions(button(url="https://x.example/"))],
    "confirmation": [
        actions(
            button(
                confirm={
                    "title": plain(),
                    "text": mrkdwn(),
                    "confirm": plain(),
                    "deny": plain(),
                }
            )
        )
    ],
    "menu": [
        actions(
            {
                "type": "static_select",
                "action_id": "menu",
                "options": [{"text": plain(), "value": "1"}],
            }
        )
    ],
    "feedback": [{"type": "context_actions", "elements": [FEEDBACK]}],
    "markdown": [{"type": "markdown", "text": "x" * 12_000}],
    "image": [{"type": "image", "image_url": "https://x.example/a.png", "alt_text": "a"}],
    "table": [table(100, 20, column_settings=[{"align": "right", "is_wrapped": True}])],
    "rich cell": [{"type": "table", "rows": [[rich(rich_section(text()))]]}],
    "rich text": [
        rich(
            rich_section(text("a", bold=True, code=True), {"type": "emoji", "name": "wave"}),
            {
                "type": "rich_text_list",
                "style": "ordered",
                "indent": 8,
                "offset": 2,
                "border": 1,
                "elements": [rich_section({"type": "link", "url": "https://x.example"})],
            },
            {"type": "rich_text_quote", "elements": [{"type": "user", "user_id": "U1"}]},
            {"type": "rich_text_preformatted", "border": 0, "elements": [text("code")]},
        )
    ],
    "nothing": [],
}

REFUSED: dict[str, tuple[list[Json], str]] = {
    "fifty-one blocks": ([section()] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
    "an unknown block": (
        [{"type": "box"}],
        "unsupported type: box [json-pointer:/blocks/0/type]",
    ),
    "a type that is no text": (
        [{"type": ["section"]}],
        "unsupported type: ['section'] [json-pointer:/blocks/0/type]",
    ),
    "no type": ([{}], "missing required field: type [json-pointer:/blocks/0]"),
    "an empty text": (
        [section("")],
        "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
    ),
    "a long text": (
        [section("x" * 3_001)],
        "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ),
    "a bare text": (
        [{"type": "section", "text": "x"}],
        "must be an object [json-pointer:/blocks/0/text]",
    ),
    "a text that is none": (
        [{"type": "section", "text": {"type": "mrkdwn", "text": 1}}],
        "must be a string [json-pointer:/blocks/0/text/text]",
    ),
    "an empty section": (
        [{"type": "section"}],
        "missing required field: text [json-pointer:/blocks/0]",
    ),
    "a section with no field": (
        [{"type": "section", "fields": []}],
        "no fewer than 1 items allowed [json-pointer:/blocks/0/fields]",
    ),
    "eleven fields": (
        [{"type": "section", "fields": [plain()] * 11}],
        "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
    ),
    "a long field": (
        [{"type": "section", "fields": [plain("x" * 2_001)]}],
        "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
    ),
    "an unknown key": (
        [section(colour="red")],
        "invalid additional property: colour [json-pointer:/blocks/0]",
    ),
    "emoji in mrkdwn": (
        [{"type": "section", "text": {**mrkdwn(), "emoji": True}}],
        "invalid additional property: emoji [json-pointer:/blocks/0/text]",
    ),
    "a yes that is none": (
        [section(expand="yes")],
        "must be a boolean [json-pointer:/blocks/0/expand]",
    ),
    "mrkdwn in a header": (
        [{"type": "header", "text": mrkdwn()}],
        "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]",
    ),
    "a long header": (
        [{"type": "header", "text": plain("x" * 151)}],
        "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
    ),
    "eleven context elements": (
        [{"type": "context", "elements": [mrkdwn()] * 11}],
        "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
    ),
    "elements that are no list": (
        [{"type": "context", "elements": mrkdwn()}],
        "must be an array [json-pointer:/blocks/0/elements]",
    ),
    "a button in a context": (
        [{"type": "context", "elements": [button()]}],
        "unsupported type: button [json-pointer:/blocks/0/elements/0/type]",
    ),
    "twenty-six buttons": (
        [actions(*map(button, range(26)))],
        "no more than 25 items allowed [json-pointer:/blocks/0/elements]",
    ),
    "a long button": (
        [actions(button(text=plain("x" * 76)))],
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
    ),
    "a long value": (
        [actions(button(value="x" * 2_001))],
        "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
    ),
    "a long address": (
        [actions(button(url="https://" + "x" * 3_000))],
        "must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]",
    ),
    "an address nobody may follow": (
        [actions(button(url="javascript:alert(1)"))],
        "invalid url [json-pointer:/blocks/0/elements/0/url]",
    ),
    "a long action_id": (
        [actions(button(action_id="x" * 256))],
        "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
    ),
    "an unknown style": (
        [actions(button(style="loud"))],
        "must be one of primary, danger [json-pointer:/blocks/0/elements/0/style]",
    ),
    "a repeated block_id": (
        [section(block_id="b"), section(block_id="b")],
        "`block_id` 'b' already exists [json-pointer:/blocks]",
    ),
    "a repeated action_id": (
        [actions(button(1)), actions(button(1))],
        "`action_id` 'a:1' already exists [json-pointer:/blocks]",
    ),
    "six feedback elements": (
        [
            {
                "type": "context_actions",
                "elements": [{**FEEDBACK, "action_id": str(n)} for n in range(6)],
            }
        ],
        "no more than 5 items allowed [json-pointer:/blocks/0/elements]",
    ),
    "long markdown": (
        [{"type": "markdown", "text": "x" * 12_001}],
        "must be less than 12001 characters [json-pointer:/blocks/0/text]",
    ),
    "long markdown in all": (
        [{"type": "markdown", "text": "x" * 7_000}] * 2,
        "markdown blocks must be less than 12001 characters in all [json-pointer:/blocks]",
    ),
    "two tables": (
        [table(), table()],
        "only one table is allowed in a message [json-pointer:/blocks]",
    ),
    "too many rows": (
        [table(rows=101)],
        "no more than 100 items allowed [json-pointer:/blocks/0/rows]",
    ),
    "too many columns": (
        [table(columns=21)],
        "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]",
    ),
    "a loose text in rich text": (
        [rich(text())],
        "unsupported type: text [json-pointer:/blocks/0/elements/0/type]",
    ),
    "an empty rich section": (
        [rich(rich_section())],
        "no fewer than 1 items allowed [json-pointer:/blocks/0/elements/0/elements]",
    ),
    "an empty rich text": (
        [rich(rich_section(text("")))],
        "must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]",
    ),
    "an unknown rich style": (
        [rich(rich_section(text(blink=True)))],
        "invalid additional property: blink [json-pointer:/blocks/0/elements/0/elements/0/style]",
    ),
    "a list within a list": (
        [
            rich(
                {
                    "type": "rich_text_list",
                    "style": "bullet",
                    "elements": [{"type": "rich_text_list"}],
                }
            )
        ],
        "unsupported type: rich_text_list [json-pointer:/blocks/0/elements/0/elements/0/type]",
    ),
    "a deep indent": (
        [
            rich(
                {
                    "type": "rich_text_list",
                    "style": "bullet",
                    "indent": 9,
                    "elements": [rich_section(text())],
                }
            )
        ],
        "must be an integer from 0 to 8 [json-pointer:/blocks/0/elements/0/indent]",
    ),
    "a border that is none": (
        [rich({"type": "rich_text_quote", "border": True, "elements": [text()]})],
        "must be one of 0, 1 [json-pointer:/blocks/0/elements/0/border]",
    ),
    "a mention in code": (
        [rich({"type": "rich_text_preformatted", "elements": [{"type": "user", "user_id": "U1"}]})],
        "unsupported type: user [json-pointer:/blocks/0/elements/0/elements/0/type]",
    ),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_slack_takes_has_no_fault(name: str) -> None:
    assert message_faults(ACCEPTED[name]) == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_slack_refuses_has_one_fault(name: str) -> None:
    blocks, fault = REFUSED[name]
    assert message_faults(blocks) == [fault]


def test_further_blocks_take_from_what_a_post_may_hold() -> None:
    assert not too_long_to_post([])
    assert not too_long_to_post([{"type": "markdown", "text": "x" * 12_000}])
    assert not too_long_to_post([section("x" * 2_000)] * 6)
    assert too_long_to_post([section("x" * 2_000)] * 7)
    assert too_long_to_post([section("x" * 2_000)] * 6 + [{"type": "divider"}] * 6)


def test_a_modal_has_a_short_title_and_a_hundred_blocks_at_most() -> None:
    assert view_faults(modal(*[section()] * 100, submit=plain("Save"))) == []
    assert view_faults(modal(*[section()] * 101, title=plain("x" * 25))) == [
        "must be less than 25 characters [json-pointer:/view/title/text]",
        "no more than 100 items allowed [json-pointer:/view/blocks]",
    ]


def test_a_view_has_no_message_blocks_and_no_id_twice() -> None:
    assert view_faults(modal({"type": "markdown", "text": "x"})) == [
        "unsupported type: markdown [json-pointer:/view/blocks/0/type]"
    ]
    assert view_faults({"type": "home", "blocks": [actions(button(1), button(1))]}) == [
        "`action_id` 'a:1' already exists [json-pointer:/blocks]"
    ]
