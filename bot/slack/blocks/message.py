"""A message ready for Slack: its blocks, and the plain text that says it all where blocks are not shown."""

from dataclasses import dataclass
from typing import Any

Block = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    """What a listener sends.

    Attributes:
        blocks: 1 to 50 Block Kit blocks, each within Slack's limits.
        text: the same, complete, for screen readers and notifications; escaped; under 4,000 characters.
    """

    blocks: tuple[Block, ...]
    text: str
