"""The page of `caveat test --report`: whole, closed to the world, and harmless whatever the notes hold."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.core.decide import ANSWER_FROM, SUGGEST_FROM
from tests.cli.test_testing import SILENCE, lamp, run

VOID = frozenset(["meta", "link", "rect", "line"])


class Page(HTMLParser):
    """The page's elements with their attributes and texts; every end must fit its beginning."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self._open[-1] if self._open else "", data.strip()))

    def texts_in(self, *tags: str) -> list[str]:
        return [text for tag, text in self.texts if tag in tags]

    def having(self, tag: str, kind: str) -> list[dict[str, str | None]]:
        return [
            held
            for name, held in self.elements
            if name == tag and kind in (held.get("class") or "").split()
        ]


def report(folder: Path, *arguments: str) -> str:
    page = folder / "page.html"
    done = run(folder, "--report", str(page), *arguments)
    assert done.exit_code in (0, 1)
    assert done.stderr == f"Report: {page}\n"
    return page.read_text(encoding="utf-8")


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Hits, a miss of each sort, and a silent question that gets an answer."""
    return lamp(
        tmp_path,
        dim=("make it darker", "wash the shade", SILENCE),
        silent=("how do I clean the shade", SILENCE),
    )


def test_every_miss_stands_beside_the_entries_it_lies_between(mixed: Path) -> None:
    page = Page(report(mixed))
    assert page.texts_in("h3") == ["wash the shade", SILENCE, "how do I clean the shade"]
    assert len(page.having("article", "miss")) == 3
    assert len(page.having("section", "side")) == 6
    codes = page.texts_in("code")
    assert [f"{mixed}/lamp.yaml:{line}" in codes for line in (10, 11, 18)] == [True] * 3
    assert "wash the shade" in page.texts_in("mark")


def test_near_misses_are_shown_as_well(tmp_path: Path) -> None:
    page = Page(report(lamp(tmp_path, dim=("how do I dim the lamp",), threshold=1)))
    assert len(page.having("article", "near-miss")) == 1
    assert page.texts_in("title")[0] == "Test of the notes: passed"
    assert any("answers from 1.0" in text for text in page.texts_in("p"))


def test_the_confusions_name_both_entries_and_the_questions(mixed: Path) -> None:
    text = report(mixed)
    at = text.index('<ol class="confusions">')
    inside = Page(text[at : text.index("</ol>", at) + len("</ol>")])
    assert inside.texts_in("code") == ["silence", "lamp/clean", "lamp/dim", "lamp/clean"]
    assert inside.texts_in("li") == ["how do I clean the shade", "wash the shade"]
    assert inside.texts_in("span").count("1 answered") == 2


def test_the_picture_shows_every_case_the_thresholds_and_itself_in_words(mixed: Path) -> None:
    page = Page(report(mixed))
    pictures = [held for tag, held in page.elements if tag == "svg"]
    assert [held["class"] for held in pictures] == ["chart wide", "chart narrow"]
    ids = {held["id"] for _, held in page.elements if held.get("id")}
    for held in pictures:
        assert held["role"] == "img"
        assert set(str(held["aria-labelledby"]).split()) <= ids
    lines = [text for tag, text in page.texts if tag == "text"]
    assert lines.count(f"answered from {ANSWER_FROM:g}") == 2
    assert lines.count(f"suggested from {SUGGEST_FROM:g}") == 2
    assert page.texts_in("desc")[0].startswith("Counts by confidence. Expected phrasings: ")
    cells = [int(text) for text in page.texts_in("td")]
    assert sum(cells) == 5


def test_the_page_asks_nothing_of_any_network_and_runs_nothing(mixed: Path) -> None:
    text = report(mixed, "--fuzz", "1")
    page = Page(text)
    assert "://" not in text
    assert "@import" not in text
    assert not {"script", "iframe", "img", "a", "base", "object"} & {
        tag for tag, _ in page.elements
    }
    links = [value for _, held in page.elements for value in (held.get("href"), held.get("src"))]
    assert set(links) == {None, "data:,"}
    policies = [held for _, held in page.elements if "http-equiv" in held]
    assert str(policies[0]["content"]).startswith("default-src 'none'")


EVIL = "<script>alert(1)</script> \"'><b>{{ 7 * 7 }} &amp; ]]> \x1b \u202e"


def test_whatever_the_notes_hold_is_shown_and_nothing_of_it_is_obeyed(tmp_path: Path) -> None:
    held = json.dumps(EVIL)
    (tmp_path / "evil.yaml").write_text(
        f"version: 1\ntopic: {{id: evil, title: {held}}}\nentries:\n"
        f"  - {{id: a, question: {held}, aliases: [{held}], answer: {held}, expect: [zzqqx]}}\n"
        f"  - {{id: b, question: Why?, answer: So., expect: [{held}]}}\n"
        f"silent: [{held}]\n"
    )
    text = report(tmp_path)
    page = Page(text)
    assert not {"script", "b"} & {tag for tag, _ in page.elements if tag == "script"}
    shown = EVIL.replace("\x1b", "␛").replace("\u202e", "").strip()
    assert shown in page.texts_in("h3")
    assert shown in page.texts_in("mark", "li")
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_same_notes_give_the_same_page(mixed: Path) -> None:
    assert report(mixed, "--fuzz") == report(mixed, "--fuzz")


def test_mistyped_texts_have_a_table_and_fail_as_cards_where_the_test_is_strict(
    tmp_path: Path,
) -> None:
    base = lamp(tmp_path, dim=("how do I dim the lamp",), silent=("turn the ring off",))
    usual, strict = (
        Page(report(base, "--fuzz", "20")),
        Page(report(base, "--fuzz", "20", "--strict")),
    )
    assert "question, mistyped" in usual.texts_in("th")
    assert len(strict.texts_in("h3")) > len(usual.texts_in("h3"))
    assert any(text.startswith("mistyped: ") for text in strict.texts_in("span"))


def test_a_base_without_cases_has_a_page_that_says_so(tmp_path: Path) -> None:
    page = Page(report(lamp(tmp_path)))
    assert any("Nothing to test: the base has no" in text for text in page.texts_in("p"))
    assert "svg" not in {tag for tag, _ in page.elements}


def test_a_file_that_cannot_be_written_is_told_after_the_results(tmp_path: Path) -> None:
    (tmp_path / "page.html").mkdir()
    done = run(lamp(tmp_path, dim=("make it darker",)), "--report", str(tmp_path / "page.html"))
    assert done.exit_code == 2
    assert done.stdout.startswith("1 case: 1 hit")
    assert done.stderr.startswith(f"{tmp_path}/page.html: cannot be written (")
