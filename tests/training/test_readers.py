import json

import pytest

from training.readers import READERS
from training.sources import read_sources
from training.texts import fits

HELP = """<html><head><title>Change your password</title></head><body><script>var a = 1;</script>
<h1>Change your password</h1><p>Open the <b>Settings</b> and choose
<a href="x">Users</a> &amp; groups.</p><pre>passwd root</pre><ul><li>It takes a minute.</li></ul></body></html>"""

GROUP = (
    "  1 This software is licensed as follows.\n"
    "02084071 05 n 03 dog 0 domestic_dog 0 hound 1 002 @ 02083346 n 0000 | a member of the genus Canis; "
    '"the dog barked all night"; "he keeps a hound"\n'
)

SPEECH = json.dumps(
    {
        "intents": {"Light": {"data": [{"sentences": ["<turn> on [the] {room} light[s]"]}]}},
        "expansion_rules": {"turn": "(turn|switch)"},
        "lists": {"room": {"values": [{"in": "kitchen"}]}},
    }
)


def read(name: str, text: str) -> list[str]:
    return [" ".join(block.split()) for block in READERS[name](text)]


def test_markup_gives_titles_and_paragraphs_and_no_listing() -> None:
    assert read("markup", HELP) == [
        "Change your password",
        "Change your password",
        "Open the Settings and choose Users & groups.",
        "It takes a minute.",
    ]


def test_a_dictionary_of_words_gives_its_groups_and_glosses_but_not_its_licence() -> None:
    assert read("wordnet", GROUP) == [
        "dog",
        "domestic dog",
        "hound",
        "dog, domestic dog, hound",
        "a member of the genus Canis",
        "dog: a member of the genus Canis",
    ]


def test_examples_of_use_come_by_themselves() -> None:
    assert read("examples", GROUP) == ["the dog barked all night", "he keeps a hound"]


def test_commands_are_drawn_from_templates() -> None:
    drawn = set(read("intents", SPEECH))
    wanted = {
        f"{verb} on {the}kitchen {light}"
        for verb in ("turn", "switch")
        for the in ("", "the ")
        for light in ("light", "lights")
    }
    assert drawn <= wanted
    assert len(drawn) > 4


def test_package_descriptions_come_with_and_without_the_name() -> None:
    entry = "Package: jq\nDescription-md5: 0\nDescription-en: JSON processor\n It filters.\n .\n It maps.\n\n"
    assert read("descriptions", entry) == [
        "JSON processor",
        "jq: JSON processor",
        "It filters.",
        "It maps.",
    ]


def test_manual_pages_come_without_their_marks() -> None:
    page = ".SH NAME\nls \\- list directory contents\n.SH DESCRIPTION\nLists \\fIfiles\\fP.\n"
    assert [text for text in read("manual", page) if text] == [
        "ls list directory contents",
        "Lists files.",
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("How do I start a container?", True),
        ("kubernetes", True),
        ("{% load static %}", False),
        ("0x1f 22 33 44 55", False),
        ("see https://example.org", False),
        ("word " * 41, False),
        ("---", False),
    ],
)
def test_what_is_no_text_is_left_out(text: str, kept: bool) -> None:
    assert fits(text) is kept


def test_every_source_names_a_reader_and_a_licence() -> None:
    sources = read_sources()
    assert len(sources) > 30
    assert [
        each.package for each in sources if each.reader not in READERS or not each.licence
    ] == []
