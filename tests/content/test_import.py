"""A note flows in, again and again: what changed changes, what a person wrote stays."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.faults import KnowledgeError
from bot.content.files import topic_files
from bot.content.importing.beside import starter_synonyms
from bot.content.importing.report import Fate, Imported, Kind
from bot.content.importing.run import import_note, write
from bot.content.load import load_base
from bot.content.schema import schema_text
from bot.core.knowledge import Caveat, Entry, EntryKey, Level, Source
from tests.content.bases import SOUND, folder
from tests.content.test_markdown_reader import TEAPOT

DIFFER, USEFUL, DISADVANTAGES = (
    "how-does-a-teapot-differ-from-a-tea-bag",
    "why-is-it-useful-for-an-office",
    "what-are-the-disadvantages-of-a-teapot",
)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A knowledge folder with one note, imported."""
    (tmp_path / "notes").mkdir()
    note(tmp_path, TEAPOT)
    return tmp_path


def note(base: Path, text: str, name: str = "teapot.md") -> Imported:
    """Write a note, import it, and write what came of it."""
    path = base / "notes" / name
    path.write_text(text)
    imported = import_note(path, base)
    write(imported)
    return imported


def edit(base: Path, old: str, new: str) -> str:
    """A person's edit of the topic file; the text from then on."""
    path = base / "teapot.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    return path.read_text()


def fates(imported: Imported) -> list[str]:
    return [f"{finding.fate} {finding.entry or finding.kind}" for finding in imported.findings]


def entries(base: Path) -> dict[str, Entry]:
    return {entry.key.entry: entry for entry in load_base(base).entries}


def test_a_first_import_makes_a_topic_with_its_caveats_and_sources(base: Path) -> None:
    (topic,) = load_base(base).topics
    assert (topic.id, topic.title, topic.command) == (
        "teapot",
        "What is a teapot, and why share one?",
        None,
    )
    assert [entry.key.entry for entry in topic.entries] == [DIFFER, USEFUL, DISADVANTAGES]
    assert topic.caveats[1] == Caveat(
        "The tea gets cold. After ten minutes it is bitter as well.",
        Level.WARNING,
        Source("notes/teapot.md", 18, 19),
    )
    assert len(topic.caveats) == 3
    source = topic.entries[0].source
    assert source is not None
    assert (source.path, source.line, source.end_line) == ("notes/teapot.md", 3, 9)


def test_the_file_is_written_as_a_person_would(base: Path) -> None:
    lines = (base / "teapot.yaml").read_text().splitlines()
    assert lines[0] == "# yaml-language-server: $schema=schema.json"
    start = lines.index(f"  - id: {DIFFER}")
    assert lines[start + 1 : start + 5] == [
        "    question: How does a teapot differ from a tea bag?",
        "    answer: |",
        "      - A teapot serves several people. Each pours their own cup.",
        "      - Leaves can be used twice. Bags cannot, or only with regret.",
    ]


def test_a_new_folder_gets_the_schema_that_its_files_name(base: Path) -> None:
    assert (base / "schema.json").read_text() == schema_text()
    (base / "schema.json").write_text("{}")
    note(base, TEAPOT)
    assert (base / "schema.json").read_text() == "{}"


def test_a_threshold_that_a_person_wrote_stays(base: Path) -> None:
    edit(base, "\n  title:", "\n  threshold: 0.9 # we are careful here\n  title:")
    note(base, TEAPOT.replace("It saves bags.", "It saves many bags."))
    assert "\n  threshold: 0.9 # we are careful here\n" in (base / "teapot.yaml").read_text()
    assert load_base(base).topics[0].threshold == 0.9


def test_the_order_for_newcomers_that_a_person_wrote_stays(base: Path) -> None:
    edit(base, "\n  title:", f"\n  drip: [{USEFUL}, {DIFFER}] # why first\n  title:")
    note(base, TEAPOT.replace("# What", "# So what", 1) + "\n## Is it blue?\n\nYes.\n")
    assert f"\n  drip: [{USEFUL}, {DIFFER}] # why first\n" in (base / "teapot.yaml").read_text()
    drip = load_base(base).topics[0].drip
    assert drip == (EntryKey("teapot", USEFUL), EntryKey("teapot", DIFFER))


