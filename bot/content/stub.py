"""A gap in the notes as an entry of YAML that lacks nothing but its answer."""

from collections.abc import Iterable, Mapping

from bot.content.yaml_emit import Value, item_lines
from bot.core.gaps import Gap
from bot.core.knowledge import KnowledgeBase
from bot.core.naming import slug, unique

WRITE_IT = "  # write it here, in Markdown; `caveat check` refuses the entry until then"
"""Behind the empty answer: an answer that is still to be written must never be served as one."""

INDENT = 2
"""Columns before the dash, as the import lays entries out."""


def entry_values(gap: Gap, *, taken: frozenset[str] = frozenset()) -> Mapping[str, Value]:
    """The values of an entry for a gap; its answer is empty.

    Args:
        gap: what was asked in vain.
        taken: the ids that the topic has already.
    """
    name = unique(slug(gap.question, fallback="question"), set(taken))
    aliases: dict[str, Value] = {"aliases": list(gap.examples)} if gap.examples else {}
    return {"id": name, "question": gap.question, **aliases, "answer": ""}


def entry_stub(gap: Gap, *, taken: frozenset[str] = frozenset()) -> str:
    """The same as text, to be put under a topic file's `entries:`; it ends with a line feed."""
    lines = item_lines(entry_values(gap, taken=taken), INDENT)
    lines[-1] += WRITE_IT
    return "\n".join(lines) + "\n"


def entry_stubs(gaps: Iterable[Gap], base: KnowledgeBase) -> tuple[str, ...]:
    """The stub of each gap; no id is another stub's or one of the base's, whichever topic it goes to."""
    taken = {entry.key.entry for entry in base.entries}
    stubs = []
    for gap in gaps:
        ids = frozenset(taken)
        stubs.append(entry_stub(gap, taken=ids))
        taken.add(str(entry_values(gap, taken=ids)["id"]))
    return tuple(stubs)
