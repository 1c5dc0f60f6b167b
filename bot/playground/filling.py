"""Filling a field in as Slack's client lets people do it: only with what the field offers."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from bot.playground.block_kit import options_of
from bot.playground.directory import Channel, Directory, User
from bot.playground.fields import Field, State, fields_of
from bot.playground.message import Json

LONGEST_TEXT = 3_000
"""Characters that a plain_text_input takes where it sets no limit of its own."""

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_KINDS = {"channel": "public", "group": "private", "im": "im"}


def filled(field: Field, value: Any, directory: Directory) -> Json:
    """The field's entry in the state once a person has filled it in.

    Args:
        value: a text; an option's text or value; a user or channel, their name or id; a time
            `HH:MM`; a date `YYYY-MM-DD`; a list of these where several can be chosen. None or
            an empty list clears the field.

    Raises:
        LookupError: if the field does not offer it.
        ValueError: if the field does not take it.
    """
    if value is None:
        return field.entry(field.slot.empty)
    read = _READERS[field.kind]
    if not field.slot.many:
        return field.entry(read(field, value, directory))
    chosen = [value] if isinstance(value, str | User | Channel) else list(value)
    most = field.element.get("max_selected_items")
    if most is not None and len(chosen) > most:
        raise ValueError(f"{field.name}: at most {most} can be chosen")
    return field.entry([read(field, each, directory) for each in chosen])


def missing_or_short(blocks: Iterable[Json], state: State) -> str | None:
    """Why the client does not submit this form: the first field that lacks something."""
    for field in fields_of(blocks):
        if not field.is_input:
            continue
        value = state[field.block_id][field.action_id][field.slot.key]
        if value in (None, "", []):
            if not field.optional:
                return f"{field.name}: please complete this required field"
        elif field.kind == "plain_text_input" and len(value) < field.element.get("min_length", 0):
            least = field.element["min_length"]
            return f"{field.name}: please enter at least {least} characters"
    return None


def _text(field: Field, value: Any, _: Directory) -> str | None:
    text = str(value)
    most = field.element.get("max_length", LONGEST_TEXT)
    if len(text) > most:
        raise ValueError(f"{field.name}: at most {most} characters")
    if "\n" in text and not field.element.get("multiline"):
        raise ValueError(f"{field.name}: takes a single line")
    return text or None


def _plain(field: Field, value: Any, _: Directory) -> str | None:
    text = str(value)
    if field.kind == "url_text_input" and text and not re.match(r"https?://\S+\Z", text):
        raise ValueError(f"{field.name}: please enter a URL")
    if field.kind == "email_text_input" and text and not re.match(r"[^@\s]+@[^@\s]+\Z", text):
        raise ValueError(f"{field.name}: please enter an email address")
    return text or None


def _number(field: Field, value: Any, _: Directory) -> str | None:
    text = str(value)
    if not text:
        return None
    decimal = field.element.get("is_decimal_allowed")
    if not re.fullmatch(r"-?\d+(\.\d+)?" if decimal else r"-?\d+", text):
        raise ValueError(f"{field.name}: please enter a number")
    least, most = field.element.get("min_value"), field.element.get("max_value")
    if least is not None and float(text) < float(least):
        raise ValueError(f"{field.name}: at least {least}")
    if most is not None and float(text) > float(most):
        raise ValueError(f"{field.name}: at most {most}")
    return text


def _option(field: Field, value: Any, _: Directory) -> Json:
    options = options_of(field.element)
    found = [each for each in options if value in {each["value"], each["text"]["text"]}]
    if not found:
        offered = ", ".join(each["text"]["text"] for each in options)
        raise LookupError(f"{field.name}: no option is called {value!r}; there are: {offered}")
    return found[0]


def _user(field: Field, value: Any, directory: Directory) -> str:
    try:
        return value.id if isinstance(value, User) else directory.user(value).id
    except KeyError:
        raise LookupError(f"{field.name}: there is nobody called {value!r}") from None


def _conversation(field: Field, value: Any, directory: Directory) -> str:
    try:
        channel = value if isinstance(value, Channel) else directory.channel(value)
    except KeyError:
        raise LookupError(f"{field.name}: there is no channel {value!r}") from None
    offered = field.element.get("filter", {}).get("include", ("public", "private", "im"))
    if field.kind.endswith("channels_select"):
        offered = ("public",)
    if channel.is_archived or _KINDS[channel.kind] not in offered:
        raise LookupError(f"{field.name}: {channel.name} cannot be chosen here")
    return channel.id


def _time(field: Field, value: Any, _: Directory) -> str:
    if not _TIME.fullmatch(str(value)):
        raise ValueError(f"{field.name}: a time is HH:MM, not {value!r}")
    return str(value)


def _date(field: Field, value: Any, _: Directory) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise ValueError(f"{field.name}: a date is YYYY-MM-DD, not {value!r}") from None


_READERS: dict[str, Callable[[Field, Any, Directory], Any]] = {
    "channels_select": _conversation,
    "checkboxes": _option,
    "conversations_select": _conversation,
    "datepicker": _date,
    "email_text_input": _plain,
    "multi_channels_select": _conversation,
    "multi_conversations_select": _conversation,
    "multi_static_select": _option,
    "multi_users_select": _user,
    "number_input": _number,
    "overflow": _option,
    "plain_text_input": _text,
    "radio_buttons": _option,
    "static_select": _option,
    "timepicker": _time,
    "url_text_input": _plain,
    "users_select": _user,
}
