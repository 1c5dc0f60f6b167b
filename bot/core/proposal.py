"""An answer on its way from Slack into the notes: asked for, proposed, approved, exported."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How far a proposal has come; `SERVED` are the ones that the bot answers from."""

    ASKED = "asked"
    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"
    EXPORTED = "exported"
    RETIRED = "retired"


SERVED = frozenset({State.APPROVED, State.EXPORTED})
"""An exported answer is served from the store until the knowledge folder in use holds it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question that a person is to answer, or has answered.

    Attributes:
        id: 32 hex digits, unique.
        version: counts the changes, from 1; a change names the version it was made from, so that of two
            people who press at once the second is told.
        question: as asked, or as the one who answers words it.
        answer: Markdown; empty while `ASKED`.
        caveats: of this answer, each a note.
        aliases: other ways to ask it.
        topic: the id of the topic that it belongs to; empty while nobody has said.
        entry: its id within the topic, from approval on; empty before.
        asker: whom to tell when there is an answer; empty where nobody asked.
        asked_in: the channel where it was asked; may be empty.
        asked_thread: the thread there, by its first message's `ts`; may be empty.
        proposer: who wrote the answer; empty while `ASKED`.
        decider: who approved or rejected it; empty before.
        card_channel: where its card stands, for maintainers; empty while there is none.
        card_ts: the card's message there.
        at: Unix seconds of its beginning.
        decided_at: Unix seconds of the approval or rejection; 0 before.
        loaded_at: Unix seconds from which a running bot knew it from the notes; 0 before.
    """

    id: str
    team: str
    state: State
    question: str
    answer: str = ""
    caveats: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    topic: str = ""
    entry: str = ""
    asker: str = ""
    asked_in: str = ""
    asked_thread: str = ""
    proposer: str = ""
    decider: str = ""
    card_channel: str = ""
    card_ts: str = ""
    at: float = 0.0
    decided_at: float = 0.0
    version: int = 1
    loaded_at: float = 0.0
