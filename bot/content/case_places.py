"""Where each case of a base stands: the file and line that a person opens to mend it."""

from dataclasses import dataclass
from typing import assert_never

from bot.content.load import LoadedFolder
from bot.content.topic_file import LoadedFile
from bot.core.cases import Case, Expect, Origin, Silent

_LISTS = {Origin.EXPECT: "expect", Origin.ALIAS: "aliases"}
"""The key of an entry under which the file lists the texts of an origin."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file, counted from 1; its text form, `path:line`, is what editors open."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class CasePlaces:
    """The places of all cases of a folder's topics."""

    def __init__(self, folder: LoadedFolder) -> None:
        """Index a folder without faults."""
        self._files = {file.model.topic.id: file for file in folder.topics if file.model}
        self._entries = {
            (topic, entry.id): at
            for topic, file in self._files.items()
            if file.model
            for at, entry in enumerate(file.model.entries)
        }

    def of(self, case: Case) -> Place:
        """Where the text of a case is written; of a mistyped one, the text it was made from.

        Raises:
            KeyError: if the folder has no such topic or entry.
        """
        return _place(self._files[case.topic], self._path(case))

    def _path(self, case: Case) -> tuple[str | int, ...]:
        match case:
            case Expect(entry=entry, origin=origin, position=position):
                at = self._entries[case.topic, entry.key.entry]
                part = ("question",) if origin is Origin.QUESTION else (_LISTS[origin], position)
                return ("entries", at, *part)
            case Silent(position=position):
                return ("silent", position)
            case _:
                assert_never(case)


def _place(file: LoadedFile, path: tuple[str | int, ...]) -> Place:
    root = file.document.root if file.document else None
    return Place(str(file.path), root.at(path).line if root else 1)
