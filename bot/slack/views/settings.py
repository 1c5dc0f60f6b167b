"""The modal in which a channel's settings are changed, and what came back of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bot.core.channel import DEFAULT, MOST_AN_HOUR, ChannelSettings, Threads
from bot.core.knowledge import Topic
from bot.core.overhear import WATCH_FROM
from bot.core.schedule import Schedule
from bot.slack.blocks.channels import channel_line
from bot.slack.blocks.kit import divider, rich
from bot.slack.blocks.spans import Span
from bot.slack.incoming import Submission
from bot.slack.views.kit import Option, View, labelled, menu, modal, radio
from bot.slack.views.tips import tips_inputs
from bot.slack.views.topics_menu import topics_input

CALLBACK = "channel_settings"
WATCH, THRESHOLD, HINT, MOST = "watch", "threshold", "hint", "most_an_hour"
THREADS, TOPICS, WELCOME = "threads", "topics", "welcome"

TITLE = "Channel settings"
SAVE = "Save"
INTRO = "How I behave in "

ON, OFF = "on", "off"
WATCH_LABEL = "Questions that nobody put to me"
WATCHES = MappingProxyType(
    {OFF: "Leave them alone", ON: "Answer them, in a thread, when I am sure"}
)

THRESHOLD_LABEL = "How sure I must be to answer them"
THRESHOLD_HINT = (
    "A confidence from 0 to 1. The higher, the fewer answers, and the fewer wrong ones."
)
DEFAULT_THRESHOLD = "default"
DEFAULT_TOLD = f"{WATCH_FROM:g} (default)"
THRESHOLDS = MappingProxyType(
    {
        0.95: "0.95 · hardly ever wrong, and seldom heard",
        0.9: "0.9 · seldom wrong",
        0.8: "0.8 · heard more, wrong a little more often",
        0.7: "0.7 · wrong more often",
        0.6: "0.6 · often heard, often wrong",
    }
)
SET_NOW = "{value:g} (set now)"

HINT_LABEL = "Where I am less sure"
HINTS = MappingProxyType({OFF: "Say nothing", ON: "Show the asker alone what may help"})

MOST_LABEL = "Unasked replies and hints in an hour, at most"
MOSTS = (1, 2, 3, 4, 6, 8, 10, 15, 20, 30)

THREADS_LABEL = "In threads that I take part in"
THREAD_WAYS = MappingProxyType(
    {
        Threads.MENTIONED: "Answer again when I am mentioned",
        Threads.ALWAYS: "Answer every question",
    }
)

WELCOME_LABEL = "People who join"
WELCOMES = MappingProxyType(
    {OFF: "Leave them alone", ON: "Welcome them directly, and offer an entry a day"}
)

TOPICS_LABEL = "Topics"
TOPICS_HINT = (
    "Unasked I answer from these alone, and offer them to newcomers; asked, I prefer them. "
    "Choose none for all topics."
)

HOME = "home"


@dataclass(frozen=True, slots=True)
class Opened:
    """What the modal carries unseen: whose settings it shows, and whether it was opened on the Home tab."""

    channel: str
    on_home: bool = False

    @classmethod
    def parse(cls, metadata: str) -> "Opened":
        """Read what `str` has written."""
        channel, _, where = metadata.partition(" ")
        return cls(channel, where == HOME)

    def __str__(self) -> str:
        return f"{self.channel} {HOME}" if self.on_home else self.channel


def settings_view(
    opened: Opened, settings: ChannelSettings, tips: Schedule, topics: Sequence[Topic]
) -> View:
    """The modal, with what is set now chosen; its last fields are those of the channel's tips."""
    return modal(
        TITLE,
        [
            *channel_line(INTRO, opened.channel).blocks,
            labelled(WATCH, WATCH_LABEL, radio(_options(WATCHES.items()), _switch(settings.watch))),
            labelled(
                THRESHOLD,
                THRESHOLD_LABEL,
                menu(_thresholds(settings.threshold), _threshold(settings.threshold)),
                hint=THRESHOLD_HINT,
            ),
            labelled(HINT, HINT_LABEL, radio(_options(HINTS.items()), _switch(settings.hint))),
            labelled(
                MOST,
                MOST_LABEL,
                menu(_mosts(settings.most_an_hour), str(settings.most_an_hour)),
            ),
            labelled(
                THREADS, THREADS_LABEL, radio(_options(THREAD_WAYS.items()), settings.threads)
            ),
            *topics_input(TOPICS, TOPICS_LABEL, TOPICS_HINT, chosen=settings.topics, topics=topics),
            *divider().blocks,
            *tips_inputs(tips, topics),
        ],
        callback=CALLBACK,
        submit=SAVE,
        metadata=str(opened),
    )


def settings_of(submission: Submission) -> ChannelSettings:
    """What was chosen; the default where a choice cannot be read."""
    threads, most = submission.text(THREADS), submission.text(MOST)
    return ChannelSettings(
        watch=submission.text(WATCH) == ON,
        threshold=_threshold_of(submission.text(THRESHOLD)),
        topics=submission.several(TOPICS),
        threads=Threads(threads) if threads in THREAD_WAYS else DEFAULT.threads,
        hint=submission.text(HINT) == ON,
        most_an_hour=_most_of(most),
        welcome=submission.text(WELCOME) == ON,
    )


def told_view(text: str) -> View:
    """In the modal's place: why nothing was saved."""
    return modal(TITLE, rich((Span(text),)).blocks, callback=f"{CALLBACK}_told", close="Close")


def _options(texts: Iterable[tuple[str, str]]) -> list[Option]:
    return [Option(value, text) for value, text in texts]


def _switch(on: bool) -> str:
    return ON if on else OFF


def _threshold(value: float | None) -> str:
    return DEFAULT_THRESHOLD if value is None else str(value)


def _threshold_of(value: str) -> float | None:
    try:
        threshold = float(value)
    except ValueError:
        return None
    return threshold if 0 < threshold <= 1 else None


def _most_of(value: str) -> int:
    most = int(value) if value.isdecimal() else DEFAULT.most_an_hour
    return min(max(most, 1), MOST_AN_HOUR)


def _thresholds(now: float | None) -> list[Option]:
    """Those to choose from, highest first: the default, the usual ones, and whatever is set now."""
    texts = dict(THRESHOLDS)
    if now is not None:
        texts.setdefault(now, SET_NOW.format(value=now))
    options = [(value, Option(_threshold(value), text)) for value, text in texts.items()]
    options.append((WATCH_FROM, Option(DEFAULT_THRESHOLD, DEFAULT_TOLD)))
    return [option for _, option in sorted(options, key=lambda each: -each[0])]


def _mosts(now: int) -> list[Option]:
    return [Option(str(each), str(each)) for each in sorted({*MOSTS, now})]