def test_a_new_folder_gets_synonyms_to_start_from_and_they_are_the_team_s_from_then_on(
    base: Path,
) -> None:
    assert (base / "synonyms.yaml").read_bytes() == starter_synonyms()
    own = "version: 1\ngroups: [[tea, chai]]\n"
    (base / "synonyms.yaml").write_text(own)
    note(base, TEAPOT.replace("It saves bags.", "It saves many bags."))
    assert (base / "synonyms.yaml").read_text() == own


def test_synonyms_that_somebody_removed_stay_removed(base: Path) -> None:
    (base / "synonyms.yaml").unlink()
    note(base, "## Where?\n\nThere.\n", "where.md")
    assert not (base / "synonyms.yaml").exists()


def test_a_team_s_synonyms_with_the_other_ending_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "synonyms.yml").write_text("version: 1\ngroups: []\n")
    note(tmp_path, TEAPOT)
    assert not (tmp_path / "synonyms.yaml").exists()
    assert load_base(tmp_path).synonyms.groups == ()


def test_a_new_question_may_bring_caveats_of_its_own(base: Path) -> None:
    imported = note(base, TEAPOT + "\n## Who?\n\nAnn.\n\n> [!NOTE]\n> Or Bob.\n")
    assert entries(base)["who"].caveats[0].text == "Or Bob."
    assert imported.count(Kind.CAVEAT, Fate.NEW) == 1


def test_a_second_import_changes_no_byte(base: Path) -> None:
    before = (base / "teapot.yaml").read_bytes()
    again = import_note(base / "notes" / "teapot.md", base)
    assert again.after == before
    assert not again.changes_file
    assert {finding.fate for finding in again.findings} == {Fate.UNCHANGED}


def test_a_changed_answer_changes_only_its_entry(base: Path) -> None:
    before = (base / "teapot.yaml").read_text().split("\n\n")
    imported = note(base, TEAPOT.replace("It saves bags.", "It saves *many* bags."))
    after = (base / "teapot.yaml").read_text().split("\n\n")
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, False, True]
    assert entries(base)[USEFUL].answer == "It saves *many* bags."
    assert fates(imported)[:4] == [
        "unchanged title",
        f"unchanged {DIFFER}",
        f"changed {USEFUL}",
        f"unchanged {DISADVANTAGES}",
    ]


def test_lines_that_only_moved_keep_everything_but_their_place(base: Path) -> None:
    imported = note(base, TEAPOT.replace("\n\n", "\n\n\n", 1))
    assert {finding.fate for finding in imported.findings} == {Fate.UNCHANGED}
    source = entries(base)[USEFUL].source
    assert source is not None
    assert (source.line, source.end_line) == (12, 14)


def test_a_reworded_question_keeps_its_id(base: Path) -> None:
    note(base, TEAPOT.replace("Why is it useful for an office?", "What good is it at work?"))
    assert entries(base)[USEFUL].question == "What good is it at work?"


def test_a_question_and_answer_both_touched_up_keep_their_id(base: Path) -> None:
    text = TEAPOT.replace("differ from a tea bag", "differ from tea bags")
    imported = note(base, text.replace("several people", "many people"))
    assert f"changed {DIFFER}" in fates(imported)
    assert list(entries(base)) == [DIFFER, USEFUL, DISADVANTAGES]


def test_a_new_question_enters_in_the_notes_order(base: Path) -> None:
    new = "## Who washes it?\n\nWhoever is last.\n\n"
    imported = note(base, TEAPOT.replace("## Why", f"{new}## Why"))
    assert list(entries(base)) == [DIFFER, "who-washes-it", USEFUL, DISADVANTAGES]
    assert imported.count(Kind.ENTRY, Fate.NEW) == 1
    note(base, TEAPOT.replace("## How", "## First of all?\n\nYes.\n\n## How"))
    assert next(iter(entries(base))) == "first-of-all"


def test_what_vanished_is_named_and_stays(base: Path) -> None:
    before = (base / "teapot.yaml").read_text()
    shortened = TEAPOT[: TEAPOT.index("## What are the dis")]
    imported = note(base, shortened)
    gone = [finding for finding in imported.findings if finding.fate is Fate.VANISHED]
    assert [finding.kind for finding in gone] == [Kind.CAVEAT] * 3 + [Kind.ENTRY]
    assert before.splitlines()[gone[-1].line - 1] == f"  - id: {DISADVANTAGES}"
    assert (base / "teapot.yaml").read_text() == before


