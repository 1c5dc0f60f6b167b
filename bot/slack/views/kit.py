"""The parts of views: inputs, each named once for its block and its action; cut to Slack's limits here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.slack.blocks import limits
from bot.slack.blocks.kit import Part, plain_text
from bot.slack.blocks.message import Block
from bot.slack.blocks.safe_text import cut, on_one_line, sendable, shorten

MOST_CHOICES = 10
"""Radio buttons or check boxes in one input."""


GROUP_END = 30
"""Cost of the first and of the last option told in a group's label."""


@dataclass(frozen=True, slots=True)
class View:
    """A modal or a Home tab, ready for Slack."""

    payload: Block


@dataclass(frozen=True, slots=True)
class Option:
    """One of several things to choose.

    Attributes:
        value: at most 150 characters, which comes back.
    """

    value: str
    text: str
    description: str = ""

    @property
    def block(self) -> Block:
        """The option as Slack has it."""
        block: Block = {
            "text": plain_text(self.text, limits.OPTION_TEXT),
            "value": self.value,
        }
        if self.description:
            block["description"] = plain_text(self.description, limits.OPTION_TEXT)
        return block


def modal(
    title: str,
    blocks: Iterable[Block],
    *,
    callback: str,
    submit: str = "",
    close: str = "Cancel",
    metadata: str = "",
) -> View:
    """A modal; without a word on its button it cannot be submitted.

    Args:
        title: at most 24 characters are told.
        blocks: at most 100 are kept.
        callback: names the kind of view in what comes back.
        submit: what the button says.
        close: what the other button says.
        metadata: comes back unseen.

    Raises:
        ValueError: if the metadata is longer than Slack carries; cut, it would mean something else.
    """
    if len(metadata) > limits.VIEW_METADATA:
        raise ValueError(f"no view carries {len(metadata)} characters")
    payload: Block = {
        "type": "modal",
        "callback_id": callback,
        "title": plain_text(title, limits.VIEW_TITLE),
        "close": plain_text(close, limits.VIEW_TITLE),
        "blocks": list(blocks)[: limits.VIEW_BLOCKS],
        "private_metadata": metadata,
    }
    if submit:
        payload["submit"] = plain_text(submit, limits.VIEW_TITLE)
    return View(payload)


def home(blocks: Iterable[Block], *, metadata: str = "") -> View:
    """A Home tab."""
    held = list(blocks)[: limits.VIEW_BLOCKS]
    return View({"type": "home", "blocks": held, "private_metadata": metadata})


def blocks_in(parts: Iterable[Part]) -> tuple[Block, ...]:
    """The blocks of parts, for a view."""
    return tuple(block for part in parts for block in part.blocks)


def labelled(
    name: str,
    label: str,
    element: Block,
    *,
    hint: str = "",
    optional: bool = False,
    dispatch: bool = False,
) -> Block:
    """An input with its label; what is entered comes back under the name."""
    block: Block = {
        "type": "input",
        "block_id": name,
        "label": plain_text(label, limits.INPUT_LABEL),
        "element": element | {"action_id": name},
        "optional": optional,
    }
    if hint:
        block["hint"] = plain_text(hint, limits.INPUT_LABEL)
    if dispatch:
        block["dispatch_action"] = True
    return block


def text_input(
    initial: str = "", *, lines: bool = False, placeholder: str = "", most: int = limits.INPUT_TEXT
) -> Block:
    """A field for text; an initial text too long for it is cut."""
    element: Block = {"type": "plain_text_input", "multiline": lines, "max_length": most}
    if initial:
        element["initial_value"] = fitting(initial, most)
    if placeholder:
        element["placeholder"] = plain_text(placeholder, limits.PLACEHOLDER)
    return element


def fitting(text: str, most: int = limits.INPUT_TEXT) -> str:
    """The beginning of a text that a field of so many characters holds."""
    whole = sendable(text)
    return whole if len(whole) <= most else whole[: cut(whole, most)].rstrip()


def menu(options: Sequence[Option], initial: str = "", *, placeholder: str = "") -> Block:
    """A menu; an initial value that no option has chooses none. See `_offered` for how many it takes."""
    return _choosing("static_select", options, initial, placeholder)


def menu_of_several(
    options: Sequence[Option], initial: Iterable[str] = (), *, placeholder: str = ""
) -> Block:
    """A menu from which any number may be chosen; of the initial values, those that an option has are."""
    element = _choosing("multi_static_select", options, "", placeholder)
    return element | _chosen(options, initial)


def channel_menu(placeholder: str, *, action: str) -> Block:
    """A menu of the channels that the reader sees, for an actions block."""
    return {
        "type": "conversations_select",
        "action_id": action,
        "placeholder": plain_text(placeholder, limits.PLACEHOLDER),
        "filter": {"include": ["public", "private"]},
    }


def radio(options: Sequence[Option], initial: str = "") -> Block:
    """Radio buttons, at most ten."""
    return _choosing("radio_buttons", options[:MOST_CHOICES], initial, "")


def checkboxes(options: Sequence[Option], initial: Iterable[str] = ()) -> Block:
    """Check boxes, at most ten."""
    held = options[:MOST_CHOICES]
    return _choosing("checkboxes", held, "", "") | _chosen(held, initial)


def _choosing(kind: str, options: Sequence[Option], initial: str, placeholder: str) -> Block:
    element: Block = {"type": kind, **_offered(options)}
    chosen = [option.block for option in options if option.value == initial and initial]
    if chosen:
        element["initial_option"] = chosen[0]
    if placeholder:
        element["placeholder"] = plain_text(placeholder, limits.PLACEHOLDER)
    return element


def _offered(options: Sequence[Option]) -> Block:
    """The options, in groups of a hundred where there are more, as Slack wants it; a hundred groups at most."""
    size = limits.OPTIONS
    if len(options) <= size:
        return {"options": [option.block for option in options]}
    groups = [options[at : at + size] for at in range(0, min(len(options), size * size), size)]
    return {"option_groups": [_group(group) for group in groups]}


def _group(options: Sequence[Option]) -> Block:
    first, last = (shorten(on_one_line(each.text), GROUP_END) for each in (options[0], options[-1]))
    return {
        "label": plain_text(f"{first} – {last}", limits.OPTION_TEXT),
        "options": [option.block for option in options],
    }


def _chosen(options: Sequence[Option], initial: Iterable[str]) -> Block:
    wanted = set(initial)
    chosen = [option.block for option in options if option.value in wanted]
    return {"initial_options": chosen} if chosen else {}
