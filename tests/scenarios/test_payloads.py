"""Payloads as Slack's own SDK tests have them, thrown at the running bot: acked, and harmless."""

import json
import os
from pathlib import Path
from typing import Any, cast

import pytest

from bot.playground.delivery import Acked, Kind
from tests.scenarios.dialogue import Dialogue

PAYLOADS = Path(os.environ.get("CAVEAT_SLACK_PAYLOADS", "../shared/slack-payloads"))

KINDS = {
    "command": "slash_commands",
    "event": "events_api",
    "inner": "events_api",
    "interaction": "interactive",
}


@pytest.mark.skipif(
    not PAYLOADS.is_dir(), reason=f"{PAYLOADS} is not here; CAVEAT_SLACK_PAYLOADS names the folder"
)
@pytest.mark.parametrize("folder", sorted(KINDS))
async def test_every_payload_is_acked_and_harms_nothing(
    dialogue: Dialogue, folder: str, caplog: pytest.LogCaptureFixture
) -> None:
    sockets = dialogue.workspace.socket_mode
    files = sorted((PAYLOADS / "values" / folder).glob("*.json"))
    assert files
    for file in files:
        payload = in_envelope(folder, json.loads(file.read_text()))
        # Events are sent as requests here, so that a missing ack is seen at once.
        receipt = await sockets.request(
            cast("Kind", KINDS[folder]), payload, accepts_answer=folder == "command"
        )
        assert isinstance(receipt, Acked), file.name
    await dialogue(("/docker why containers", "Why do we use containers?"))
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"type": "event_callback"},
        {"type": "event_callback", "event": {}},
        {"type": "event_callback", "event": {"type": "message"}},
        {"type": "event_callback", "event": {"type": "message", "channel_type": "im", "text": 7}},
        {"type": "event_callback", "event": {"type": "app_mention", "user": "U1", "text": None}},
        {"type": "block_actions", "actions": []},
        {"type": "block_actions", "actions": [{}]},
        {"type": "block_actions", "actions": [{"action_id": "share", "value": None}]},
        {"type": "block_actions", "actions": [{"action_id": "read_on", "value": "\x00#9"}]},
        {"type": "block_actions", "actions": [{"action_id": "open_entry:1", "value": ["x"]}]},
        {"command": "/docker"},
        {"command": None, "text": None},
        {"type": "app_rate_limited", "minute_rate_limited": 1518467820},
    ],
)
async def test_a_payload_with_holes_is_acked_and_harms_nothing(
    dialogue: Dialogue, payload: dict[str, Any]
) -> None:
    for kind in ("events_api", "interactive", "slash_commands"):
        receipt = await dialogue.workspace.socket_mode.request(
            cast("Kind", kind), payload, accepts_answer=False
        )
        assert isinstance(receipt, Acked)
    await dialogue(("/docker why containers", "Why do we use containers?"))


def in_envelope(folder: str, payload: dict[str, Any]) -> dict[str, Any]:
    if folder != "inner":
        return payload
    return {"type": "event_callback", "team_id": "T111", "api_app_id": "A111", "event": payload}
