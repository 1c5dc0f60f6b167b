"""Questions as they look afterwards, for tests of what is counted."""

from dataclasses import replace

from bot.core.asking import AskedQuestion, Ending, Surface
from bot.core.feedback import Verdict, Vote
from bot.core.knowledge import EntryKey
from bot.core.remembered import Remembered

VM = EntryKey("docker", "docker-vs-vm")
WHY = EntryKey("docker", "why-containers")

QUESTION = AskedQuestion(
    id="q",
    team="T1",
    channel="C1",
    user="U1",
    thread="",
    surface=Surface.COMMAND,
    text="docker vs vm",
    topic=None,
    ending=Ending.ANSWERED,
    entry=VM,
    confidence=0.9,
    score=0.9,
    passage="p",
    told=True,
    at=0.0,
)

IN_VAIN = replace(
    QUESTION, ending=Ending.UNANSWERED, entry=None, confidence=0.0, score=0.0, passage=None
)


def remembered(
    *,
    at: float = 0.0,
    ending: Ending = Ending.ANSWERED,
    entry: EntryKey | None = VM,
    surface: Surface = Surface.COMMAND,
    told: bool = True,
    chosen: EntryKey | None = None,
    none: bool = False,
    votes: str = "",
) -> Remembered:
    """A question; each vote is `+` or `-`, on the entry that was given or chosen."""
    question = replace(
        QUESTION, at=at, ending=ending, entry=entry, surface=surface, told=told, id=f"q{at}"
    )
    return Remembered(
        question,
        chosen,
        none,
        tuple(_vote(sign, chosen or entry or VM, n) for n, sign in enumerate(votes)),
    )


def _vote(sign: str, entry: EntryKey, number: int) -> Vote:
    verdict = Verdict.HELPFUL if sign == "+" else Verdict.NOT_HELPFUL
    return Vote("T1", "q", entry, f"U{number}", verdict, None, None, 0.0)