def test_what_people_add_stays_word_for_word(base: Path) -> None:
    edit(
        base,
        "    source: {path: notes/teapot.md, line: 11",
        "    aliases: [pot,  'why a pot?']   # from the survey\n"
        "    caveats:\n"
        "      # Ann asked for this\n"
        "      - text: Only for black tea.\n"
        "    tags: [tea]\n"
        f"    related: [{DIFFER}]\n"
        "    owner: kitchen\n"
        "    reviewed: 2026-11-20\n"
        "    expect:\n"
        "        - is a pot any good\n"
        "    source: {path: notes/teapot.md, line: 11",
    )
    edit(base, "  id: teapot\n", "  id: teapot\n  command: /tea # short\n")
    edited = edit(base, "version: 1\n", "version: 1\nsilent: [who broke it]\n\n# Topic:\n")
    assert not import_note(base / "notes" / "teapot.md", base).changes_file
    note(base, TEAPOT.replace("It saves bags.", "It saves many bags."))
    after = (base / "teapot.yaml").read_text()
    old_lines, new_lines = edited.splitlines(), after.splitlines()
    changed = [new for old, new in zip(old_lines, new_lines, strict=True) if old != new]
    assert changed[0] == "      It saves many bags."
    assert [line.split(",")[0] for line in changed[1:]] == ["    source: {path: notes/teapot.md"]


def test_a_file_of_another_name_with_another_id_is_still_the_notes_own(base: Path) -> None:
    edit(base, "id: teapot", "id: pot")
    (base / "teapot.yaml").rename(base / "kitchen.yml")
    imported = note(base, TEAPOT.replace("It saves bags.", "It saves many bags."))
    assert (imported.file, imported.topic) == (base / "kitchen.yml", "pot")
    assert [path.name for path in topic_files(base)] == ["kitchen.yml"]


def test_an_answer_edited_by_hand_stays_and_is_named(base: Path) -> None:
    edited = edit(base, "It saves bags.", "It saves bags, and money.")
    imported = import_note(base / "notes" / "teapot.md", base)
    assert imported.after.decode() == edited
    (kept,) = [finding for finding in imported.findings if finding.fate is Fate.KEPT]
    assert (kept.entry, kept.remark) == (USEFUL, "answer edited by hand")


def test_an_answer_edited_by_hand_stays_when_the_note_changes_too(base: Path) -> None:
    edit(base, "It saves bags.", "It saves bags, and money.")
    imported = note(base, TEAPOT.replace("It saves bags.", "It saves many bags."))
    assert entries(base)[USEFUL].answer == "It saves bags, and money."
    (kept,) = [finding for finding in imported.findings if finding.fate is Fate.KEPT]
    assert "the note has changed here since" in kept.remark
    after = (base / "teapot.yaml").read_bytes()
    assert import_note(base / "notes" / "teapot.md", base).after == after


def test_a_question_edited_by_hand_stays_while_its_answer_flows(base: Path) -> None:
    edit(base, "question: Why is it useful for an office?", "question: Is a pot worth it?")
    note(base, TEAPOT.replace("It saves bags.", "It saves many bags."))
    entry = entries(base)[USEFUL]
    assert (entry.question, entry.answer) == ("Is a pot worth it?", "It saves many bags.")


def test_an_edit_that_the_note_takes_over_is_an_edit_no_more(base: Path) -> None:
    edit(base, "It saves bags.", "It saves all bags.")
    note(base, TEAPOT.replace("It saves bags.", "It saves all bags."))
    note(base, TEAPOT.replace("It saves bags.", "It saves some bags."))
    assert entries(base)[USEFUL].answer == "It saves some bags."


def test_a_title_flows_unless_a_person_chose_another(base: Path) -> None:
    title = "# What is a teapot, and why share one?"
    note(base, TEAPOT.replace(title, "# Teapots, and what a teapot is"))
    assert load_base(base).topics[0].title == "Teapots, and what a teapot is"
    edit(base, "title: Teapots, and what a teapot is", "title: Tea!")
    note(base, TEAPOT.replace(title, "# Teapots and other teapots"))
    assert load_base(base).topics[0].title == "Tea!"


