"""A sound folder becomes values of the core."""

import shutil
from pathlib import Path

import pytest

from bot.content.files import is_knowledge_file, topic_files
from bot.content.load import load_base
from bot.core.knowledge import Caveat, EntryKey, Level, Source
from tests.content.bases import FIXTURES, SOUND, folder


def test_every_field_of_a_topic_file_arrives() -> None:
    base = load_base(FIXTURES)
    kettle, lamp = base.topics
    assert (kettle.id, kettle.title, kettle.command, kettle.owner) == (
        "kettle",
        "The office kettle",
        "/kettle",
        "facilities",
    )
    assert kettle.source == Source("notes/kettle.md", 1)
    assert kettle.caveats == (
        Caveat("It is hot after use.", Level.WARNING, Source("notes/kettle.md", 9)),
        Caveat("The plug is behind the fridge.", Level.NOTE, None),
    )
    assert kettle.silent == ("who bought the kettle",)
    assert kettle.drip == (EntryKey("kettle", "descale"), EntryKey("kettle", "how-to-fill"))
    entry = kettle.entries[0]
    assert entry.key == EntryKey("kettle", "how-to-fill")
    assert entry.answer == "- Take the lid off.\n- Fill it to the **line**."
    assert entry.aliases == ("kettle water", "fill kettle")
    assert entry.caveats == (Caveat("Never above the line.", Level.NOTE),)
    assert entry.related == (EntryKey("kettle", "descale"), EntryKey("lamp", "how-to-dim"))
    assert entry.source == Source("notes/kettle.md", 3, 6)
    assert (entry.owner, entry.reviewed, entry.tags) == (None, "2026-11-20", ("water",))
    assert entry.expect == ("where does the water go",)
    assert lamp.entries[0].reviewed == "2026-11-20"
    assert lamp.drip == ()


@pytest.mark.parametrize(("written", "threshold"), [("0.8", 0.8), ("1", 1), (".05", 0.05)])
def test_a_topic_s_own_threshold_arrives(tmp_path: Path, written: str, threshold: float) -> None:
    folder(tmp_path, a=SOUND.replace("title:", f"threshold: {written}, title:"))
    assert load_base(tmp_path).topics[0].threshold == threshold


def test_topics_come_by_id_whatever_their_files_are_called(tmp_path: Path) -> None:
    folder(tmp_path, a=SOUND.replace("id: lamp", "id: zebra"), z=SOUND)
    assert [topic.id for topic in load_base(tmp_path).topics] == ["lamp", "zebra"]


def test_the_digest_changes_with_any_byte_and_any_name(tmp_path: Path) -> None:
    folder(tmp_path, a=SOUND)
    first = load_base(tmp_path).digest
    folder(tmp_path, a=SOUND + "# a comment\n")
    second = load_base(tmp_path).digest
    (tmp_path / "a.yaml").rename(tmp_path / "b.yaml")
    assert len({first, second, load_base(tmp_path).digest}) == 3
    assert load_base(tmp_path).digest == load_base(tmp_path).digest


def test_the_digest_changes_with_the_synonyms(tmp_path: Path) -> None:
    folder(tmp_path, a=SOUND)
    digests = [load_base(tmp_path).digest]
    for group in ("[vm, virtual machine]", "[vm, virtual machine] # sure"):
        folder(tmp_path, synonyms=f"version: 1\ngroups: [{group}\n]\n")
        digests.append(load_base(tmp_path).digest)
    (tmp_path / "synonyms.yaml").rename(tmp_path / "synonyms.yml")
    assert len({*digests, load_base(tmp_path).digest}) == 4


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path, ends: str) -> None:
    folder(tmp_path, a="\ufeff".encode() + SOUND.replace("\n", ends).encode())
    assert load_base(tmp_path).entries[0].answer == "Turn the ring."


def test_the_first_lines_indentation_of_an_answer_is_kept(tmp_path: Path) -> None:
    folder(tmp_path, a=SOUND.replace("Turn the ring.", "|2\n\n          code\n      text\n\n\n"))
    assert load_base(tmp_path).entries[0].answer == "    code\ntext"


def test_only_yaml_files_directly_in_the_folder_are_topics(tmp_path: Path) -> None:
    folder(tmp_path, a=SOUND, synonyms="version: 1\ngroups: []\n")
    shutil.copy(FIXTURES / "lamp.yml", tmp_path / "b.YML")
    (tmp_path / "notes").mkdir()
    folder(tmp_path / "notes", c=SOUND)
    (tmp_path / "d.yaml").mkdir()
    (tmp_path / ".hidden.yaml").write_text("x")
    (tmp_path / "readme.md").write_text("x")
    assert [path.name for path in topic_files(tmp_path)] == ["a.yaml", "b.YML"]
    assert not is_knowledge_file(Path("synonyms.yaml"))


def test_a_link_to_a_file_in_the_same_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "..data").mkdir()
    folder(tmp_path / "..data", a=SOUND)
    (tmp_path / "a.yaml").symlink_to(Path("..data") / "a.yaml")
    assert len(load_base(tmp_path).topics) == 1
