"""The pieces that modals in the tests are made of."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def options(*names: str) -> list[Json]:
    return [{"text": plain(name), "value": name.lower()} for name in names]


def text_input(label: str, *, block_id: str = "", **element: Any) -> Json:
    return field(label, {"type": "plain_text_input", **element}, block_id=block_id or label.lower())


def field(label: str, element: Json, **block: Any) -> Json:
    element = {"action_id": f"{label.lower()}_is", **element}
    kept = {"block_id": label.lower(), **block}
    return {"type": "input", "label": plain(label), "element": element, **kept}


def modal(*blocks: Json, title: str = "Teach", **more: Any) -> Json:
    view = {"type": "modal", "title": plain(title), "submit": plain("Save"), **more}
    return {**view, "blocks": list(blocks)}
