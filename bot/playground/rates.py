"""How often an app may call: a post a second a channel, so many calls a minute of a method."""

import math
from dataclasses import dataclass

from bot.playground.clock import Clock

POST_BURST = 5
"""Posts in one channel that pass at once; Slack tolerates "short bursts" and names no number."""

POSTS_A_MINUTE = 300
"""Posts in the whole workspace a minute; Slack says "several hundred"."""

TIERS: dict[str, int] = {
    "assistant.threads.setStatus": 600,
    "assistant.threads.setSuggestedPrompts": 100,
    "assistant.threads.setTitle": 100,
    "auth.test": 600,
    "chat.delete": 50,
    "chat.getPermalink": 600,
    "chat.postEphemeral": 100,
    "chat.update": 50,
    "conversations.history": 50,
    "conversations.info": 50,
    "conversations.list": 20,
    "conversations.members": 100,
    "conversations.open": 50,
    "conversations.replies": 50,
    "reactions.add": 50,
    "usergroups.list": 20,
    "usergroups.users.list": 20,
    "users.info": 100,
    "users.list": 20,
    "views.open": 100,
    "views.publish": 100,
    "views.push": 100,
    "views.update": 100,
}
"""Calls a minute of each method (docs.slack.dev/apis/web-api/rate-limits)."""


@dataclass(slots=True)
class _Bucket:
    """Fills up steadily to its capacity; every call takes one."""

    capacity: float
    a_second: float
    level: float
    filled_at: float

    def take(self, now: float) -> float:
        """Take one; returns 0, or the seconds until there is one to take."""
        self.level = min(self.capacity, self.level + (now - self.filled_at) * self.a_second)
        self.filled_at = now
        if self.level < 1:
            return (1 - self.level) / self.a_second
        self.level -= 1
        return 0.0


class RateLimits:
    """Counts the calls of the app.

    Args:
        enforced: False lets every call pass, for load tests.
    """

    def __init__(self, clock: Clock, *, enforced: bool = True) -> None:
        self._clock = clock
        self._enforced = enforced
        self._buckets: dict[tuple[str, str], _Bucket] = {}

    def wait(self, method: str, channel: str = "") -> int:
        """Count a call; returns 0, or the Retry-After in whole seconds that Slack would name."""
        if not self._enforced:
            return 0
        if method == "chat.postMessage":
            seconds = self._take(method, channel, POST_BURST, 1.0)
            seconds = seconds or self._take(method, "", POSTS_A_MINUTE, POSTS_A_MINUTE / 60)
        elif method in TIERS:
            seconds = self._take(method, "", TIERS[method], TIERS[method] / 60)
        else:
            seconds = 0.0
        return math.ceil(seconds)

    def _take(self, method: str, channel: str, capacity: int, a_second: float) -> float:
        now = self._clock.now()
        bucket = self._buckets.setdefault(
            (method, channel), _Bucket(capacity, a_second, capacity, now)
        )
        return bucket.take(now)
