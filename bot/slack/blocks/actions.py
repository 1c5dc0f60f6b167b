"""The buttons: what each is called on the wire, and what its value carries.

Slack wants action ids unique within a message, so a button that may stand several times ends in `:` and a
number; listeners match the part before it.
"""

from dataclasses import dataclass

from bot.core.knowledge import EntryKey
from bot.slack.blocks.safe_text import sendable, shorten

CHOOSE_SUGGESTION = "choose_suggestion"
"""A question under "did you mean"; value: page reference. The answer takes the message's place."""

NONE_OF_THESE = "none_of_these"
"""None of the suggestions; value: question reference. An honest "not in the notes" takes the message's place."""

FEEDBACK = "feedback"
"""Slack's pair of feedback buttons; value: `+` or `-` and an answer reference."""

WHY = "why"
"""Why this answer; value: question reference."""

REMOVE = "remove"
"""Takes an unasked reply away; value: who asked, a space, and an answer reference."""

ASK_A_PERSON = "ask_a_person"
"""Pass a question on to the maintainers; value: question reference."""

ANSWER_PROPOSAL = "answer_proposal"
EDIT_PROPOSAL = "edit_proposal"
APPROVE_PROPOSAL = "approve_proposal"
REJECT_PROPOSAL = "reject_proposal"
"""What can be done with a question for a person, or with a proposed answer; value: the proposal's id."""

OPEN_ENTRY = "open_entry"
"""A related or listed question; value: entry key. The answer comes as a message of its own."""

TELL_MORE = "tell_more"
"""The whole answer of a tip; value: page reference. It is shown to whoever presses, and nobody else."""

SHARE = "share"
"""Share a private answer with the channel; value: page reference."""

READ_ON = "read_on"
"""The rest of an answer that is longer than a message; value: page reference."""

ALL_CAVEATS = "all_caveats"
"""Every caveat of an answer; value: page reference."""

MORE_QUESTIONS = "more_questions"
"""The next questions of a topic; value: page reference with a topic's id in the place of the key."""

HOME_SEARCH = "home_search"
"""The search field of the Home tab; value: what was typed."""

HOME_FRONT = "home_front"
"""Back to the front page of the Home tab; no value."""

HOME_TOPICS = "home_topics"
"""A page of all topics on the Home tab; value: the page."""

HOME_FIGURES = "home_figures"
"""What was asked lately, on the Home tab; no value."""

EDIT_TIPS = "edit_tips"
"""Opens the form for one's own tips, on the Home tab; no value."""

EDIT_CHANNEL = "edit_channel"
"""Opens a channel's settings; value: the channel's id."""

ADD_CHANNEL = "add_channel"
"""A menu of channels; value: the id of the one chosen, whose settings open."""

ANSWER_GAP = "answer_gap"
"""Opens the form for an answer to what was asked in vain; value: the question."""

LESSONS_ON = "lessons_on"
"""Begins a topic's entries, one a day, or goes on with them; value: the topic's id, which may be chosen in a menu."""

LESSONS_NO = "lessons_no"
"""Wants none of them; no value."""

LESSONS_STOP = "lessons_stop"
"""Wants no more of them, of any topic; no value."""

LESSON_GOT_IT = "lesson_got_it"
LESSON_AGAIN = "lesson_again"
"""What is said of an entry that came; value: its key."""


TEXT_CARRIED = 1_500
"""Cost of the longest question that a button carries whole; leaves room for its surroundings in a value."""


@dataclass(frozen=True, slots=True)
class QuestionRef:
    """A question that was asked: `id`, the topic preferred and the text, a line each.

    Attributes:
        id: the `AskedQuestion`'s.
        topic: the id of the topic that was preferred; empty for all.
        text: as typed; empty where an entry was opened without a question.
    """

    id: str
    topic: str = ""
    text: str = ""

    @classmethod
    def parse(cls, value: str) -> "QuestionRef":
        """Read the lines; what is missing is empty."""
        known, _, rest = value.partition("\n")
        topic, _, text = rest.partition("\n")
        return cls(known, topic, text)

    def __str__(self) -> str:
        return f"{self.id}\n{self.topic}\n{shorten(sendable(self.text), TEXT_CARRIED)}"


@dataclass(frozen=True, slots=True)
class AnswerRef:
    """An answer that was given: `docker/why-containers@id`, the entry and the question it answers."""

    entry: EntryKey
    question: str

    @classmethod
    def parse(cls, value: str) -> "AnswerRef":
        """Read `entry@question`.

        Raises:
            ValueError: if either is missing.
        """
        entry, _, question = value.rpartition("@")
        if not question:
            raise ValueError(f"not an answer reference (entry@question): {value!r}")
        return cls(EntryKey.parse(entry), question)

    def __str__(self) -> str:
        return f"{self.entry}@{self.question}"


@dataclass(frozen=True, slots=True)
class PageRef:
    """Something told in pages, and which page: `docker/why-containers#2`; pages count from 1.

    Attributes:
        part: the digest of the passage to point at, behind the page as in `docker/why-containers#2~4f1d0c9a`.
        question: the id of the question that it answers, at the end as in `docker/why-containers#2@0b1e`.
    """

    subject: str
    page: int
    part: str | None = None
    question: str | None = None

    @classmethod
    def parse(cls, value: str) -> "PageRef":
        """Read `subject#page`, `subject#page~part`, either with `@question`.

        Raises:
            ValueError: if the page is not a number from 1 up.
        """
        subject, _, rest = value.rpartition("#")
        rest, _, question = rest.partition("@")
        page, _, part = rest.partition("~")
        number = int(page)
        if not subject or number < 1:
            raise ValueError(f"not a page reference (subject#page): {value!r}")
        return cls(subject, number, part or None, question or None)

    @property
    def key(self) -> EntryKey:
        """The subject as an entry's key.

        Raises:
            ValueError: if the subject is a topic's id.
        """
        return EntryKey.parse(self.subject)

    def __str__(self) -> str:
        part = f"~{self.part}" if self.part else ""
        question = f"@{self.question}" if self.question else ""
        return f"{self.subject}#{self.page}{part}{question}"


def numbered(action: str, number: int) -> str:
    """The action id of one of several buttons alike."""
    return f"{action}:{number}"
