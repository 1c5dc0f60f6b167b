"""The sign at what answers a question: where it stands, and that it changes nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.answer import Answer
from bot.core.knowledge import Caveat, Level, Source
from bot.core.match import Passage, PassageKind
from bot.core.passages import passages
from bot.slack.blocks import actions, spans
from bot.slack.blocks.answer import answer_message
from bot.slack.blocks.markdown import read_markdown
from bot.slack.blocks.message import Message
from bot.slack.blocks.pages import points
from bot.slack.blocks.pieces import Group, Item, Paragraph, Piece, Quote
from bot.slack.blocks.pointing import SIGN
from bot.slack.blocks.rich import blocks_of, plain_of
from tests.slack.blocks.test_messages import (
    PRIVATE,
    PUBLIC,
    answer_of,
    assert_slack_takes,
    body_of,
    buttons,
    markdown,
    words_of,
)

EVERYTHING = """\
## Title

A paragraph
on two lines.

- **bold** bullet
  wrapped
  - nested bullet

    its second paragraph
1. first
2. second

   ```
   code in a list
   ```

> [!WARNING]
> alert

> quoted
> - bullet in a quotation

```sh
run it
```

| a | b |
|---|---|
| c | d |
"""
UNPOINTED = """\
Title

A paragraph on two lines.

• bold bullet wrapped
  • nested bullet
its second paragraph

1. first
2. second
code in a list

> Warning
alert

> quoted
• bullet in a quotation

run it

