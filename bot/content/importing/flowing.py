"""Whether a text of the note may flow into the file, or a person's edit of it stays."""

from dataclasses import dataclass
from typing import Any

from bot.content.importing.report import Fate
from bot.content.schema import SourcePart
from bot.content.texts import short_digest

EDITED = "edited by hand"
REMOVED = "removed by hand"
NOTE_DIFFERS = "the note has changed here since, so compare them"


@dataclass(frozen=True, slots=True)
class Flowing:
    """A text's fate, and the short digest of what the import wrote; None if it wrote none."""

    fate: Fate
    written: str | None


def flow(stored: str, written: str | None, new: str) -> Flowing:
    """Compare what the file holds, what the import last wrote there, and what the note says.

    A text that is no longer what the import wrote is a person's, and stays. So does one that the
    import may never have written, unless it is what the note says.
    """
    if stored == new:
        return Flowing(Fate.UNCHANGED, short_digest(new))
    if written == short_digest(stored):
        return Flowing(Fate.CHANGED, short_digest(new))
    return Flowing(Fate.KEPT, written)


def written_parts(source: SourcePart | None) -> tuple[str | None, str | None]:
    """The digests of the question and of the answer that an entry's source remembers."""
    question, _, answer = (source.written if source and source.written else "").partition("-")
    return question or None, answer or None


def remembered(*written: str | None) -> dict[str, Any]:
    """What a source remembers of one or two texts; nothing, if one of them is not known."""
    known = [digest for digest in written if digest is not None]
    return {"written": "-".join(known)} if len(known) == len(written) else {}
