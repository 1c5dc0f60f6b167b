import json
from pathlib import Path

import numpy as np

from bot.core.word_vectors import WordVectors
from training.measure import read_sets, recall

ROWS = {"start": 0, "begin": 1, "stop": 2, "container": 3, "holiday": 4, "take": 5}
TABLE = np.array([[3, 0, 0], [3, 0.2, 0], [-3, 0, 0], [0, 0, 1], [0, 3, 0], [0, 2, 1]], np.float32)


def written(folder: Path, entries: list[dict[str, object]], asked: list[dict[str, object]]) -> None:
    folder.mkdir()
    for name, rows in (("kb", entries), ("queries", asked)):
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)))


def test_recall_counts_the_questions_whose_entry_comes_first(tmp_path: Path) -> None:
    entries: list[dict[str, object]] = [
        {"id": "up", "question": "start container"},
        {"id": "down", "question": "stop container"},
        {"id": "off", "question": "take holiday", "aliases": ["holiday"]},
    ]
    asked: list[dict[str, object]] = [
        {"q": "begin contaner", "relevant": ["up"]},
        {"q": "stop", "relevant": ["down"]},
        {"q": "stop it", "relevant": ["off"]},
        {"q": "holiday", "relevant": ["off"]},
        {"q": "nothing of it", "relevant": []},
    ]
    written(tmp_path / "one", entries, asked)
    [each] = read_sets(tmp_path, frozenset({"begin", "stop", "holiday"}))
    assert len(each.questions) == 4
    assert recall(WordVectors(ROWS, TABLE), each) == 0.75


def test_no_folder_holds_no_sets(tmp_path: Path) -> None:
    assert read_sets(tmp_path / "nowhere", frozenset()) == []
