"""The team's synonyms: the file read, validated, and made a value of the core."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.content.faults import Fault
from bot.content.loaded_file import LoadedFile, Reading
from bot.content.schema import SynonymsFile
from bot.content.yaml_tree import Node
from bot.core.english import FUNCTION_WORDS
from bot.core.synonyms import NO_SYNONYMS, Synonyms, Term, folded
from bot.core.typed import normal
from bot.core.words import words

LoadedSynonyms = LoadedFile[SynonymsFile]
"""The synonyms file as far as it could be read."""

_READING = Reading(SynonymsFile, holds="groups of synonyms")

_NO_WORD = (
    "the term '{term}' has no letter or digit, so nobody can type it; write a word, or remove it"
)
_NO_SUBJECT = (
    "the term '{term}' shapes questions, whatever they are about; "
    "a synonym of it would fit nearly all of them, so remove it"
)
_TWICE = (
    "the term '{term}' is in this group already, as '{first}' on line {line} (neither capitals nor "
    "plurals make another term of it); remove one"
)
_TWO_GROUPS = (
    "the term '{term}' is in another group already, as '{first}' on line {line}; "
    "a term has one meaning here: remove one, or make one group of both"
)


def load_synonyms(path: Path, *, within: Path) -> LoadedSynonyms:
    """Read and validate the file; what is wrong is in its faults, never raised."""
    file = _READING.load(path, within=within)
    root = file.document.root if file.document else None
    faults = (*file.faults, *(_term_faults(str(path), root) if root else ()))
    return replace(file, model=None if faults else file.model, faults=faults)


def synonyms_of(file: LoadedSynonyms | None) -> Synonyms:
    """The core's value of a file without faults; none of a folder without such a file."""
    if file is None or file.model is None:
        return NO_SYNONYMS
    return Synonyms(tuple(tuple(_term(term) for term in group) for group in file.model.groups))


def _term(text: str) -> Term:
    return words(normal(text))


def _term_faults(path: str, root: Node) -> Iterator[Fault]:
    """Terms that mean nothing or more than one thing; read from the tree, whatever else is wrong."""
    first: dict[Term, tuple[Node, Node]] = {}
    for group, node in _terms(root):
        term = _term(node.data)
        if not term:
            yield Fault(path, node.line, _NO_WORD.format(term=node.data))
        elif FUNCTION_WORDS.issuperset(term):
            yield Fault(path, node.line, _NO_SUBJECT.format(term=node.data))
        else:
            earlier_group, earlier = first.setdefault(folded(term), (group, node))
            if earlier is not node:
                message = _TWICE if earlier_group is group else _TWO_GROUPS
                told = message.format(term=node.data, first=earlier.data, line=earlier.line)
                yield Fault(path, node.line, told)


def _terms(root: Node) -> Iterator[tuple[Node, Node]]:
    """Every term with its group; what has another type or no text is the schema's concern."""
    groups = root.children.get("groups")
    for group in groups.children.values() if groups and isinstance(groups.data, list) else ():
        if isinstance(group.data, list):
            for node in group.children.values():
                if isinstance(node.data, str) and node.data.strip():
                    yield group, node
