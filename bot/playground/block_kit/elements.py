"""Block elements: buttons, menus, inputs, images (docs.slack.dev/reference/block-kit/block-elements)."""

from bot.playground.block_kit.composition import CONFIRM, ID, OPTION, OPTION_GROUP, plain_text
from bot.playground.block_kit.rules import (
    Rule,
    boolean,
    choice,
    items,
    record,
    text,
    url,
    whole_number,
)

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

STATIC_SELECT = record(
    {},
    {
        "options": items(OPTION, most=100),
        "option_groups": items(OPTION_GROUP, most=100),
        "initial_option": OPTION,
        **_WITH_HINT,
    },
)

INTERACTIVE: dict[str, Rule] = {
    "button": BUTTON,
    "checkboxes": record(
        {"options": items(OPTION, most=10)},
        {"initial_options": items(OPTION, most=10), **_WITH_ACTION},
    ),
    "channels_select": record({}, {"initial_channel": ID, **_WITH_HINT}),
    "conversations_select": record(
        {}, {"initial_conversation": ID, "default_to_current_conversation": boolean, **_WITH_HINT}
    ),
    "overflow": record({"options": items(OPTION, most=5)}, _WITH_ACTION),
    "radio_buttons": record(
        {"options": items(OPTION, most=10)}, {"initial_option": OPTION, **_WITH_ACTION}
    ),
    "static_select": STATIC_SELECT,
    "users_select": record({}, {"initial_user": ID, **_WITH_HINT}),
}
"""What an actions block holds."""

ACCESSORIES: dict[str, Rule] = {**INTERACTIVE, "image": IMAGE}
"""What stands beside a section."""

INPUTS: dict[str, Rule] = {
    **{kind: rule for kind, rule in INTERACTIVE.items() if kind not in {"button", "overflow"}},
    "plain_text_input": record(
        {},
        {
            "initial_value": text(3_000, least=0),
            "multiline": boolean,
            "min_length": whole_number(0, 3_000),
            "max_length": whole_number(1, 3_000),
            **_WITH_HINT,
        },
    ),
}
"""What an input block holds."""

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
