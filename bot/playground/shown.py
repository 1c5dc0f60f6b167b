"""A modal or a Home tab as a person sees it."""

from dataclasses import dataclass

from bot.playground.block_kit import texts_of
from bot.playground.fields import State, fields_of
from bot.playground.message import Json
from bot.playground.views import View


@dataclass(frozen=True, slots=True)
class ShownView:
    """What stands before a person; it does not change when the view does.

    Attributes:
        kind: `modal` or `home`.
        title: empty for the Home tab.
        blocks: as the app gave them, each with a block_id and every element with an action_id.
        state: what is filled in, by block_id and action_id.
        submit: the text on the button that submits, empty where there is none.
        close: the text on the button that closes.
        errors: what stands under the inputs since the last submission, by block_id.
        problem: Slack's name for what went wrong with the last submission, None when nothing did.
    """

    kind: str
    id: str
    title: str
    blocks: tuple[Json, ...]
    state: State
    submit: str
    close: str
    callback_id: str
    private_metadata: str
    external_id: str
    hash: str
    errors: dict[str, str]
    problem: str | None

    @property
    def text(self) -> str:
        """Everything that can be read in it, a line each: title, blocks, errors."""
        return "\n".join([self.title, *texts_of(list(self.blocks)), *self.errors.values()]).strip()

    @property
    def values(self) -> dict[str, object]:
        """What is filled in, by action_id: a text, an option's value, an id, or a list of these."""
        return {
            field.action_id: _plain(self.state[field.block_id][field.action_id][field.slot.key])
            for field in fields_of(self.blocks)
            if field.kind != "overflow"
        }


def shown(view: View | None) -> ShownView | None:
    """The view as it now stands; None for none."""
    if view is None:
        return None
    content = view.content
    return ShownView(
        kind=content["type"],
        id=view.id,
        title=_words(content, "title"),
        blocks=tuple(view.blocks),
        state={block_id: dict(entries) for block_id, entries in view.state.items()},
        submit=_words(content, "submit"),
        close=_words(content, "close"),
        callback_id=content["callback_id"],
        private_metadata=content["private_metadata"],
        external_id=content["external_id"],
        hash=content["hash"],
        errors=dict(view.errors),
        problem=view.problem,
    )


def _words(content: Json, key: str) -> str:
    text: Json = content.get(key) or {}
    return str(text.get("text", ""))


def _plain(value: object) -> object:
    match value:
        case {"value": chosen}:
            return chosen
        case list(several):
            return [_plain(each) for each in several]
        case _:
            return value
