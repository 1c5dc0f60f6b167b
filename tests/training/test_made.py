from collections import Counter

from training.made import made, stock
from training.pieces import chosen

TEXTS = [
    "Change the name of a branch",
    "Delete a stopped container.",
    "Change a password",
    "The container keeps its files until somebody removes the whole thing",
]


def test_questions_are_made_of_tasks_verbs_and_things() -> None:
    held = stock(TEXTS, {"change", "delete", "keep"}, {"container", "branch", "password", "the"})
    assert held.verbs == ["change", "delete"]
    assert held.tasks == [
        "Change the name of a branch",
        "Change a password",
        "Delete a stopped container",
    ]
    assert held.things == ["container", "branch", "password"]


def test_the_same_seed_makes_the_same_texts() -> None:
    held = stock(TEXTS, {"change", "delete"}, {"container", "branch", "password"})
    first, again, other = (made(TEXTS, held, seed=seed, each=20) for seed in (1, 1, 2))
    assert first == again != other


def test_bare_words_stand_in_the_order_of_their_text() -> None:
    held = stock(TEXTS, {"change"}, {"container"})
    bare = made(TEXTS[3:] * 10, held, seed=1, each=5)[0].split()
    places = [TEXTS[3].lower().split().index(word) for word in bare]
    assert places == sorted(places)
    assert 2 <= len(bare) <= 4


def test_frequent_words_that_the_teacher_splits_get_pieces_of_their_own() -> None:
    teachers = ["[PAD]", "[unused1]", "ku", "##ber", "##net", "##es", "run", "が"]
    counts = Counter({"kubernetes": 30, "run": 90, "netes": 2})
    pieces = chosen(teachers, counts, own=5, least=8)
    assert "kubernetes" in pieces
    assert pieces.count("run") == 1
    assert not {"[PAD]", "[unused1]", "が", "netes"} & set(pieces)
