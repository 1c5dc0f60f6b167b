"""What a message and its thread already say of an answer: the question, its rewordings, the catch, the topic."""

import re
from collections.abc import Iterator, Sequence

from bot.core.question_form import asks
from bot.core.responder import Responder
from bot.slack.markup import as_markdown, as_plain
from bot.slack.thread import Spoken
from bot.slack.views.teach import MOST_QUESTION, Lesson

_CATCH = re.compile(
    r"^(?:[-*•]\s*)?(?:⚠️?|:warning:|❗|:exclamation:)?\s*"
    r"(?:(?:but|however|careful|beware|caution|caveat|warning|note|downside|the catch(?: is)?|watch out)\b)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"^(?:[-*•]\s*)?(?:⚠️?|:warning:|❗|:exclamation:)")
"""How people begin a line that tells a catch."""

MOST_ALIASES = 5


def lesson_of(
    responder: Responder, answer: str, thread: Sequence[Spoken], *, topics: Sequence[str] = ()
) -> Lesson:
    """The form's first filling.

    Args:
        responder: the base in use; the topic that the question fits best is guessed from it.
        answer: the chosen message, as Slack carries it.
        thread: what was said before it, the question first; empty where it replies to nothing.
        topics: what the channel is about; a single one is taken.
    """
    question = as_plain(thread[0].text)[:MOST_QUESTION] if thread else ""
    text, caveats = _parted(as_markdown(answer))
    return Lesson(
        topic=topics[0] if len(topics) == 1 else _topic(responder, question or text),
        question=question,
        answer=text,
        caveats=caveats,
        aliases=tuple(_rewordings(thread))[:MOST_ALIASES],
    )


def _parted(answer: str) -> tuple[str, tuple[str, ...]]:
    """The answer, and the lines at its end that tell a catch; all of it where nothing else would be left."""
    lines = answer.splitlines()
    kept = len(lines)
    while kept and (not lines[kept - 1].strip() or _tells_a_catch(lines[kept - 1])):
        kept -= 1
    if not kept:
        return answer, ()
    catch = (line.strip(" \t-*•") for line in lines[kept:])
    return "\n".join(lines[:kept]).rstrip(), tuple(line for line in catch if line)


def _tells_a_catch(line: str) -> bool:
    stripped = line.strip()
    return bool(_SIGNED.match(stripped) or _CATCH.match(stripped))


def _topic(responder: Responder, text: str) -> str:
    matches = responder.ask(text).matches
    return matches[0].key.topic if matches else ""


def _rewordings(thread: Sequence[Spoken]) -> Iterator[str]:
    """What else whoever asked has asked in the thread, each once."""
    if not thread:
        return
    asker, seen = thread[0].user, {as_plain(thread[0].text)}
    for spoken in thread[1:]:
        told = as_plain(spoken.text)
        if spoken.user == asker and asker and told not in seen and asks(spoken.text):
            seen.add(told)
            yield told
