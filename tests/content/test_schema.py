"""The JSON Schema that editors use agrees with the loader."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from bot.cli import app
from bot.content.load import load_base
from bot.content.schema import json_schema
from tests.content.bases import FIXTURES, SOUND, faults_of, folder

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


class _DatesAsText(yaml.SafeLoader):
    """Reads dates as editors do: as the text that is written."""


_DatesAsText.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)


def _errors(text: str) -> list[str]:
    data: Any = yaml.load(text, Loader=_DatesAsText)  # noqa: S506 - a safe loader
    return [error.message for error in Draft202012Validator(json_schema()).iter_errors(data)]


def test_it_is_a_valid_schema_that_describes_every_key() -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    parts = [part for part in schema["$defs"].values() if "properties" in part]
    named = [key for part in parts for key in part["properties"].items()]
    assert len(named) > 20
    assert [name for name, key in named if "description" not in key] == []


@pytest.mark.parametrize("name", ["kettle.yaml", "lamp.yml"])
def test_it_accepts_what_the_loader_accepts(name: str) -> None:
    assert _errors((FIXTURES / name).read_text()) == []
    assert load_base(FIXTURES).topics


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("version: 1", "version: 2"),
        ("version: 1", "zzz: 1"),
        ("id: lamp", "id: The Lamp"),
        ("title: The lamp", "title: ''"),
        ("title: The lamp", "title: The lamp, command: lamp"),
        ("title: The lamp", "title: The lamp, command: /ask"),
        ("title: The lamp", "title: The lamp, caveats: [{text: Hot, level: bad}]"),
        ("title: The lamp", "title: The lamp, caveats: Hot"),
        ("title: The lamp", "title: The lamp, drip: dim"),
        ("title: The lamp", "title: The lamp, drip: [dim, dim]"),
        ("title: The lamp", "title: The lamp, drip: [lamp/dim]"),
        ("title: The lamp", "title: The lamp, threshold: 0"),
        ("title: The lamp", "title: The lamp, threshold: 1.5"),
        ("title: The lamp", "title: The lamp, threshold: high"),
        ("question: How do I dim it?", "question: no"),
        ("answer: Turn the ring.", "answer: '  '"),
        ("answer: Turn the ring.", "anwser: Turn the ring."),
        ("answer: Turn the ring.", "answer: x\n    reviewed: tomorrow"),
        ("answer: Turn the ring.", "answer: x\n    related: [No Slug]"),
        ("answer: Turn the ring.", "answer: x\n    source: {path: a.md, line: 0}"),
        ("answer: Turn the ring.", "answer: x\n    source: {path: a.md, line: 1, digest: ab}"),
        ("  - id: dim\n    question: How do I dim it?\n    answer: Turn the ring.\n", "  []\n"),
    ],
)
def test_what_it_refuses_the_loader_refuses(tmp_path: Path, old: str, new: str) -> None:
    text = SOUND.replace(old, new)
    assert _errors(text)
    assert faults_of(folder(tmp_path, a=text))


SYNONYMS = "version: 1\ngroups:\n  - [vm, virtual machine]\n"


def test_it_accepts_synonyms() -> None:
    assert _errors(SYNONYMS) == []
    assert _errors((KNOWLEDGE / "synonyms.yaml").read_text()) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("version: 1", "version: 2"),
        ("version: 1", "zzz: 1"),
        ("[vm, virtual machine]", "vm"),
        ("[vm, virtual machine]", "[vm]"),
        ("[vm, virtual machine]", "[vm, '']"),
        ("[vm, virtual machine]", "[vm, 1.5]"),
        ("[vm, virtual machine]", "[vm, no]"),
        ("[vm, virtual machine]", "[vm, vm]"),
        ("[vm, virtual machine]", "{vm: virtual machine}"),
        ("groups:", "topic: {id: a, title: b}\ngroups:"),
        ("groups:\n  - [vm, virtual machine]", "grups: []"),
    ],
)
def test_synonyms_that_it_refuses_the_loader_refuses(tmp_path: Path, old: str, new: str) -> None:
    assert old in SYNONYMS
    text = SYNONYMS.replace(old, new)
    assert _errors(text)
    assert faults_of(folder(tmp_path, a=SOUND, synonyms=text))


def test_the_command_prints_it() -> None:
    result = CliRunner().invoke(app, ["schema"])
    assert result.exit_code == 0
    assert json.loads(result.stdout) == json_schema()


def test_the_copy_beside_the_knowledge_is_current() -> None:
    printed = CliRunner().invoke(app, ["schema"]).stdout
    assert (KNOWLEDGE / "schema.json").read_text() == printed, (
        "run `caveat schema > knowledge/schema.json`"
    )
