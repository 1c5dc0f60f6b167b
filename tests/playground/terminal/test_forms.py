"""Modals on a terminal, whole: fields, choices, values, errors, buttons."""

from bot.playground.fields import initial_state
from bot.playground.shown import ShownView
from bot.playground.terminal.forms import lay_out_view
from bot.playground.terminal.names import Names
from tests.playground.forms import Json, field, options, plain, text_input
from tests.playground.terminal.screens import shown

NAMES = Names({"U1": "Ada"}, {"C1": "general"})
TOPICS = options("Docker", "Git")


def view(*blocks: Json, kind: str = "modal", **errors: str) -> ShownView:
    return ShownView(
        kind=kind,
        id="V1",
        title="Teach" if kind == "modal" else "",
        blocks=blocks,
        state=initial_state(blocks),
        submit="Save" if kind == "modal" else "",
        close="Not now" if kind == "modal" else "",
        callback_id="",
        private_metadata="",
        external_id="",
        hash="1.a",
        errors=errors,
        problem=None,
    )


def test_a_form_shows_its_fields_their_choices_values_and_errors() -> None:
    form = view(
        text_input("Question", initial_value="why?"),
        field("Topic", {"type": "static_select", "options": TOPICS, "initial_option": TOPICS[0]}),
        field("Tags", {"type": "checkboxes", "options": TOPICS}, optional=True),
        field("Keeper", {"type": "users_select", "initial_user": "U1"}),
        field("Where", {"type": "multi_conversations_select", "initial_conversations": ["C1"]}),
        {
            "type": "actions",
            "block_id": "b",
            "elements": [
                {"type": "button", "text": plain("Preview"), "action_id": "preview"},
                {"type": "overflow", "options": TOPICS, "action_id": "more"},
            ],
        },
        question="That is no question.",
    )
    assert shown(lay_out_view(form, NAMES)) == "\n".join(
        [
            "Teach  Save: :submit · Not now: :close",
            "Question: why?",
            "   ! That is no question.",
            "",
            "Topic: Docker",
            "   one of: Docker, Git",
            "",
            "Tags (optional): …",
            "   any of: Docker, Git",
            "",
            "Keeper: Ada",
            "",
            "Where: general",
            "",
            "[1] Preview",
            "[more: Docker, Git]",
        ]
    )


def test_home_has_no_button_to_submit() -> None:
    home = view({"type": "divider", "block_id": "d"}, kind="home")
    assert shown(lay_out_view(home, NAMES), width=10) == "Home\n──────────"
