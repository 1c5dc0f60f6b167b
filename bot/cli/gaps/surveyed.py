"""A survey with its base: each gap's entry to fill in, under an id that is free."""

from dataclasses import dataclass
from functools import cached_property

from bot.content.stub import entry_stubs
from bot.core.gaps import Gap
from bot.core.knowledge import EntryKey, KnowledgeBase
from bot.core.survey import Survey

HEAD = "# {place}asked {times} by {people}{unhelpful}\n"
PLACE = "near {key}: "
UNHELPFUL = "; {count} had an answer that did not help"
NO_GAPS = "# No gaps: nothing was asked in vain.\n"


@dataclass(frozen=True)
class Surveyed:
    """What was found, and in which base."""

    base: KnowledgeBase
    found: Survey

    @cached_property
    def stubs(self) -> tuple[str, ...]:
        """The entry of each gap, as YAML."""
        return entry_stubs(self.found.gaps, self.base)

    def all_stubs(self) -> str:
        """All entries, each under a comment that says who asks for it."""
        if not self.stubs:
            return NO_GAPS
        told = zip(self.found.gaps, self.stubs, strict=True)
        return "\n".join(f"  {self._head(gap)}{stub}" for gap, stub in told)

    def question(self, key: EntryKey) -> str:
        """An entry's question; empty where the base has it no more."""
        entry = self.base.entry(key)
        return entry.question if entry is not None else ""

    def _head(self, gap: Gap) -> str:
        place = PLACE.format(key=gap.nearest) if gap.nearest else ""
        count = self.found.unhelpful(gap)
        unhelpful = UNHELPFUL.format(count=count) if count else ""
        return HEAD.format(
            place=place, times=times(gap.count), people=people(gap.askers), unhelpful=unhelpful
        )


def times(count: int) -> str:
    """How often, in words."""
    return "once" if count == 1 else f"{count} times"


def people(count: int) -> str:
    """How many, in words."""
    return "one person" if count == 1 else f"{count} people"
