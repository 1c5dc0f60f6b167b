"""The buttons: what each is called on the wire, and what its value carries.

Slack wants action ids unique within a message, so a button that may stand several times ends in `:` and a
number; listeners match the part before it.
"""

from dataclasses import dataclass

from bot.core.knowledge import EntryKey

CHOOSE_SUGGESTION = "choose_suggestion"
"""A question under "did you mean"; value: page reference. The answer takes the message's place."""

NONE_OF_THESE = "none_of_these"
"""None of the suggestions; value: empty. An honest "not in the notes" takes the message's place."""

OPEN_ENTRY = "open_entry"
"""A related or listed question; value: entry key. The answer comes as a message of its own."""

SHARE = "share"
"""Share a private answer with the channel; value: entry key."""

READ_ON = "read_on"
"""The rest of an answer that is longer than a message; value: page reference."""

ALL_CAVEATS = "all_caveats"
"""Every caveat of an answer; value: page reference."""

MORE_QUESTIONS = "more_questions"
"""The next questions of a topic; value: page reference with a topic's id in the place of the key."""


@dataclass(frozen=True, slots=True)
class PageRef:
    """Something told in pages, and which page: `docker/why-containers#2`; pages count from 1.

    Attributes:
        part: the digest of the passage to point at, behind the page as in `docker/why-containers#2~4f1d0c9a`.
    """

    subject: str
    page: int
    part: str | None = None

    @classmethod
    def parse(cls, value: str) -> "PageRef":
        """Read `subject#page` or `subject#page~part`.

        Raises:
            ValueError: if the page is not a number from 1 up.
        """
        subject, _, rest = value.rpartition("#")
        page, _, part = rest.partition("~")
        number = int(page)
        if not subject or number < 1:
            raise ValueError(f"not a page reference (subject#page): {value!r}")
        return cls(subject, number, part or None)

    @property
    def key(self) -> EntryKey:
        """The subject as an entry's key.

        Raises:
            ValueError: if the subject is a topic's id.
        """
        return EntryKey.parse(self.subject)

    def __str__(self) -> str:
        return f"{self.subject}#{self.page}" + (f"~{self.part}" if self.part else "")


def numbered(action: str, number: int) -> str:
    """The action id of one of several buttons alike."""
    return f"{action}:{number}"
