"""Notes as people write them in Markdown become questions, answers and caveats, each with its lines."""

from pathlib import PurePath

import pytest

from bot.content.note import LeftOut, Note, NoteCaveat, Section
from bot.content.readers.downsides import names_downsides_of
from bot.content.readers.markdown import CONTENTS, NO_ANSWER, NO_QUESTION, MarkdownReader
from bot.core.knowledge import Level

TEAPOT = """\
# What is a teapot, and why share one?

## How does a teapot differ from a tea bag?

- A teapot serves several people.
  Each pours their own cup.
- Leaves can be used twice. Bags cannot,
  or only with
  regret.

## Why is it useful for an office?

It saves bags.

## What are the disadvantages of a teapot?

- Somebody has to wash it.
- The tea gets cold. After ten minutes
  it is bitter as well.
- It breaks?
"""


def read(text: str, name: str = "teapot.md") -> Note:
    return MarkdownReader().read(PurePath(name), text)


def questions(text: str) -> list[str]:
    return [section.question for section in read(text).sections]


def test_a_note_of_questions_is_understood_to_the_line() -> None:
    note = read(TEAPOT)
    assert (note.title, note.line) == ("What is a teapot, and why share one?", 1)
    assert note.sections == (
        Section(
            "How does a teapot differ from a tea bag?",
            "- A teapot serves several people. Each pours their own cup.\n"
            "- Leaves can be used twice. Bags cannot, or only with regret.",
            3,
            9,
        ),
        Section("Why is it useful for an office?", "It saves bags.", 11, 13),
        Section(
            "What are the disadvantages of a teapot?",
            "- Somebody has to wash it.\n"
            "- The tea gets cold. After ten minutes it is bitter as well.\n"
            "- It breaks?",
            15,
            20,
        ),
    )
    assert note.caveats == (
        NoteCaveat("Somebody has to wash it.", Level.WARNING, 17, 17),
        NoteCaveat(
            "The tea gets cold. After ten minutes it is bitter as well.", Level.WARNING, 18, 19
        ),
        NoteCaveat("It breaks?", Level.WARNING, 20, 20),
    )
    assert note.left_out == ()


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_change_nothing(ends: str) -> None:
    assert read(TEAPOT.replace("\n", ends)) == read(TEAPOT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# T\n## A?\nx\n## B\ny\n", ["A?", "B"], id="statements beside questions"),
        pytest.param("# T\n## Group\n### A?\nx\n### B?\ny\n", ["A?", "B?"], id="groups"),
        pytest.param("# T\n## A?\nx\n### B?\ny\n## C?\nz\n", ["A?", "C?"], id="deeper ones"),
        pytest.param("# T?\nbody\n## A?\nx\n", ["T?", "A?"], id="a title with an answer"),
        pytest.param("# T?\n## A?\nx\n", ["A?"], id="a title without one"),
        pytest.param("# T\n## A\nx\n## B\ny\n", ["A", "B"], id="no question marks"),
        pytest.param("# T\n## 如何安装？\nx\n## B\ny\n", ["如何安装？", "B"], id="full width"),
        pytest.param("T\n===\nA?\n---\nx\n", ["A?"], id="underlined headings"),
        pytest.param("## A?\nx\n```\n## B?\n```\n", ["A?"], id="a fence"),
        pytest.param("> ## Q?\n\n## A?\nx\n", ["A?"], id="a heading in a quotation"),
        pytest.param("## What does `x` **do**? {#x}\nx\n", ["What does x do?"], id="markup"),
        pytest.param('## <a id="a"></a>[A?](b.md)\nx\n', ["A?"], id="links and anchors"),
        pytest.param("## A?\nx\n## A?\ny\n", ["A?", "A?"], id="the same twice"),
        pytest.param("# What is it?\nA thing.\n", ["What is it?"], id="nothing but a title"),
        pytest.param("just words\n", [], id="no heading"),
        pytest.param("", [], id="nothing"),
        pytest.param("##\n\n#\n", [], id="empty headings"),
    ],
)
def test_the_level_of_the_questions_is_found_in_each_note(text: str, expected: list[str]) -> None:
    assert questions(text) == expected


def test_deeper_headings_are_part_of_the_answer() -> None:
    (section,) = read("## A?\n\nx\n\n### On a Mac\n\ny\n").sections
    assert (section.answer, section.end_line) == ("x\n\n### On a Mac\n\ny", 7)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# One\n## A?\nx\n", "One"),
        ("---\ntitle: 'From the front'\n---\n## A?\nx\n", "From the front"),
        ("# One\n## A?\nx\n# Two\n## B?\ny\n", "tea pot"),
        ("## A?\nx\n", "tea pot"),
    ],
)
def test_the_title_is_the_one_heading_or_the_front_matters_or_the_files(
    text: str, title: str
) -> None:
    assert read(text, "tea-pot.md").title == title


def test_front_matter_is_no_heading_and_lines_count_from_the_files_first() -> None:
    note = read("---\nlayout: page\n---\n\n# T\n\n## A?\n\nx\n")
    assert [(s.question, s.line, s.end_line) for s in note.sections] == [("A?", 7, 9)]
    assert note.left_out == ()


