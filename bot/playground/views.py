"""The views that people have before them: a stack of modals each, and a Home tab each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bot.playground.app import App
from bot.playground.fields import State, initial_state
from bot.playground.identifiers import Identifiers
from bot.playground.message import Json
from bot.playground.naming import named
from bot.playground.refusal import Refusal

MOST_IN_A_STACK = 3
"""Views that one modal holds (docs.slack.dev/surfaces/modals)."""

_OF_MODALS: Json = {
    "submit": None,
    "close": None,
    "clear_on_close": False,
    "notify_on_close": False,
    "submit_disabled": False,
}


@dataclass(slots=True, eq=False)
class View:
    """A modal or a Home tab as one person has it before them.

    Attributes:
        user: id of the person.
        content: as Slack keeps it, without what is filled in.
        state: what is filled in.
        errors: what stands under the inputs since the last submission, by block_id.
        problem: Slack's name for what went wrong with the last submission; None when nothing did.
    """

    user: str
    content: Json
    state: State
    errors: dict[str, str] = field(default_factory=dict)
    problem: str | None = None

    @property
    def id(self) -> str:
        """The view's id, `V…`."""
        return str(self.content["id"])

    @property
    def blocks(self) -> list[Json]:
        """Its blocks, each with its block_id."""
        blocks: list[Json] = self.content["blocks"]
        return blocks

    def told(self) -> Json:
        """The view as the app is told of it, with what is filled in."""
        return self.content | {"state": {"values": self.state}}


class Views:
    """Opens, updates and closes views.

    Args:
        changed: called with every view that appears, changes or goes.
    """

    def __init__(self, app: App, ids: Identifiers, changed: Callable[[View], None]) -> None:
        self._app = app
        self._ids = ids
        self._changed = changed
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}

    def stack(self, user: str) -> list[View]:
        """A person's modals, the one that they see last."""
        return list(self._stacks.get(user, ()))

    def modal(self, user: str) -> View | None:
        """The modal that a person sees."""
        stack = self._stacks.get(user)
        return stack[-1] if stack else None

    def home(self, user: str) -> View | None:
        """A person's Home tab, once one was published."""
        return self._homes.get(user)

    def open(self, user: str, content: Json) -> View:
        """Open a modal, in the place of any that is open.

        Raises:
            Refusal: `duplicate_external_id`.
        """
        view = self._new(user, content, ())
        self._stacks[user] = [view]
        self._changed(view)
        return view

    def push(self, user: str, content: Json) -> View:
        """Put a view on top of the modal that a person has open.

        Raises:
            Refusal: `not_found` when none is open, `push_limit_reached`, `duplicate_external_id`.
        """
        stack = self._stacks.get(user)
        if not stack:
            raise Refusal("not_found")
        if len(stack) >= MOST_IN_A_STACK:
            raise Refusal("push_limit_reached")
        view = self._new(user, content, tuple(stack))
        stack.append(view)
        self._changed(view)
        return view

    def find(self, view_id: str = "", external_id: str = "") -> View:
        """The view of one of these ids.

        Raises:
            Refusal: `not_found`.
        """
        for view in self._all():
            if view_id == view.id or (external_id and external_id == view.content["external_id"]):
                return view
        raise Refusal("not_found")

    def update(self, view: View, content: Json, hash_: str = "") -> View:
        """Put new content into a view; fields that keep their ids keep what is filled in.

        Raises:
            Refusal: `hash_conflict` when it has changed since, `duplicate_external_id`.
        """
        if hash_ and hash_ != view.content["hash"]:
            raise Refusal("hash_conflict")
        self._check_external_id(content, besides=view)
        keys = ("id", "root_view_id", "previous_view_id")
        view.content = self._kept(content, {key: view.content[key] for key in keys})
        view.state = initial_state(view.blocks, view.state)
        view.errors, view.problem = {}, None
        self._changed(view)
        return view

    def publish(self, user: str, content: Json, hash_: str = "") -> View:
        """Give a person a Home tab.

        Raises:
            Refusal: `hash_conflict` when another was published since, `duplicate_external_id`.
        """
        home = self._homes.get(user)
        if home is not None:
            return self.update(home, content, hash_)
        if hash_:
            raise Refusal("hash_conflict")
        self._homes[user] = view = self._new(user, content, ())
        self._changed(view)
        return view

    def judge(
        self, view: View, *, errors: dict[str, str] | None = None, problem: str | None = None
    ) -> None:
        """Show what a submission led to: errors under inputs, a problem, or neither."""
        view.errors, view.problem = errors or {}, problem
        self._changed(view)

    def fill(self, view: View, block_id: str, action_id: str, entry: Json) -> None:
        """Let an entry stand in a field of a view."""
        view.state[block_id] = {**view.state[block_id], action_id: entry}
        self._changed(view)

    def close(self, view: View) -> None:
        """Take a modal's view away, and what stands on top of it; one already gone stays gone."""
        stack = self._stacks.get(view.user, [])
        if view in stack:
            del stack[stack.index(view) :]
            self._changed(view)

    def clear(self, user: str) -> None:
        """Take a person's whole modal away."""
        for view in self._stacks.pop(user, []):
            self._changed(view)

    def _all(self) -> Iterator[View]:
        for stack in self._stacks.values():
            yield from stack
        yield from self._homes.values()

    def _new(self, user: str, content: Json, below: tuple[View, ...]) -> View:
        self._check_external_id(content)
        view_id = self._ids.next("V")
        place = {
            "id": view_id,
            "root_view_id": below[0].id if below else view_id,
            "previous_view_id": below[-1].id if below else None,
        }
        kept = self._kept(content, place)
        return View(user, kept, initial_state(kept["blocks"]))

    def _check_external_id(self, content: Json, besides: View | None = None) -> None:
        wanted = content.get("external_id")
        others = (view for view in self._all() if view is not besides)
        if wanted and any(view.content["external_id"] == wanted for view in others):
            raise Refusal("duplicate_external_id")

    def _kept(self, content: Json, place: Json) -> Json:
        defaults = _OF_MODALS if content["type"] == "modal" else {}
        return {
            "private_metadata": "",
            "callback_id": "",
            "external_id": "",
            **defaults,
            **content,
            "blocks": list(named(content["blocks"], self._ids)),
            **place,
            "team_id": self._app.team_id,
            "app_id": self._app.id,
            "app_installed_team_id": self._app.team_id,
            "bot_id": self._app.bot_id,
            "hash": f"{self._ids.timestamp()}.{self._ids.next('h')}",
        }
