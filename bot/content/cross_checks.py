"""Checks over many values: ids and commands that clash, references that lead nowhere.

They read the trees rather than the models, so that a file with other faults is checked as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process

from bot.content.faults import Fault
from bot.content.schema_faults import SUGGESTION_CUTOFF
from bot.content.topic_file import LoadedFile
from bot.content.yaml_tree import Node


@dataclass(frozen=True, slots=True)
class _Place:
    path: str
    node: Node

    def fault(self, message: str) -> Fault:
        return Fault(self.path, self.node.line, message)


def cross_check(files: Sequence[LoadedFile]) -> Iterator[Fault]:
    """Every clash and dangling reference of a whole base."""
    trees = [
        (str(file.path), file.document.root)
        for file in files
        if file.document and file.document.root
    ]
    yield from _clashes(
        "topic id", (place for path, root in trees for place in _texts(path, root, "topic", "id"))
    )
    yield from _clashes(
        "command",
        (place for path, root in trees for place in _texts(path, root, "topic", "command")),
    )
    for path, root in trees:
        yield from _clashes("entry id", _entry_ids(path, root))
        yield from _drip(path, root)
        yield from _pathless_sources(path, root)
    yield from _dangling(trees, complete=len(trees) == len(files))


def _clashes(what: str, places: Iterable[_Place]) -> Iterator[Fault]:
    first: dict[str, _Place] = {}
    for place in places:
        earlier = first.setdefault(place.node.data, place)
        if earlier is not place:
            where = f"{earlier.path}:{earlier.node.line}"
            yield place.fault(f"the {what} '{place.node.data}' is taken at {where}; choose another")


def _dangling(trees: list[tuple[str, Node]], *, complete: bool) -> Iterator[Fault]:
    entries = {
        topic.node.data: [place.node.data for place in _entry_ids(path, root)]
        for path, root in trees
        for topic in _texts(path, root, "topic", "id")
    }
    for path, root in trees:
        own = next((place.node.data for place in _texts(path, root, "topic", "id")), None)
        for key, place in _related(path, root):
            topic, _, entry = key.rpartition("/")
            if topic and topic not in entries:
                if complete:
                    yield place.fault(_nowhere(f"related '{key}'", "topic", topic, entries))
            elif entry not in (known := entries.get(topic or own, ())):
                yield place.fault(_nowhere(f"related '{key}'", "entry", entry, known))


def _drip(path: str, root: Node) -> Iterator[Fault]:
    """What a topic gives to newcomers exists in its own file, and comes once."""
    known = [place.node.data for place in _entry_ids(path, root)]
    topic = root.children.get("topic")
    first: dict[str, _Place] = {}
    for node in _items(topic, "drip") if topic else ():
        entry, place = node.data, _Place(path, node)
        if not isinstance(entry, str) or not entry:
            continue
        if entry not in known:
            yield place.fault(_nowhere(f"drip '{entry}'", "entry", entry, known))
        elif (earlier := first.setdefault(entry, place)) is not place:
            where = f"{path}:{earlier.node.line}"
            yield place.fault(f"drip names '{entry}' twice, first at {where}; remove one of them")


def _nowhere(reference: str, what: str, name: str, known: Iterable[str]) -> str:
    guess = process.extractOne(name, list(known), score_cutoff=SUGGESTION_CUTOFF)
    mend = f"did you mean '{guess[0]}'?" if guess else "mend the id, or remove it"
    return f"{reference} leads nowhere: there is no {what} '{name}'; {mend}"


def _pathless_sources(path: str, root: Node) -> Iterator[Fault]:
    """A source names its note, unless what it belongs to does."""
    topic = root.children.get("topic")
    for owner in [*_items(root, "entries"), *([topic] if topic else [])]:
        source = owner.children.get("source")
        if source is not None and "line" in source.children and "path" not in source.children:
            yield Fault(path, source.line, "'path' is missing: say which note this source is in")
        if source is None and owner is not topic:
            source = topic.children.get("source") if topic else None
        for caveat in _items(owner, "caveats"):
            inner = caveat.children.get("source")
            if source is None and inner is not None and "path" not in inner.children:
                yield Fault(path, inner.line, "'path' is missing: say which note this source is in")


def _entry_ids(path: str, root: Node) -> Iterator[_Place]:
    for entry in _items(root, "entries"):
        yield from _texts(path, entry, "id")


def _related(path: str, root: Node) -> Iterator[tuple[str, _Place]]:
    for entry in _items(root, "entries"):
        for node in _items(entry, "related"):
            if isinstance(node.data, str) and node.data:
                yield node.data, _Place(path, node)


def _items(node: Node, key: str) -> Iterator[Node]:
    child = node.children.get(key)
    if child is not None and isinstance(child.data, list):
        yield from child.children.values()


def _texts(path: str, node: Node, *steps: str) -> Iterator[_Place]:
    """The text at the end of the steps, if there is one."""
    for step in steps:
        if step not in node.children:
            return
        node = node.children[step]
    if isinstance(node.data, str) and node.data:
        yield _Place(path, node)