def test_topic_caveats_flow_and_edited_or_removed_ones_do_not_come_back(base: Path) -> None:
    edit(base, "- text: Somebody has to wash it.", "- text: It must be washed by hand.")
    text = (base / "teapot.yaml").read_text()
    start = text.index("    - text: It breaks?")
    end = text.index("entries:")
    (base / "teapot.yaml").write_text(text[:start] + text[end:])
    imported = import_note(base / "notes" / "teapot.md", base)
    assert not imported.changes_file
    kept = [(f.text, f.remark) for f in imported.findings if f.fate is Fate.KEPT]
    assert kept == [
        ("Somebody has to wash it.", "edited by hand"),
        ("It breaks?", "removed by hand"),
    ]
    note(base, TEAPOT.replace("After ten minutes", "After five minutes") + "- It drips.\n")
    assert [caveat.text for caveat in load_base(base).topics[0].caveats] == [
        "It must be washed by hand.",
        "The tea gets cold. After five minutes it is bitter as well.",
        "It breaks?",
        "It drips.",
    ]


def test_alerts_of_an_answer_become_its_caveats_and_follow_the_note(base: Path) -> None:
    alert = "It saves bags.\n\n> [!WARNING]\n> Not at night.\n"
    note(base, TEAPOT.replace("It saves bags.\n", alert))
    assert entries(base)[USEFUL].caveats[0].text == "Not at night."
    assert entries(base)[USEFUL].answer == "It saves bags."
    note(base, TEAPOT.replace("It saves bags.\n", alert.replace("night", "dusk")))
    assert [caveat.text for caveat in entries(base)[USEFUL].caveats] == ["Not at dusk."]


def test_two_notes_of_one_name_make_two_topics(base: Path) -> None:
    (base / "more").mkdir()
    (base / "more" / "teapot.md").write_text(TEAPOT)
    write(import_note(base / "more" / "teapot.md", base))
    assert [topic.id for topic in load_base(base).topics] == ["teapot", "teapot-2"]


def test_a_second_note_may_join_a_topic_and_keeps_its_own_entries(base: Path) -> None:
    path = base / "notes" / "lids.md"
    path.write_text("# Lids\n\n## Where is the lid?\n\nIn the sink.\n\n## Caveats\n\n- Lost.\n")
    write(import_note(path, base, topic="teapot"))
    (topic,) = load_base(base).topics
    assert topic.title == "What is a teapot, and why share one?"
    assert [entry.key.entry for entry in topic.entries[3:]] == ["where-is-the-lid", "caveats"]
    assert topic.caveats[-1].source == Source("notes/lids.md", 9)
    assert not import_note(path, base).changes_file
    assert not import_note(base / "notes" / "teapot.md", base).changes_file


def test_a_first_import_takes_an_id_and_a_command(tmp_path: Path) -> None:
    path = tmp_path / "n.md"
    path.write_text(TEAPOT)
    write(import_note(path, tmp_path / "kb", topic="pots", command="/pots"))
    (topic,) = load_base(tmp_path / "kb").topics
    assert (topic.id, topic.command) == ("pots", "/pots")
    assert topic.source == Source("../n.md", 1)
    assert (tmp_path / "kb" / "pots.yaml").exists()


def test_reserved_and_strange_file_names_still_make_topics(tmp_path: Path) -> None:
    for name in ("synonyms.md", "日本.md"):
        (tmp_path / name).write_text("## なに？\n\nx\n")
        write(import_note(tmp_path / name, tmp_path))
    ids = [topic.id for topic in load_base(tmp_path).topics]
    assert ids[0] == "synonyms-2"
    assert ids[1].startswith("topic-")
    assert all(entry.key.entry.startswith("question-") for entry in load_base(tmp_path).entries)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("x.md", b"no heading", "x.md:1: holds no question"),
        ("x.md", b"## A?\n\xff", "x.md:2: is not UTF-8"),
        ("x.docx", b"", "x.docx:1: is not a note of a known format (.markdown, .md)"),
    ],
)
def test_a_note_that_cannot_be_used_is_one_fault(
    base: Path, name: str, content: bytes, says: str
) -> None:
    (base / name).write_bytes(content)
    with pytest.raises(KnowledgeError) as caught:
        import_note(base / name, base)
    assert says in str(caught.value)


def test_a_missing_note_and_a_folder_are_told_apart(base: Path) -> None:
    with pytest.raises(KnowledgeError, match="No such file"):
        import_note(base / "none.md", base)
    with pytest.raises(KnowledgeError, match="is a folder; name the notes in it"):
        import_note(base / "notes", base)