def test_what_belongs_to_no_question_is_named() -> None:
    text = "intro\n\n# T\n\nlead\n\n## Contents\n\n- [A](#a)\n\n## A?\n\nx\n\n## B?\n"
    assert read(text).left_out == (
        LeftOut(1, 1, NO_QUESTION),
        LeftOut(3, 5, NO_QUESTION),
        LeftOut(7, 9, CONTENTS),
        LeftOut(15, 15, NO_ANSWER),
    )


def test_fences_tables_lists_and_hard_breaks_stay_word_for_word() -> None:
    answer = (
        "```sh\n## not a heading\nls  \\\n  -a\n```\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "1. one\n   - inner  \n     kept apart\n2. two\\\n   kept too"
    )
    (section,) = read(f"## A?\n\n{answer}\n\n---\n\n## B?\n").sections
    assert section.answer == answer


def test_rules_between_sections_are_no_answer() -> None:
    note = read("## A?\n\nx\n\n---\n\n***\n\n## B?\n\n---\n\n## C?\n\n---\ny\n")
    assert [(section.question, section.answer) for section in note.sections] == [
        ("A?", "x"),
        ("C?", "---\ny"),
    ]
    assert [part.reason for part in note.left_out] == [NO_ANSWER]


def test_quotations_are_joined_without_their_marks() -> None:
    (section,) = read("## A?\n\n> one\n> two\nlazy\n> > deep\n> > er\n").sections
    assert section.answer == "> one two lazy\n> > deep er"


def test_chinese_and_japanese_lines_join_without_a_space_and_korean_ones_with_one() -> None:
    assert read("## A?\n\n你好，\n世界\n").sections[0].answer == "你好，世界"
    assert read("## A?\n\n안녕\n세계\n").sections[0].answer == "안녕 세계"


def test_reference_links_take_their_definitions_along() -> None:
    text = (
        "## A?\n\nSee [the docs][Docs] and ![x][pic].\n\n## B?\n\nSee [docs].\n\n"
        "[docs]: https://a.example 'Docs'\n[pic]: <b c.png>\n[unused]: https://c.example\n"
    )
    first, second = read(text).sections
    assert first.answer == (
        "See [the docs][Docs] and ![x][pic].\n\n[docs]: https://a.example 'Docs'\n[pic]: <b c.png>"
    )
    assert (second.answer, second.end_line) == (
        "See [docs].\n\n[docs]: https://a.example 'Docs'",
        7,
    )


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What are the potential downsides of using Docker?", True),
        ("Limitations", True),
        ("Docker: known issues", True),
        ("Trade-offs", True),
        ("What are the cons of Docker containers?", False),
        ("Limitations of bind mounts", False),
        ("Pros and cons", False),
        ("Isn't the shared kernel a drawback?", False),
        ("Is Docker's daemon a limitation of Docker?", False),
        ("How do I console Docker?", False),
    ],
)
def test_downsides_of_the_whole_topic_are_told_from_others(question: str, named: bool) -> None:
    assert names_downsides_of(question, "What is Docker? what-is-docker") is named


def test_bold_paragraphs_are_a_caveat_each_and_prose_is_one() -> None:
    bold = read("# Tea\n## Caveats\n\nSome:\n\n**Hot.** It burns\nyou.\n\n**Wet.** It is.\n")
    assert [(caveat.text, caveat.line, caveat.end_line) for caveat in bold.caveats] == [
        ("**Hot.** It burns you.", 6, 7),
        ("**Wet.** It is.", 9, 9),
    ]
    prose = read("# Tea\n## Caveats\n\nIt is hot.\n\nAnd wet.\n")
    assert [caveat.text for caveat in prose.caveats] == ["It is hot.\n\nAnd wet."]


def test_a_caveats_own_list_and_code_stay_with_it() -> None:
    note = read("# Tea\n## Caveats\n\nLead-in:\n\n- Hot:\n  - very\n\n  ```\n  x\n  ```\n- Wet\n")
    assert [caveat.text for caveat in note.caveats] == ["Hot:\n- very\n\n```\nx\n```", "Wet"]
    assert note.sections[0].answer.startswith("Lead-in:\n\n- Hot:")


def test_an_alert_is_a_caveat_of_the_answer_it_stands_in_and_is_said_once() -> None:
    text = (
        "> [!NOTE]\n> For all.\n\n## A?\n\nx\n\n> [!WARNING]\n> Mind\n> the gap.\n\ny\n\n"
        "> [!TIP]\n> Sit.\n\n## B?\n\n> [!CAUTION]\n> Only this.\n"
    )
    note = read(text)
    assert note.caveats == (NoteCaveat("For all.", Level.NOTE, 1, 2),)
    first, second = note.sections
    assert first.caveats == (NoteCaveat("Mind the gap.", Level.WARNING, 8, 10),)
    assert first.answer == "x\n\n\ny\n\n> [!TIP]\n> Sit."
    assert (second.caveats, second.answer) == ((), "> [!CAUTION]\n> Only this.")
