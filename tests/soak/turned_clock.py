"""A clock in a file: one process turns it, the others read it."""

from datetime import datetime
from pathlib import Path


class TurnedClock:
    """The instant that the file holds."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def turn_to(self, instant: datetime) -> None:
        """Set the clock, at once for all who read it."""
        beside = self._path.with_suffix(".next")
        beside.write_text(instant.isoformat(), encoding="ascii")
        beside.replace(self._path)

    def now(self) -> datetime:
        """The instant, with its time zone."""
        return datetime.fromisoformat(self._path.read_text(encoding="ascii"))
