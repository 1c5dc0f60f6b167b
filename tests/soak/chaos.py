"""Whatever can go wrong between a replica and Slack, by chance but from a seed."""

import random
from collections import Counter
from collections.abc import Callable

from bot.playground.faults import Fault, Faults, Hang, Refuse, Reset

POST, LOOK = "chat.postMessage", "conversations.history"

CHANCES: dict[str, float] = {
    "kill before the post": 0.02,
    "kill after the post": 0.02,
    "429": 0.03,
    "500": 0.02,
    "503": 0.02,
    "reset before": 0.02,
    "reset after": 0.02,
    "hang": 0.001,
}
"""How often each befalls a post; a hang costs the client's eight seconds."""

LOOK_CHANCES: dict[str, float] = {"429": 0.05, "500": 0.05, "reset before": 0.05}
"""How often each befalls a look at the history."""

FAULTS: dict[str, Fault] = {
    "kill before the post": Reset(),
    "kill after the post": Reset(after_processing=True),
    "429": Refuse(429, retry_after=1),
    "500": Refuse(500),
    "503": Refuse(503),
    "reset before": Reset(),
    "reset after": Reset(after_processing=True),
    "hang": Hang(),
}


class Chaos(Faults):
    """Faults that come by themselves, in the place of planned ones."""

    def __init__(self, seed: int, kill_posters: Callable[[], int]) -> None:
        """Begin.

        Args:
            seed: of the chance.
            kill_posters: kills every replica that holds a claim; how many it killed.
        """
        super().__init__()
        self._random = random.Random(seed)
        self._kill_posters = kill_posters
        self.counts: Counter[str] = Counter()

    def take(self, method: str) -> Fault | None:
        """What befalls this call."""
        chances = {POST: CHANCES, LOOK: LOOK_CHANCES}.get(method, {})
        drawn = self._random.random()
        for name, chance in chances.items():
            if drawn < chance:
                return self._befall(name)
            drawn -= chance
        return None

    def _befall(self, name: str) -> Fault | None:
        if name.startswith("kill") and not self._kill_posters():
            return None
        self.counts[name] += 1
        return FAULTS[name]
