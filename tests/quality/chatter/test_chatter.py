from pathlib import Path

import pytest

from bot.content.load import load_base
from bot.core.responder import Responder
from bot.lexicon.load import shipped_lexicon
from tests.quality.chatter.messages import HELD_OUT, TUNED, Message, read
from tests.quality.chatter.report import counts, hear


@pytest.fixture(scope="module")
def responder() -> Responder:
    return Responder(load_base(Path("knowledge")), shipped_lexicon())


def test_nobody_who_asked_nothing_gets_a_reply_or_a_hint(responder: Responder) -> None:
    assert [each.message.text for each in hear(responder, read(TUNED)) if each.needless] == []


def test_the_files_are_of_the_size_they_claim_and_name_entries_that_exist(
    responder: Responder,
) -> None:
    tuned, held_out = read(TUNED), read(HELD_OUT)
    assert len(tuned) >= 200
    assert len(held_out) >= 60
    assert not {m.text for m in tuned} & {m.text for m in held_out}
    named = {key for each in (*tuned, *held_out) for key in each.relevant}
    assert [key for key in named if responder.base.entry(key) is None] == []


def test_the_counts_tell_right_replies_from_needless_ones(responder: Responder) -> None:
    asked = "why do we use containers?"
    key = next(each.key for each in responder.base.entries if each.key.entry == "why-containers")
    files = [
        ("right", [Message(asked, asks=True, relevant=frozenset([key]))]),
        ("needless", [Message(asked, asks=False, relevant=frozenset())]),
    ]
    rows = counts(responder, files)
    cells = [list(column.cells) for column in rows.columns]
    told = {name: (right, needless) for name, right, needless in zip(*cells, strict=True)}
    assert told["replies, right"] == ("1", "0")
    assert told["replies to what asked nothing"] == ("0", "1")
    assert told["precision of the replies (%)"] == ("100.0", "0.0")
