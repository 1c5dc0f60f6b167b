"""A change in a YAML text leaves every other character where it was."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.yaml_edit import Editing, LayoutError
from bot.content.yaml_emit import literal, mapping_lines

CURATED = """\
# about this file
version: 1
topic:
  id: lamp   # mine
  caveats: []
  source: {line: 3, path: a.md} # where
# between
entries:
- id: dim
  question: "old"   # why
  answer: |  # kept
    line
      more

  # about tags
  tags: [a,  b]
  source:
      path: a.md # the note
      line: 3

# the second
- id: on
  question: b
  answer: >
     c
# the end
"""


def test_only_the_changed_values_change() -> None:
    editing = Editing(CURATED)
    editing.set(("topic", "caveats"), [{"text": "a: b", "source": {"line": 3}}])
    editing.set(("topic", "source"), {"line": 9, "written": "abcabcabcabc"})
    editing.set(("entries", 0, "question"), "New: question?")
    editing.set(("entries", 0, "answer"), "  foo\n\nbar # x\n")
    editing.set(("entries", 0, "source"), {"line": 4, "end_line": 9})
    editing.insert(("entries",), 1, {"id": "q", "answer": "a\nb\n"}, apart=True)
    editing.insert(("entries",), 1, {"id": "r", "source": {"line": 3}}, apart=True)
    editing.insert(("entries",), 2, {"id": "last"}, apart=True)
    editing.insert(("entries",), 0, {"id": "first"}, apart=True)
    assert (
        editing.text()
        == """\
# about this file
version: 1
topic:
  id: lamp   # mine
  caveats:
    - text: 'a: b'
      source: {line: 3}
  source: {line: 9, path: a.md, written: abcabcabcabc} # where
# between
entries:
- id: first

- id: dim
  question: 'New: question?'   # why
  answer: |2  # kept
      foo

    bar # x

  # about tags
  tags: [a,  b]
  source:
      path: a.md # the note
      line: 4
      end_line: 9

- id: q
  answer: |
    a
    b

- id: r
  source: {line: 3}

# the second
- id: on
  question: b
  answer: >
     c

- id: last
# the end
"""
    )


def test_no_change_is_no_change() -> None:
    editing = Editing(CURATED)
    editing.set(("entries", 0, "source"), {"line": 3, "path": "a.md"})
    assert editing.text() == CURATED


def test_windows_line_ends_stay_and_are_used() -> None:
    text = CURATED.replace("\n", "\r\n")
    editing = Editing(text)
    editing.set(("entries", 0, "answer"), "a\nb\n")
    editing.insert(("entries",), 2, {"id": "last"})
    assert editing.text().replace("\r\n", "").count("\n") == 0
    assert editing.text().startswith(text[: text.index("|")])


def test_values_in_one_line_stay_in_one_line() -> None:
    editing = Editing("a: [{t: x}]\nb: {c: 1, d: e}\n")
    editing.insert(("a",), 1, {"t": "y, z"})
    editing.set(("b", "d"), "f, g\nh")
    editing.set(("b", "k"), "l")
    assert editing.text() == "a: [{t: x}, {t: 'y, z'}]\nb: {c: 1, d: \"f, g\\nh\", k: l}\n"


def test_a_layout_that_cannot_be_kept_is_refused_not_broken() -> None:
    editing = Editing("a: {b: 1,}\n")
    editing.set(("a", "c"), "x")
    with pytest.raises(LayoutError):
        editing.text()


TEXTS = st.text(alphabet="a #:-'\"\\|>é\n\t\u2028😀{}[],&*", min_size=1, max_size=40)


@settings(deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(["question", "answer"]))
def test_any_text_can_be_written_and_read_back(one: str, other: str, key: str) -> None:
    editing = Editing(CURATED)
    editing.set(("entries", 1, key), one)
    editing.insert(("entries",), 2, {"id": "x", "question": other, "answer": f"{other}\n"})
    data: Any = yaml.safe_load(editing.text())
    assert data["entries"][1][key] == one
    assert data["entries"][2] == {"id": "x", "question": other, "answer": f"{other}\n"}


@settings(deadline=None)
@given(TEXTS)
def test_a_literal_block_says_exactly_its_text(text: str) -> None:
    block = literal(text, 2)
    assert block is None or yaml.safe_load(f"k: {block}\n") == {"k": text}
    lines = "\n".join(mapping_lines({"k": text}, 0)) + "\n"
    assert yaml.safe_load(lines) == {"k": text}
