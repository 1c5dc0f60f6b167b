"""Block elements: buttons, menus, inputs, images (docs.slack.dev/reference/block-kit/block-elements)."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bot.playground.block_kit.composition import (
    CONFIRM,
    ID,
    OPTION,
    OPTION_GROUP,
    options_of,
    plain_text,
)
from bot.playground.block_kit.rules import (
    Rule,
    boolean,
    choice,
    fault,
    items,
    record,
    text,
    url,
    whole_number,
)
from bot.playground.message import Json

LONGEST_BUTTON_TEXT = 75
LONGEST_VALUE = 2_000

_WITH_ACTION: dict[str, Rule] = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean}
_WITH_HINT: dict[str, Rule] = {"placeholder": plain_text(150), **_WITH_ACTION}
_FEEDBACK = record(
    {"text": plain_text(LONGEST_BUTTON_TEXT), "value": text(LONGEST_VALUE)},
    {"accessibility_label": text(LONGEST_BUTTON_TEXT)},
)

BUTTON = record(
    {"text": plain_text(LONGEST_BUTTON_TEXT)},
    {
        "action_id": ID,
        "url": url(),
        "value": text(LONGEST_VALUE),
        "style": choice("primary", "danger"),
        "confirm": CONFIRM,
        "accessibility_label": text(LONGEST_BUTTON_TEXT),
    },
)

IMAGE = record({"alt_text": text(2_000)}, {"image_url": url(), "title": plain_text(2_000)})

_OPTIONS: dict[str, Rule] = {
    "options": items(OPTION, most=100),
    "option_groups": items(OPTION_GROUP, most=100),
}
_MANY: dict[str, Rule] = {"max_selected_items": whole_number(1, 10_000), **_WITH_HINT}
_CONVERSATIONS: dict[str, Rule] = {
    "default_to_current_conversation": boolean,
    "filter": record(
        {},
        {
            "include": items(choice("im", "mpim", "private", "public")),
            "exclude_external_shared_channels": boolean,
            "exclude_bot_users": boolean,
        },
    ),
}
_ONE_CONVERSATION: dict[str, Rule] = {"response_url_enabled": boolean, **_WITH_HINT}


def _chosen_among_its_options(rule: Rule) -> Rule:
    """A menu, which needs options or groups of them; what it begins with is among them."""

    def checked(value: Any, pointer: str) -> Iterator[str]:
        faults = list(rule(value, pointer))
        yield from faults or _choice_faults(value, pointer)

    return checked


def _choice_faults(value: Json, pointer: str) -> Iterator[str]:
    if ("options" in value) == ("option_groups" in value):
        yield fault("exactly one of options and option_groups is required", pointer)
        return
    options = options_of(value)
    initial = [*value.get("initial_options", ())]
    initial += [value["initial_option"]] if "initial_option" in value else []
    for option in initial:
        if option not in options:
            yield fault(f"initial option {option['value']!r} is not among the options", pointer)
    for name, count in Counter(option["value"] for option in options).items():
        if count > 1:
            yield fault(f"duplicate option value {name!r}", pointer)


INTERACTIVE: dict[str, Rule] = {
    "button": BUTTON,
    "checkboxes": _chosen_among_its_options(
        record(
            {"options": items(OPTION, most=10)},
            {"initial_options": items(OPTION, most=10), **_WITH_ACTION},
        )
    ),
    "channels_select": record({}, {"initial_channel": ID, **_ONE_CONVERSATION}),
    "conversations_select": record(
        {}, {"initial_conversation": ID, **_CONVERSATIONS, **_ONE_CONVERSATION}
    ),
    "datepicker": record({}, {"initial_date": text(10, least=10), **_WITH_HINT}),
    "multi_channels_select": record({}, {"initial_channels": items(ID), **_MANY}),
    "multi_conversations_select": record(
        {}, {"initial_conversations": items(ID), **_CONVERSATIONS, **_MANY}
    ),
    "multi_static_select": _chosen_among_its_options(
        record({}, {**_OPTIONS, "initial_options": items(OPTION, most=100), **_MANY})
    ),
    "multi_users_select": record({}, {"initial_users": items(ID), **_MANY}),
    "overflow": record({"options": items(OPTION, most=5)}, _WITH_ACTION),
    "radio_buttons": _chosen_among_its_options(
        record({"options": items(OPTION, most=10)}, {"initial_option": OPTION, **_WITH_ACTION})
    ),
    "static_select": _chosen_among_its_options(
        record({}, {**_OPTIONS, "initial_option": OPTION, **_WITH_HINT})
    ),
    "timepicker": record(
        {}, {"initial_time": text(5, least=5), "timezone": text(255), **_WITH_HINT}
    ),
    "users_select": record({}, {"initial_user": ID, **_WITH_HINT}),
}
"""What an actions block holds."""

ACCESSORIES: dict[str, Rule] = {**INTERACTIVE, "image": IMAGE}
"""What stands beside a section."""

_DISPATCH: dict[str, Rule] = {
    "dispatch_action_config": record(
        {},
        {"trigger_actions_on": items(choice("on_enter_pressed", "on_character_entered"), most=2)},
    )
}
_ONE_LINE = record({}, {"initial_value": text(3_000, least=0), **_DISPATCH, **_WITH_HINT})

INPUTS: dict[str, Rule] = {
    **{kind: rule for kind, rule in INTERACTIVE.items() if kind not in {"button", "overflow"}},
    "plain_text_input": record(
        {},
        {
            "initial_value": text(3_000, least=0),
            "multiline": boolean,
            "min_length": whole_number(0, 3_000),
            "max_length": whole_number(1, 3_000),
            **_DISPATCH,
            **_WITH_HINT,
        },
    ),
}
"""What an input block holds."""

MODAL_INPUTS: dict[str, Rule] = {
    **INPUTS,
    "email_text_input": _ONE_LINE,
    "number_input": record(
        {"is_decimal_allowed": boolean},
        {
            "initial_value": text(255),
            "min_value": text(255),
            "max_value": text(255),
            **_DISPATCH,
            **_WITH_HINT,
        },
    ),
    "url_text_input": _ONE_LINE,
}
"""What an input block holds in a modal."""

CONTEXT_ACTIONS: dict[str, Rule] = {
    "feedback_buttons": record(
        {"positive_button": _FEEDBACK, "negative_button": _FEEDBACK}, {"action_id": ID}
    ),
    "icon_button": record(
        {"icon": choice("trash"), "text": plain_text(LONGEST_BUTTON_TEXT)},
        {
            "action_id": ID,
            "value": text(LONGEST_VALUE),
            "confirm": CONFIRM,
            "accessibility_label": text(LONGEST_BUTTON_TEXT),
            "visible_to_user_ids": items(ID),
        },
    ),
}
"""What a context_actions block holds."""
