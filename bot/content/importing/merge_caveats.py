"""Caveats of a note flow into a list of caveats that exists."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.content.importing.flowing import EDITED, REMOVED, flow, remembered
from bot.content.importing.parts import caveat_part, caveat_place, caveat_trace
from bot.content.importing.recognise import Trace, recognise_caveats
from bot.content.importing.report import Fate, Finding, Kind
from bot.content.note import NoteCaveat
from bot.content.schema import CaveatPart
from bot.content.texts import block
from bot.content.yaml_edit import Editing, Path
from bot.content.yaml_tree import Node


@dataclass(frozen=True, slots=True)
class CaveatList:
    """A topic's or entry's caveats in the file.

    Attributes:
        path: of the list, which need not exist.
        stored: its items.
        mine: the places of those that came from the note being imported.
        root: the file's tree, for lines.
        entry: the id of the entry; None for the topic.
        note: what new items name as their note; None where that is the owner's note anyway.
    """

    path: Path
    stored: Sequence[CaveatPart]
    mine: Sequence[int]
    root: Node
    entry: str | None = None
    note: str | None = None

    def merge(
        self, editing: Editing, found: Sequence[NoteCaveat], was_read: Callable[[NoteCaveat], bool]
    ) -> Iterator[Finding]:
        """Change what changed, add what is new, and report what vanished.

        Args:
            editing: takes the changes.
            found: the note's caveats.
            was_read: whether the last import read the same lines; a caveat from there that the file
                does not have was removed by a person.
        """
        traces = [_trace(self.stored[place]) for place in self.mine]
        pairs = recognise_caveats(traces, [caveat_trace(caveat) for caveat in found])
        new = []
        for here, caveat in enumerate(found):
            if here in pairs:
                yield self._update(editing, self.mine[pairs[here]], caveat)
            elif was_read(caveat):
                yield self._finding(caveat, Fate.KEPT, REMOVED)
            else:
                new.append(caveat)
                yield self._finding(caveat, Fate.NEW)
        self._add(editing, new)
        paired = {self.mine[there] for there in pairs.values()}
        yield from (self._vanished(place) for place in self.mine if place not in paired)

    def _update(self, editing: Editing, place: int, caveat: NoteCaveat) -> Finding:
        stored, path = self.stored[place], (*self.path, place)
        written = stored.source.written if stored.source else None
        flowing = flow(block(stored.text), written, caveat.text)
        if flowing.fate is Fate.CHANGED:
            several = "\n" in caveat.text
            editing.set((*path, "text"), f"{caveat.text}\n" if several else caveat.text)
        had_end = stored.source is not None and stored.source.end_line is not None
        lines = caveat_place(caveat, with_end=had_end or caveat.end_line > caveat.line)
        editing.set((*path, "source"), lines | remembered(flowing.written))
        return self._finding(caveat, flowing.fate, EDITED if flowing.fate is Fate.KEPT else "")

    def _add(self, editing: Editing, new: Sequence[NoteCaveat]) -> None:
        parts = [caveat_part(caveat, path=self.note) for caveat in new]
        if self.stored:
            for part in parts:
                editing.insert(self.path, len(self.stored), part)
        elif parts:
            editing.set(self.path, parts)

    def _finding(self, caveat: NoteCaveat, fate: Fate, remark: str = "") -> Finding:
        where = (caveat.line, caveat.end_line)
        return Finding(Kind.CAVEAT, fate, *where, caveat.text, self.entry, remark)

    def _vanished(self, place: int) -> Finding:
        line = self.root.at((*self.path, place)).line
        text = block(self.stored[place].text)
        return Finding(Kind.CAVEAT, Fate.VANISHED, line, line, text, self.entry)


def _trace(caveat: CaveatPart) -> Trace:
    line, written = (caveat.source.line, caveat.source.written) if caveat.source else (None, None)
    return Trace(block(caveat.text), line, asked=written)
