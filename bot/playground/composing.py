"""What an app wants to say, checked: text, blocks and metadata, or Slack's refusal."""

import json
import re
from dataclasses import dataclass, replace
from typing import Any

from bot.playground.block_kit import message_faults
from bot.playground.identifiers import Identifiers
from bot.playground.message import Json
from bot.playground.naming import named
from bot.playground.refusal import Refusal, refused_with_messages

LONGEST_TEXT = 40_000
"""Characters of text that Slack keeps (docs.slack.dev/reference/methods/chat.postMessage)."""

_EVENT_TYPE = re.compile(r"[A-Za-z0-9_-]+")
"""Metadata of another event_type is left out (docs.slack.dev/messaging/message-metadata)."""

_BARE_BROADCAST = re.compile(r"(?<![\w<])@(here|channel|everyone)\b")


@dataclass(frozen=True, slots=True)
class Content:
    """Ready to be posted; every block has its block_id, every element its action_id.

    Attributes:
        warnings: what was left out of it, in Slack's names.
    """

    text: str
    blocks: tuple[Json, ...]
    metadata: Json | None
    warnings: tuple[str, ...] = ()


def compose(body: Json, ids: Identifiers) -> Content:
    """Read and check what a message is made of.

    Raises:
        Refusal: `no_text`, `invalid_blocks`, `invalid_blocks_format`, `invalid_metadata_format`.
    """
    blocks = structure(body.get("blocks"), "invalid_blocks_format") or []
    text = _linked(str(body.get("text") or ""), body)
    if not blocks and not text.strip():
        raise Refusal("no_text")
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise Refusal("invalid_blocks_format")
    faults = message_faults(blocks)
    if faults:
        raise refused_with_messages("invalid_blocks", faults)
    metadata = _metadata(body)
    kept = Content(text[:LONGEST_TEXT], named(blocks, ids), metadata)
    if metadata is not None and not _EVENT_TYPE.fullmatch(metadata["event_type"]):
        return replace(kept, metadata=None, warnings=("invalid_metadata_schema",))
    return kept


def _metadata(body: Json) -> Json | None:
    metadata = structure(body.get("metadata"), "invalid_metadata_format")
    match metadata:
        case None:
            return None
        case {"event_type": str(), "event_payload": dict()}:
            return {key: metadata[key] for key in ("event_type", "event_payload")}
        case _:
            raise Refusal("invalid_metadata_format")


def _linked(text: str, body: Json) -> str:
    """With `link_names` or `parse=full` Slack makes a mention of a bare `@here`."""
    if body.get("parse") == "full" or str(body.get("link_names")) in {"1", "true", "True"}:
        return _BARE_BROADCAST.sub(r"<!\1>", text)
    return text


def structure(value: Any, error: str) -> Any:
    """A list or object, which form bodies carry as JSON text.

    Raises:
        Refusal: with this error if the text is not JSON.
    """
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value else None
    except json.JSONDecodeError:
        raise Refusal(error) from None
