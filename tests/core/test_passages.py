"""How an entry is cut into passages, and where in the answer each one stands."""

from dataclasses import replace

import pytest

from bot.core.knowledge import Caveat, Entry, EntryKey, Level, Source, Topic
from bot.core.match import PassageKind
from bot.core.passages import adopted, passage_of, passages
from tests.core.bases import DOCKER, entry

SENTENCES = [f"Sentence {word} says a little more than the one before it." for word in "abcdefgh"]

LONG = " ".join(SENTENCES)


def lines_of(answer: str) -> dict[str, range | None]:
    return {each.text: each.lines for each in passages(entry("why", "Why?", answer))}


@pytest.mark.parametrize(
    ("answer", "lines"),
    [
        ("One paragraph.", {"One paragraph.": range(1)}),
        ("- one\n- two", {"one": range(1), "two": range(1, 2)}),
        ("1. one\n   wrapped\n2) two", {"one wrapped": range(2), "two": range(2, 3)}),
        ("- one\n  - nested\n\n  more", {"one": range(1), "nested": range(1, 2), "more": range(3, 4)}),
        ("\n\n## Title\n\n\ntext\n", {"Title": range(2, 3), "text": range(5, 6)}),
        ("text:\n\n```\na = 1\n\nb = 2\n```\n", {"text:": range(1), "a = 1 b = 2": range(3, 6)}),
        ("```\na = 1\n```\nThen go on.", {"a = 1": range(1, 2), "Then go on.": range(3, 4)}),
        ("Run:\n~~~~\n~~~\n# why\n~~~~\nDone.", {"Run:": range(1), "~~~ # why": range(2, 4), "Done.": range(5, 6)}),
        ("- ```sh\n  go\n  ```\n- two\n- three", {"go": range(1, 2), "two": range(3, 4), "three": range(4, 5)}),
        ("1. Go:\n   ```\n   go\n   ```\n   Well.", {"Go:": range(1), "go": range(2, 3), "Well.": range(4, 5)}),
        ("```one``` is code\n- two", {"```one``` is code": range(1), "two": range(1, 2)}),
        ("```\n- a: 1\n", {"- a: 1": range(1, 2)}),
        ("> said\n> twice", {"> said > twice": range(2)}),
        ("one\r\n\r\ntwo\r\rthree", {"one": range(1), "two": range(2, 3), "three": range(4, 5)}),
        ("one\u2028one\n\ntwo", {"one\u2028one": range(1), "two": range(2, 3)}),
    ],
)  # fmt: skip
def test_a_bullet_or_paragraph_knows_its_lines(answer: str, lines: dict[str, range]) -> None:
    assert lines_of(answer) == lines


def test_the_sentences_of_a_long_paragraph_stand_where_the_paragraph_stands() -> None:
    assert lines_of(f"First.\n\n{LONG}\n") == {
        "First.": range(1),
        **dict.fromkeys(SENTENCES, range(2, 3)),
    }


def test_a_caveat_stands_in_the_answer_only_where_the_answer_itself_says_it() -> None:
    catch = Entry(
        EntryKey("docker", "catch"),
        "What is the catch?",
        f"Two things.\n\n- Files vanish.\n  - At once.\n- {LONG}",
        caveats=(Caveat("Mind the gap."),),
        source=Source("notes/docker.md", 10, 20),
    )
    own = (
        Caveat("Files vanish.\n- At once.", Level.WARNING, Source("notes/docker.md", 13)),
        Caveat(LONG, Level.NOTE, Source("notes/docker.md", 15)),
        Caveat("Reworded by a person.", Level.NOTE, Source("notes/docker.md", 16)),
    )
    topic = Topic("docker", "Docker", (catch,), caveats=own)
    found = passages(catch, adopted(topic)[catch])
    assert [(each.text, each.lines) for each in found if each.kind is PassageKind.CAVEAT] == [
        ("Mind the gap.", None),
        ("Files vanish. - At once.", range(2, 3)),
        (LONG, range(4, 5)),
        ("Reworded by a person.", None),
    ]


def test_a_passage_is_found_again_by_its_digest_until_the_note_says_it_otherwise() -> None:
    (topic,) = DOCKER.topics
    for each in topic.entries:
        for passage in passages(each, adopted(topic).get(each, ())):
            assert passage_of(topic, each, passage.digest) == passage
    first = topic.entries[0]
    digest = passages(first)[0].digest
    moved = replace(first, answer=f"New.\n\n{first.answer}")
    reworded = replace(first, answer=first.answer.replace("share", "borrow"))
    found = passage_of(topic, moved, digest)
    assert found is not None
    assert found.lines == range(2, 3)
    assert passage_of(topic, reworded, digest) is None