def test_names_that_are_taken_or_not_allowed_are_refused(base: Path) -> None:
    path = base / "notes" / "teapot.md"
    with pytest.raises(KnowledgeError, match="is in the topic 'teapot' already"):
        import_note(path, base, topic="other")
    with pytest.raises(KnowledgeError, match="write 'command: /tea' below its id"):
        import_note(path, base, command="/tea")
    other = base / "notes" / "other.md"
    other.write_text("## A?\n\nx\n")
    with pytest.raises(KnowledgeError, match="must be an id"):
        import_note(other, base, topic="../Other")
    with pytest.raises(KnowledgeError, match="asks all topics"):
        import_note(other, base, command="/ask")
    folder(base, lamp=SOUND.replace("title:", "command: /lamp, title:"))
    with pytest.raises(KnowledgeError, match="the command /lamp is taken by"):
        import_note(other, base, command="/lamp")


def test_a_topic_never_takes_another_topics_file(base: Path) -> None:
    folder(base, pots=SOUND)
    other = base / "notes" / "other.md"
    other.write_text("## A?\n\nx\n")
    assert import_note(other, base, topic="pots").file == base / "pots-2.yaml"


def test_a_topic_file_with_faults_stands_in_the_way(base: Path) -> None:
    folder(base, lamp=SOUND.replace("answer:", "anwser:"))
    with pytest.raises(KnowledgeError, match="did you mean 'answer'"):
        import_note(base / "notes" / "teapot.md", base)


def test_a_layout_that_cannot_be_kept_is_refused(base: Path) -> None:
    edit(base, "line: 1, written", "line: 1,  written")
    edit(base, "  caveats:\n", "  caveats: # one a line\n")
    edit(base, "path: notes/teapot.md, line: 11,", "path: notes/teapot.md, 'line': 11,")
    assert not import_note(base / "notes" / "teapot.md", base).changes_file
    before = edit(base, "level: warning\n      source: {line: 17, written: ", "source: {x: ")
    (base / "teapot.yaml").write_text(before.replace("{x: ", "{line: 17,}  # "))
    with pytest.raises(KnowledgeError, match="cannot be updated safely"):
        import_note(base / "notes" / "teapot.md", base)


def test_the_file_keeps_its_mode_mark_and_line_ends(base: Path) -> None:
    path = base / "teapot.yaml"
    path.chmod(0o640)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    note(base, TEAPOT.replace("It saves bags.", "It saves many bags."))
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf# yaml")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(base.glob(".*.tmp")) == []


def test_a_folder_that_cannot_be_written_is_one_fault(base: Path) -> None:
    (base / "file").write_text("x")
    imported = import_note(base / "notes" / "teapot.md", base / "kb")
    (base / "kb").write_text("a file in the folder's place")
    with pytest.raises(KnowledgeError, match="nothing was changed"):
        write(imported)


PARAGRAPHS = st.sampled_from(
    [
        *("tea\npot", "- one\n  two\n- three", "> q\n> r", "```\n  x\n```", "a: b # c", "[l][r]"),
        *(
            "    code",
            "two  \nlines",
            "\ttab",
            "'q' \"r\"",
            "é\u2028x",
            "😀",
            "---",
            "| a |\n|---|",
        ),
    ]
)
BODIES = st.lists(PARAGRAPHS, min_size=1, max_size=4).map("\n\n".join)
QUESTIONS = st.text(alphabet="ab?: #-'é你", min_size=1, max_size=12)
NOTES = st.lists(st.tuples(QUESTIONS, BODIES), min_size=1, max_size=5).map(
    lambda parts: (
        "# Tea\n\n"
        + "\n\n".join(f"## Why {question}?\n\n{body}" for question, body in parts)
        + "\n\n## Caveats\n\n- hot\n  stuff\n- wet\n\n[r]: x\n"
    )
)


@settings(deadline=None, max_examples=40)
@given(NOTES, NOTES)
def test_any_notes_import_settles_at_once(first: str, second: str) -> None:
    with TemporaryDirectory() as directory:
        base = Path(directory)
        (base / "notes").mkdir()
        for text in (first, second, first):
            note(base, text)
            before = (base / "teapot.yaml").read_bytes()
            assert import_note(base / "notes" / "teapot.md", base).after == before
        assert load_base(base).entries
