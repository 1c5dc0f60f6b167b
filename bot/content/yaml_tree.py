"""YAML as a tree that knows every value's place, built from events without recursion."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from bot.content.faults import Fault, KnowledgeError

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it, several times as fast; the places agree."""

MAX_DEPTH = 20
"""How deep collections may nest; a topic file needs 6."""


@dataclass(slots=True, eq=False)
class Node:
    """One value of a YAML text.

    Attributes:
        data: the plain Python value, as `yaml.safe_load` would give it.
        line: counted from 1.
        start: the first character's place in the text, counted from 0.
        end: the place after the last character; of block collections, after their last value.
        column: the first character's distance from its line's start.
        style: `|` or `>` for block scalars, the quote of quoted ones, `{` or `[` for collections
            written in one line, else "".
        raw: a scalar as it is written, without quotes.
        keys: a mapping's keys, as nodes.
        children: a mapping's values by key, or a sequence's items by position.
    """

    data: Any
    line: int
    start: int
    end: int
    column: int
    style: str = ""
    raw: str = ""
    keys: dict[str, "Node"] = field(default_factory=dict)
    children: dict[Any, "Node"] = field(default_factory=dict)

    def at(self, path: tuple[str | int, ...]) -> "Node":
        """The value at a path of keys and positions, or the nearest one above it that exists."""
        node = self
        for step in path:
            if step not in node.children:
                break
            node = node.children[step]
        return node


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed text: its root, None where there is no value, and the faults that spare the rest."""

    root: Node | None
    faults: tuple[Fault, ...]


def parse_yaml(path: str, text: str) -> Document:
    """Parse one YAML document, refusing what a topic file never needs and an attacker might.

    Aliases, anchors, tags, several documents and deep nesting end the reading; duplicate keys are
    collected, and the first one counts.

    Raises:
        KnowledgeError: with the one fault that ends the reading.
    """
    return _Builder(path, text).build()


class _Builder:
    """Folds events into nodes, with the open collections on a stack."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        self._faults: list[Fault] = []
        self._open: list[
            tuple[Node, Node | None]
        ] = []  # a collection, and its key that waits for a value
        self._root: Node | None = None
        self._loader = LOADER("")

    def build(self) -> Document:
        for event in self._events():
            if isinstance(event, yaml.NodeEvent):
                self._refuse(event)
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._begin(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end(event)
        return Document(self._root, tuple(self._faults))

    def _events(self) -> Iterator[Any]:
        try:
            yield from yaml.parse(self._text, Loader=LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else 1
            words = ", ".join(part for part in (error.context, error.problem) if part)
            raise self._fault(
                line, f"is not YAML: {words}; look at the indentation and quotes here"
            ) from None
        except yaml.reader.ReaderError as error:
            line = self._text.count("\n", 0, error.position) + 1
            raise self._fault(
                line, "holds a control character, which YAML forbids; remove it"
            ) from None

    def _refuse(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            raise self._fault(line, f"the alias *{event.anchor} is not allowed; {_WRITE_OUT} *")
        if event.anchor is not None:
            raise self._fault(line, f"the anchor &{event.anchor} is not allowed; {_WRITE_OUT} &")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise self._fault(
                line, f"the tag {tag} is not allowed; remove it, and quote the value if it is text"
            )
        if not self._open and self._root is not None:
            raise self._fault(
                line,
                "begins a second document; a file holds one topic, so move it to a file of its own",
            )

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        style = event.style or ""
        node = Node(
            event.value, start.line + 1, start.index, end.index, start.column, style, event.value
        )
        if style in ("|", ">"):
            node.end = start.index + _length_of_lines_with_text(self._text[start.index : end.index])
        if not style and not self._awaits_key():
            node.data = self._resolve(event)
        self._place(node)

    def _resolve(self, event: Any) -> object:
        tag = self._loader.resolve(yaml.ScalarNode, event.value, (True, False))
        if tag == _STRING:
            return event.value
        try:
            return self._loader.construct_object(yaml.ScalarNode(tag, event.value))
        except (
            ValueError,
            OverflowError,
            yaml.YAMLError,
        ):  # 2026-02-30 looks like a date: the schema says what is wrong with it
            return event.value

    def _begin(self, event: Any) -> None:
        mark = event.start_mark
        if len(self._open) >= MAX_DEPTH:
            raise self._fault(
                mark.line + 1, f"nests deeper than {MAX_DEPTH} levels; a topic file needs 6"
            )
        mapping = isinstance(event, yaml.MappingStartEvent)
        if mapping and self._awaits_key():
            raise self._fault(mark.line + 1, "a key must be plain text, not a mapping")
        style = ("{" if mapping else "[") if event.flow_style else ""
        node = Node(
            {} if mapping else [], mark.line + 1, mark.index, mark.index, mark.column, style
        )
        self._open.append((node, None))

    def _end(self, event: Any) -> None:
        node, _ = self._open.pop()
        if node.style:
            node.end = event.end_mark.index
        elif node.children:
            node.end = max(child.end for child in node.children.values())
        self._place(node)

    def _awaits_key(self) -> bool:
        return (
            bool(self._open)
            and isinstance(self._open[-1][0].data, dict)
            and self._open[-1][1] is None
        )

    def _place(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        parent, key = self._open[-1]
        if isinstance(parent.data, list):
            parent.children[len(parent.data)] = node
            parent.data.append(node.data)
        elif key is None:
            self._place_key(parent, node)
        else:
            self._open[-1] = (parent, None)
            if parent.keys[key.raw] is key:
                parent.children[key.raw] = node
                parent.data[key.raw] = node.data

    def _place_key(self, parent: Node, key: Node) -> None:
        if not isinstance(key.data, str):
            raise self._fault(key.line, "a key must be plain text, not a list")
        self._open[-1] = (parent, key)
        first = parent.keys.setdefault(key.raw, key)
        if first is not key:
            message = (
                f"the key '{key.raw}' is here twice, first on line {first.line}; keep one of them"
            )
            self._faults.append(Fault(self._path, key.line, message))

    def _fault(self, line: int, message: str) -> KnowledgeError:
        return KnowledgeError([*self._faults, Fault(self._path, line, message)])


_WRITE_OUT = "write the text out, in quotes if it is meant to begin with"
_STRING = "tag:yaml.org,2002:str"


def _length_of_lines_with_text(scalar: str) -> int:
    """Where a block scalar's last line with text ends; the parser counts blank lines after it."""
    stripped = len(scalar.rstrip())
    newline = scalar.find("\n", stripped)
    if newline == -1:
        return len(scalar)
    return newline - 1 if scalar[newline - 1] == "\r" else newline
