"""A modal or a Home tab on a terminal: fields with what stands in them, everything else laid out."""

from rich.console import Group, RenderableType
from rich.text import Text

from bot.playground.block_kit import options_of
from bot.playground.fields import Field, fields_of
from bot.playground.message import Json
from bot.playground.shown import ShownView
from bot.playground.terminal import look, words
from bot.playground.terminal.layout import lay_out
from bot.playground.terminal.names import Names
from bot.playground.terminal.printable import printable


def lay_out_view(view: ShownView, names: Names) -> RenderableType:
    """Lay out a view under its title; buttons carry their numbers, inputs their values."""
    blocks = [_as_read(block, view, names) for block in view.blocks]
    return Group(_head(view), lay_out(blocks, names))


def _head(view: ShownView) -> Text:
    head = Text(printable(view.title or words.HOME_TITLE), style=look.BOLD)
    if view.kind == "modal":
        close = words.CLOSE_HINT.format(label=view.close or words.CLOSE_LABEL)
        submit = [words.SUBMIT_HINT.format(label=view.submit)] if view.submit else []
        hints = " · ".join([*submit, close])
        head.append(f"  {printable(hints)}", style=look.QUIET)
    return head


def _as_read(block: Json, view: ShownView, names: Names) -> Json:
    """An input as a text that says what stands in it; any other block as it is."""
    fields = [field for field in fields_of([block]) if field.is_input]
    if not fields:
        return block
    [field] = fields
    lines = [_line(field, view, names), *_choices(field)]
    if field.block_id in view.errors:
        lines.append(words.FIELD_ERROR.format(error=view.errors[field.block_id]))
    return {"type": "section", "text": {"type": "plain_text", "text": "\n".join(lines)}}


def _line(field: Field, view: ShownView, names: Names) -> str:
    value = _words(view.state[field.block_id][field.action_id][field.slot.key], names)
    template = words.OPTIONAL_FIELD if field.optional else words.FIELD_LINE
    return template.format(label=field.label, value=value or words.EMPTY_FIELD)


def _choices(field: Field) -> list[str]:
    choices = ", ".join(option["text"]["text"] for option in options_of(field.element))
    template = words.SEVERAL if field.slot.many else words.CHOICES
    return [template.format(choices=choices)] if choices else []


def _words(value: object, names: Names) -> str:
    match value:
        case None:
            return ""
        case {"text": {"text": str(chosen)}}:
            return chosen
        case list(several):
            return ", ".join(_words(each, names) for each in several)
        case _:
            known = {**names.people, **names.channels}
            return known.get(str(value), str(value))
