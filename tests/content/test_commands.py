"""The commands `check` and `import`, as a person and a pipeline meet them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.content.load import load_base
from tests.content.bases import SOUND, folder
from tests.content.test_markdown_reader import TEAPOT


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def base(tmp_path: Path) -> Path:
    (tmp_path / "teapot.md").write_text(TEAPOT)
    assert run("import", tmp_path / "teapot.md", "--into", tmp_path).exit_code == 0
    return tmp_path


def test_a_sound_base_is_told_topic_by_topic(base: Path) -> None:
    folder(base, lamp=SOUND.replace("title:", "command: /lamp, title:") + "silent: [why]\n")
    result = run("check", "--knowledge", base)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "lamp /lamp: The lamp (1 entry, 0 caveats, 1 expected phrasing)\n"
        "teapot: What is a teapot, and why share one? (3 entries, 3 caveats, 0 expected phrasings)\n"
        f"synonyms: {len(load_base(base).synonyms.groups)} groups\n"
    )


def test_faults_go_to_stderr_and_fail(base: Path) -> None:
    folder(base, lamp=SOUND.replace("answer:", "anwser:"))
    result = run("check", "--knowledge", base)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{base}/lamp.yaml:6: unknown key 'anwser'; did you mean 'answer'?\n"


def test_faults_of_the_synonyms_and_of_the_topics_are_told_together(base: Path) -> None:
    folder(base, lamp=SOUND.replace("answer:", "anwser:"))
    folder(base, synonyms="version: 1\ngroups:\n  - [vm, on]\n")
    result = run("check", "--knowledge", base)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"{base}/lamp.yaml:6: unknown key 'anwser'; did you mean 'answer'?\n"
        f"{base}/synonyms.yaml:3: item 2 of item 1 of 'groups' is yes or no to YAML, written on; "
        'put it in quotes: "on"\n'
    )


def test_a_folder_without_synonyms_is_sound_and_has_none(base: Path) -> None:
    (base / "synonyms.yaml").unlink()
    result = run("check", "--knowledge", base)
    assert (result.exit_code, "synonyms" in result.stdout) == (0, False)
    assert load_base(base).synonyms.groups == ()


def test_a_missing_folder_is_wrong_use(tmp_path: Path) -> None:
    result = run("check", "--knowledge", tmp_path / "none")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{tmp_path}/none:1: there is no such folder")


def test_a_note_that_changed_is_a_warning_until_it_is_imported(base: Path) -> None:
    changed = TEAPOT.replace("It saves bags.", "It saves many bags.")
    (base / "teapot.md").write_text(changed)
    result = run("check", "--knowledge", base)
    line = (
        (base / "teapot.yaml")
        .read_text()
        .splitlines()
        .index(
            next(
                row for row in (base / "teapot.yaml").read_text().splitlines() if "line: 11," in row
            )
        )
    )
    assert result.exit_code == 0
    assert result.stderr == (
        f"{base}/teapot.yaml:{line + 1}: warning: the note has changed since this entry was built: "
        f"run `caveat import {base}/teapot.md --into {base}`\n"
    )
    run("import", base / "teapot.md", "--into", base)
    assert run("check", "--knowledge", base).stderr == ""


@pytest.mark.parametrize("spoil", ["missing", "outside", "binary"])
def test_a_note_that_is_not_in_the_folder_is_no_concern(
    base: Path, tmp_path_factory: pytest.TempPathFactory, spoil: str
) -> None:
    (base / "teapot.md").unlink()
    if spoil == "outside":
        (base / "teapot.md").symlink_to(tmp_path_factory.mktemp("other"))
    if spoil == "binary":
        (base / "teapot.md").write_bytes(b"\xff")
    result = run("check", "--knowledge", base)
    assert result.exit_code == 0
    assert bool(result.stderr) is (spoil == "binary")


def test_an_import_tells_what_it_understood_line_by_line(tmp_path: Path) -> None:
    (tmp_path / "teapot.md").write_text("an intro\n\n" + TEAPOT)
    note, file = tmp_path / "teapot.md", tmp_path / "kb" / "teapot.yaml"
    result = run("import", note, "--into", tmp_path / "kb", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout == (
        f"{note} -> {file}: What is a teapot, and why share one?\n"
        f"  new       title   {note}:3  What is a teapot, and why share one?\n"
        f"  new       entry   {note}:5-11  How does a teapot differ from a tea bag?"
        "  [how-does-a-teapot-differ-from-a-tea-bag]\n"
        f"  new       entry   {note}:13-15  Why is it useful for an office?"
        "  [why-is-it-useful-for-an-office]\n"
        f"  new       entry   {note}:17-22  What are the disadvantages of a teapot?"
        "  [what-are-the-disadvantages-of-a-teapot]\n"
        f"  new       caveat  {note}:19  Somebody has to wash it.\n"
        f"  new       caveat  {note}:20-21  The tea gets cold. After ten minutes it is bitter as well.\n"
        f"  new       caveat  {note}:22  It breaks?\n"
        f"  left out          {note}:1  this text belongs to no question\n"
        "  entries: 3 new; caveats: 3 new. Nothing written: this was a dry run.\n"
    )
    assert not file.exists()


def test_a_first_import_tells_what_else_the_folder_has_got(tmp_path: Path) -> None:
    (tmp_path / "teapot.md").write_text(TEAPOT)
    kb = tmp_path / "kb"
    told = [run("import", tmp_path / "teapot.md", "--into", kb).stdout for _ in range(2)]
    besides = f"Besides, the folder has got {kb}/schema.json, {kb}/synonyms.yaml."
    assert [besides in each for each in told] == [True, False]


def test_a_second_import_says_that_nothing_changes(base: Path) -> None:
    result = run("import", base / "teapot.md", "--into", base)
    assert result.stdout.endswith(
        "  entries: 3 unchanged; caveats: 3 unchanged. Nothing to change.\n"
    )


def test_a_bad_note_does_not_keep_the_others_out(base: Path) -> None:
    (base / "good.md").write_text("## Where?\n\n" + "Far " * 40 + "\n")
    result = run("import", base / "none.md", base / "good.md", "--into", base)
    assert result.exit_code == 2
    assert result.stderr == f"{base}/none.md:1: cannot be read (No such file or directory)\n"
    assert (base / "good.yaml").exists()


def test_what_was_kept_and_what_vanished_is_told(base: Path) -> None:
    file = base / "teapot.yaml"
    file.write_text(file.read_text().replace("It saves bags.", "It saves money."))
    (base / "teapot.md").write_text(TEAPOT[: TEAPOT.index("## What are")])
    result = run("import", base / "teapot.md", "--into", base)
    lines = result.stdout.splitlines()
    assert lines[3].startswith("  kept      entry   ")
    assert lines[3].endswith("(answer edited by hand)")
    assert f"  vanished  entry   {file}:" in result.stdout


def test_one_command_is_not_given_to_several_notes(tmp_path: Path) -> None:
    result = run("import", "a.md", "b.md", "--into", tmp_path, "--command", "/tea")
    assert result.exit_code == 2
    assert "one note at a time" in result.stderr