a  b
c  d"""


def pointed_lines(text: str, words: str) -> range:
    """The lines of the one passage that holds these words."""
    answer = answer_of(text)
    (found,) = {p.lines for p in passages(answer.entry) if words in p.text and p.lines}
    return found


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("Title", "Title", "👉 Title"),
        ("A paragraph", "A paragraph on", "👉 A paragraph on"),
        ("wrapped", "• bold bullet", "• 👉 bold bullet"),
        ("nested bullet", "  • nested", "  • 👉 nested"),
        ("second paragraph", "its second", "👉 its second"),
        ("first", "1. first", "1. 👉 first"),
        ("second", "2. second", "2. 👉 second"),
        ("code in", "code in", "👉\ncode in"),
        ("alert", "> Warning", "> 👉 Warning"),
        ("run it", "run it", "👉\nrun it"),
        ("| c |", "a  b", "👉\n\na  b"),
    ],
)
def test_the_smallest_piece_that_holds_the_passage_begins_with_the_sign(
    words: str, before: str, after: str
) -> None:
    lines = pointed_lines(EVERYTHING, words) if words != "second" else range(11, 12)
    told = plain_of(read_markdown(EVERYTHING, pointed=lines))
    assert told == UNPOINTED.replace(before, after, 1)


def test_a_table_that_is_pointed_at_stays_a_table_and_code_stays_as_it_is() -> None:
    table, code = (
        blocks_of(read_markdown(EVERYTHING, pointed=pointed_lines(EVERYTHING, words)))
        for words in ("| c |", "run it")
    )
    sign = {"type": "rich_text_section", "elements": [{"type": "text", "text": "👉"}]}
    plainly = blocks_of(read_markdown(EVERYTHING))
    assert table == (*plainly[:-1], {"type": "rich_text", "elements": [sign]}, plainly[-1])
    assert plainly[-1]["type"] == "table"
    before, fence, after = code[:-2], code[-2], code[-1:]
    assert (*before, *after) == (*plainly[:-2], plainly[-1])
    assert fence["elements"] == [sign, *plainly[-2]["elements"]]


@pytest.mark.parametrize(
    "text",
    [
        "One paragraph.",
        "- one bullet\n  on two lines",
        "```\nnothing but code\n```",
        "# Why\n\nSo.",
    ],
)
def test_an_answer_of_one_piece_needs_no_sign(text: str) -> None:
    for passage in passages(answer_of(text).entry):
        assert read_markdown(text, pointed=passage.lines) == read_markdown(text)


def test_lines_that_no_piece_holds_alone_are_not_pointed_at() -> None:
    text = "para\n> quotation in the same breath\n\nmore"
    lines = pointed_lines(text, "breath")
    assert lines == range(2)
    assert read_markdown(text, pointed=lines) == read_markdown(text)
    assert read_markdown(text, pointed=range(90, 91)) == read_markdown(text)


def test_a_whole_answer_with_the_sign_at_a_bullet() -> None:
    answer = pointing_at(answer_of("Both:\n\n- It is **small**.\n- It is fast."), "fast")
    plainly = answer_message(replace(answer, part=None), PUBLIC)
    shown = answer_message(answer, PUBLIC)
    assert shown.text == plainly.text.replace("• It is fast.", "• 👉 It is fast.")
    assert [block["type"] for block in shown.blocks] == [block["type"] for block in plainly.blocks]
    (bullets,) = shown.blocks[2]["elements"]
    assert bullets["elements"][1] == {
        "type": "rich_text_section",
        "elements": [{"type": "text", "text": "👉 "}, {"type": "text", "text": "It is fast."}],
    }
    assert shown.blocks[:2] + shown.blocks[3:] == plainly.blocks[:2] + plainly.blocks[3:]


def test_a_caveat_that_answers_begins_with_the_sign() -> None:
    caveats = (Caveat("Mind the gap.", Level.WARNING), Caveat("It\ncosts."))
    shown = answer_message(pointing_at(answer_of("Yes.", caveats), "costs"), PUBLIC)
    assert "• ⚠️ Warning: Mind the gap.\n• 👉 ℹ️ Note: It costs." in shown.text
    assert shown.text.count(SIGN) == 1


def test_a_caveat_that_answers_is_told_among_the_first_five() -> None:
    caveats = tuple(Caveat(f"Caveat w{n}.") for n in range(40))
    shown = answer_message(pointing_at(answer_of("Yes.", caveats), "w17"), PUBLIC)
    assert words_of(shown.text) == ["w0", "w1", "w2", "w3", "w17"]
    assert "👉 ℹ️ Note: Caveat w17." in shown.text
    assert "All 40 caveats" in shown.text


def test_an_answer_that_is_the_catch_has_the_sign_at_its_own_bullet() -> None:
    answer = answer_of("- Files vanish.\n- It is complex.")
    said = tuple(
        Caveat(text, source=Source("notes/docker.md", line))
        for text, line in (("Files vanish.", 4), ("It is complex.", 5))
    )
    answer = replace(answer, caveats=said)
    part = Passage("It is complex.", PassageKind.CAVEAT, range(1, 2))
    shown = answer_message(replace(answer, part=part), PUBLIC)
    assert "• Files vanish.\n• 👉 It is complex." in shown.text
    assert shown.text.count(SIGN) == 1


def test_the_sign_is_on_the_button_until_the_page_that_holds_what_answers() -> None:
    text = "\n".join(f"- w{n} " + "more and more " * 20 for n in range(30))
    answer = pointing_at(answer_of(text), "w20 ")
    shown = all_pages(answer)
    signed = [SIGN in each.text for each in shown]
    at = next(page for page, each in enumerate(shown) if "• 👉 w20 " in each.text)
    assert at > 1
    assert signed == [page <= at for page in range(len(shown))]
    assert [read_on_text(each).startswith(SIGN) for each in shown[:at]] == [True] * at
    assert not any(read_on_text(each).startswith(SIGN) for each in shown[at:-1])


@settings(deadline=None, max_examples=60)
@given(markdown, st.data())
def test_without_the_sign_a_pointed_text_is_the_text(text: str, data: st.DataObject) -> None:
    cut = passages(answer_of(text).entry)
    passage = data.draw(st.sampled_from(cut))
    pointed, plainly = read_markdown(text, pointed=passage.lines), read_markdown(text)
    assert without_sign(pointed) == plainly
    assert plain_of(pointed).count(SIGN) == int(points(pointed))


@settings(deadline=None, max_examples=60)
@given(markdown, st.integers(1, 12), st.data())
def test_a_sign_breaks_no_limit_and_loses_no_word(
    text: str, times: int, data: st.DataObject
) -> None:
    whole = "\n\n".join([text.replace("|label>", "label>")] * times)
    caveats = tuple(Caveat(f"Caveat w{n}. " + "long " * n) for n in range(0, 300, 30))
    answer = answer_of(whole, caveats)
    answer = replace(answer, part=data.draw(st.sampled_from(passages(answer.entry))))
    shown = all_pages(answer)
    for each in shown:
        assert_slack_takes(each)
    told = [word for each in shown for word in words_of(body_of(each))]
    assert len(told) == len(words_of(whole)) + 5
    assert ("👉 ℹ️ Note: " in shown[0].text) == (answer.pointed_caveat is not None)


def pointing_at(answer: Answer, words: str) -> Answer:
    (part,) = (p for p in passages(answer.entry) if words in p.text)
    return replace(answer, part=part)


def all_pages(answer: Answer) -> list[Message]:
    """Every page, as whoever presses the buttons gets them."""
    shown = [answer_message(answer, PRIVATE)]
    while leads := [b for b in buttons(shown[-1]) if b["action_id"] == actions.READ_ON]:
        ref = actions.PageRef.parse(leads[0]["value"])
        assert ref.part == (answer.part.digest if answer.part else None)
        shown.append(answer_message(answer, PRIVATE, page=ref.page))
    return shown


def read_on_text(shown: Message) -> str:
    (text,) = (b["text"]["text"] for b in buttons(shown) if b["action_id"] == actions.READ_ON)
    return str(text)


def without_sign(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    kept = (tuple(p for piece in group for p in _without_sign(piece)) for group in groups)
    return tuple(group for group in kept if group)


def _without_sign(piece: Piece) -> list[Piece]:
    match piece:
        case Paragraph() | Quote() | Item():
            left = spans.tidy(span for span in piece.spans if not span.pointer)
            return [replace(piece, spans=left)] if left or not piece.spans else []
        case _:
            return [piece]
