"""Changing values in a YAML text and nothing else: comments, order and layout stay."""

import copy
import re
from typing import Any

from bot.content.faults import KnowledgeError
from bot.content.yaml_emit import Scalar, Value, inline, item_lines, mapping_lines, scalar
from bot.content.yaml_tree import Node, parse_yaml

Path = tuple[str | int, ...]
"""Keys and positions from the root to a value."""

_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*([ \t]+#[^\n]*)?")


class LayoutError(Exception):
    """The text is laid out so that the change cannot be made in place; nothing was changed."""


class Editing:
    """A YAML text, and the changes to make in it.

    Positions in paths are those of the text as it was. `text` makes the changes at once and proves
    the result: read again, it must be the old data with the changes and nothing more.
    """

    def __init__(self, text: str) -> None:
        """Parse the text.

        Raises:
            KnowledgeError: if it is not YAML.
        """
        root = parse_yaml("", text).root
        if root is None:
            raise LayoutError("there is nothing to change")
        self._text = text
        self._root = root
        self._wanted = copy.deepcopy(root.data)
        self._changes: list[tuple[int, int, str]] = []
        self._inserted: list[tuple[Path, int, Value]] = []

    def set(self, path: Path, value: Value) -> None:
        """Give a key a value, adding it at its mapping's end if it is new.

        Where both values are mappings, the old one's other keys stay.
        """
        parent, key = self._root.at(path[:-1]), path[-1]
        node = parent.children.get(key)
        if node is None:
            self._add_key(path, parent, str(key), value)
        elif isinstance(value, dict) and isinstance(node.data, dict):
            for inner, part in value.items():
                self.set((*path, inner), part)
        elif node.data != value:
            self._want(path, value)
            self._replace(path, parent, node, value)

    def insert(self, path: Path, index: int, item: Value, *, apart: bool = False) -> None:
        """Put an item into a list, before the one that stands at `index`.

        Args:
            path: of the list.
            index: counted in the list as it was; its length puts the item at the end.
            item: the new item.
            apart: whether an empty line parts the items.
        """
        node = self._root.at(path)
        self._inserted.append((path, index, item))
        gap = "\n\n" if apart else "\n"
        if node.style:
            comma = ", " if node.children else ""
            place = node.end - 1
            self._change(place, place, comma + inline(item, flow=True))
        elif index == 0:
            place = node.start - node.column
            self._change(place, place, "\n".join(item_lines(item, node.column)) + gap)
        else:
            place = self._line_end(node.children[index - 1].end)
            self._change(place, place, gap + "\n".join(item_lines(item, node.column)))

    def text(self) -> str:
        """The changed text.

        Raises:
            LayoutError: if it would not read as it must.
        """
        out, place = [], 0
        for start, end, replacement in sorted(self._changes, key=lambda change: change[:2]):
            if start < place:
                raise LayoutError("two changes meet in one place")
            out += [self._text[place:start], replacement]
            place = end
        text = "".join([*out, self._text[place:]])
        self._prove(text)
        return text

    def _prove(self, text: str) -> None:
        in_order = sorted(self._inserted, key=lambda insertion: insertion[1])
        for path, index, item in in_order[::-1]:
            self._found(path).insert(index, item)
        self._inserted = []
        try:
            root = parse_yaml("", text).root
        except KnowledgeError:
            root = None
        if root is None or root.data != self._wanted:
            raise LayoutError("the file would not read as it must")

    def _found(self, path: Path) -> Any:
        value = self._wanted
        for step in path:
            value = value[step]
        return value

    def _want(self, path: Path, value: Value) -> None:
        self._found(path[:-1])[path[-1]] = copy.deepcopy(value)

    def _add_key(self, path: Path, parent: Node, key: str, value: Value) -> None:
        self._want(path, value)
        if parent.style:
            comma = ", " if parent.children else ""
            place = parent.end - 1
            self._change(place, place, f"{comma}{key}: {inline(value, flow=True)}")
        else:
            place = self._line_end(parent.end)
            lines = mapping_lines({key: value}, parent.column)
            self._change(place, place, "\n" + "\n".join(lines))

    def _replace(self, path: Path, parent: Node, node: Node, value: Value) -> None:
        if isinstance(value, Scalar):
            self._change(node.start, node.end, self._scalar(path, parent, node, value))
        elif node.data or self._in_flow(path):
            raise LayoutError("a value has another shape than before")
        else:
            lines = mapping_lines({str(path[-1]): value}, parent.column)
            key = parent.keys[str(path[-1])]
            self._change(key.start, max(node.end, self._colon(key) + 1), "\n".join(lines).lstrip())

    def _scalar(self, path: Path, parent: Node, node: Node, value: Scalar) -> str:
        flow = self._in_flow(path)
        rest = self._text[node.end : self._line_end(node.end)].strip()
        if flow or (rest and isinstance(value, str) and "\n" in value):
            return inline(value, flow=flow)
        text = scalar(value, parent.column + 2)
        header = _HEADER_COMMENT.match(self._text, node.start) if node.style in ("|", ">") else None
        if header and header.group(1) and text.startswith("|"):
            first, _, lines = text.partition("\n")
            return f"{first}{header.group(1).rstrip()}\n{lines}"
        return text

    def _in_flow(self, path: Path) -> bool:
        return any(self._root.at(path[:depth]).style in ("{", "[") for depth in range(len(path)))

    def _colon(self, key: Node) -> int:
        return self._text.index(":", key.end)

    def _line_end(self, place: int) -> int:
        end = self._text.find("\n", place)
        end = len(self._text) if end == -1 else end
        return end - 1 if self._text[place:end].endswith("\r") else end

    def _change(self, start: int, end: int, replacement: str) -> None:
        newline = "\r\n" if "\r\n" in self._text else "\n"
        self._changes.append((start, end, replacement.replace("\n", newline)))
