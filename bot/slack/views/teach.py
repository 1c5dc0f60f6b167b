"""The modal in which somebody writes an answer for the notes, and what came back of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.knowledge import Topic
from bot.slack.blocks import limits
from bot.slack.blocks.kit import rich
from bot.slack.blocks.message import Block
from bot.slack.blocks.spans import Span
from bot.slack.incoming import Submission
from bot.slack.incoming.payload import text as text_of
from bot.slack.views.kit import Option, View, labelled, menu, modal, text_input

CALLBACK = "teach"
TOPIC, QUESTION, ANSWER, CAVEATS, ALIASES = "topic", "question", "answer", "caveats", "aliases"

TITLE = "Save as an answer"
TITLE_EDITING = "Edit the answer"
PROPOSE = "Propose"
SAVE = "Save"
INTRO = "A maintainer looks at it before the bot answers with it, word for word."
CUT = (
    "The message is longer than a form holds. Its first {count} characters are here; "
    "shorten them, or write the rest into the notes themselves."
)

TOPIC_LABEL = "Topic"
QUESTION_LABEL = "Question"
ANSWER_LABEL = "Answer"
ANSWER_HINT = "Markdown. People get it exactly as it stands here."
CAVEATS_LABEL = "The catch"
CAVEATS_HINT = "Downsides, limits and traps, one a line. They are shown with every answer."
ALIASES_LABEL = "Other ways to ask it"
ALIASES_HINT = "One a line."

NEEDS_WORDS = "Write at least a word here."
NO_SUCH_TOPIC = "This topic is no longer in the notes. Choose another one."

MOST_QUESTION = 300
"""Characters of a question."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the modal holds.

    Attributes:
        caveats: one each, without white space around.
        aliases: the same.
    """

    topic: str = ""
    question: str = ""
    answer: str = ""
    caveats: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @classmethod
    def of(cls, submission: Submission) -> "Lesson":
        """Read what was entered."""
        return cls(
            topic=submission.text(TOPIC),
            question=" ".join(submission.text(QUESTION).split()),
            answer=submission.text(ANSWER),
            caveats=submission.lines(CAVEATS),
            aliases=submission.lines(ALIASES),
        )


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the modal carries unseen: the proposal it changes, or for whom a new one is.

    Attributes:
        proposal: its id; empty for a new one.
        version: of the proposal, as it was when the modal opened.
        on_home: whether the modal was opened on the Home tab, which then shows what came of it.
    """

    proposal: str = ""
    version: int = 0
    asker: str = ""
    channel: str = ""
    thread: str = ""
    on_home: bool = False

    @classmethod
    def parse(cls, metadata: str) -> "Occasion":
        """Read what `str` has written; anything else is an occasion without a past."""
        try:
            held = json.loads(metadata)
        except ValueError:
            held = {}
        known = held if isinstance(held, Mapping) else {}
        version = known.get("version")
        return cls(
            proposal=text_of(known, "proposal"),
            version=version if isinstance(version, int) else 0,
            asker=text_of(known, "asker"),
            channel=text_of(known, "channel"),
            thread=text_of(known, "thread"),
            on_home=known.get("on_home") is True,
        )

    def __str__(self) -> str:
        return json.dumps(
            {
                "proposal": self.proposal,
                "version": self.version,
                "asker": self.asker,
                "channel": self.channel,
                "thread": self.thread,
                "on_home": self.on_home,
            }
        )


def teach_view(lesson: Lesson, topics: Sequence[Topic], occasion: Occasion) -> View:
    """The modal, filled with what is known; a text too long for it is cut, and the modal says so."""
    options = [Option(topic.id, topic.title) for topic in topics]
    editing = bool(occasion.proposal and lesson.answer)
    return modal(
        TITLE_EDITING if editing else TITLE,
        [
            *rich((Span(INTRO),)).blocks,
            *_cut_notice(lesson),
            labelled(TOPIC, TOPIC_LABEL, menu(options, lesson.topic or _only(topics))),
            labelled(QUESTION, QUESTION_LABEL, text_input(lesson.question, most=MOST_QUESTION)),
            labelled(ANSWER, ANSWER_LABEL, text_input(lesson.answer, lines=True), hint=ANSWER_HINT),
            labelled(
                CAVEATS,
                CAVEATS_LABEL,
                text_input("\n".join(lesson.caveats), lines=True),
                hint=CAVEATS_HINT,
                optional=True,
            ),
            labelled(
                ALIASES,
                ALIASES_LABEL,
                text_input("\n".join(lesson.aliases), lines=True),
                hint=ALIASES_HINT,
                optional=True,
            ),
        ],
        callback=CALLBACK,
        submit=SAVE if editing else PROPOSE,
        metadata=str(occasion),
    )


def faults(lesson: Lesson, topics: Sequence[Topic]) -> dict[str, str]:
    """What is wrong with what was entered, by input; empty where nothing is."""
    found = {}
    if lesson.topic not in {topic.id for topic in topics}:
        found[TOPIC] = NO_SUCH_TOPIC
    for name, text in ((QUESTION, lesson.question), (ANSWER, lesson.answer)):
        if not any(character.isalnum() for character in text):
            found[name] = NEEDS_WORDS
    return found


def told_view(text: str) -> View:
    """In the modal's place: why it came to nothing, or that it was too late."""
    return modal(TITLE, rich((Span(text),)).blocks, callback=f"{CALLBACK}_told", close="Close")


def _cut_notice(lesson: Lesson) -> tuple[Block, ...]:
    if len(lesson.answer) <= limits.INPUT_TEXT:
        return ()
    return rich((Span(CUT.format(count=f"{limits.INPUT_TEXT:,}"), bold=True),)).blocks


def _only(topics: Sequence[Topic]) -> str:
    return topics[0].id if len(topics) == 1 else ""
