"""What an app answers to a submitted modal, done as Slack does it."""

from typing import Any

from bot.playground.message import Json
from bot.playground.refusal import refused_with_messages
from bot.playground.view_content import checked_view
from bot.playground.views import View, Views


def take_answer(views: Views, view: View, answer: Json | None) -> str:
    """Do what the answer asks for; an empty one closes the view that was submitted.

    Returns:
        What was done: `close`, `errors`, `update`, `push` or `clear`.

    Raises:
        Refusal: if Slack would not do it.
    """
    if not answer:
        views.close(view)
        return "close"
    action = answer.get("response_action")
    match action:
        case "errors":
            views.judge(view, errors=_checked_errors(view, answer.get("errors")))
        case "update":
            views.update(view, checked_view(answer.get("view"), "modal"))
        case "push":
            views.push(view.user, checked_view(answer.get("view"), "modal"))
        case "clear":
            views.clear(view.user)
        case _:
            raise refused_with_messages("invalid_arguments", [f"no response_action {action!r}"])
    return str(action)


def _checked_errors(view: View, errors: Any) -> dict[str, str]:
    if not isinstance(errors, dict) or not errors:
        raise refused_with_messages("invalid_arguments", ["missing required field: errors"])
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    faults = [
        f"no input block has the block_id {block_id!r}"
        for block_id in sorted(errors.keys() - inputs)
    ]
    faults += [
        f"the error of {block_id!r} must be a text"
        for block_id, text in errors.items()
        if not isinstance(text, str) or not text
    ]
    if faults:
        raise refused_with_messages("invalid_arguments", faults)
    return errors
