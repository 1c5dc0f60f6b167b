from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.content.load import load_base, load_folder
from bot.content.provenance import changed_entries
from bot.content.stub import entry_stub, entry_values
from bot.core.gaps import Gap
from bot.core.knowledge import EntryKey
from bot.core.query import Query
from tests.content.bases import SOUND, faults_of, folder

GAP = Gap(
    question="how do I dim it: by hand?",
    count=3,
    askers=2,
    examples=("- dim # it", "dimming", "yes"),
    last_asked=1.0,
    nearest=EntryKey("lamp", "dim"),
    asked=("a", "b", "c"),
)


def test_a_stub_stands_among_the_entries_and_passes_once_its_answer_is_written(
    tmp_path: Path,
) -> None:
    stub = entry_stub(GAP)
    folder(tmp_path, lamp=SOUND + stub)
    (fault,) = faults_of(tmp_path)
    assert "'answer' of entry 2 has no text" in fault
    folder(tmp_path, lamp=SOUND + stub.replace("answer: ''", "answer: Turn the ring."))
    entry = load_base(tmp_path).entries[1]
    assert entry.key == EntryKey("lamp", "how-do-i-dim-it-by-hand")
    assert (entry.question, entry.aliases) == (GAP.question, GAP.examples)
    assert entry.answer == "Turn the ring."


def test_an_id_that_the_topic_has_is_not_given_again() -> None:
    taken = frozenset({"how-do-i-dim-it-by-hand"})
    assert entry_values(GAP, taken=taken)["id"] == "how-do-i-dim-it-by-hand-2"


@given(st.text(max_size=80), st.lists(st.text(max_size=40), max_size=3))
def test_whatever_was_asked_comes_back_from_the_yaml_word_for_word(
    text: str, others: list[str]
) -> None:
    question = Query.parse(text).text or "?"
    examples = tuple(filter(None, (Query.parse(other).text for other in others)))
    gap = Gap(question, 1, 1, examples, 0.0, None, ("a",))
    (read,) = yaml.safe_load("entries:\n" + entry_stub(gap))["entries"]
    assert read == entry_values(gap)


def test_entries_whose_note_has_changed_are_known_by_their_keys(tmp_path: Path) -> None:
    (tmp_path / "lamp.md").write_text("# The lamp\n")
    source = f"    source: {{path: lamp.md, line: 1, end_line: 1, digest: {'a' * 64}}}\n"
    folder(tmp_path, lamp=SOUND + source)
    files = load_folder(tmp_path).topics
    assert changed_entries(tmp_path, files) == {EntryKey("lamp", "dim")}
    (tmp_path / "lamp.md").unlink()
    assert changed_entries(tmp_path, files) == frozenset()
