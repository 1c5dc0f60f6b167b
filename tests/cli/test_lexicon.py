"""A package that has lost its word vectors: answers go on, and a person is told."""

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

ROOT = Path(__file__).parents[2]


def test_without_the_vectors_answers_go_on_and_one_line_on_stderr_says_so(tmp_path: Path) -> None:
    copytree(ROOT / "bot", tmp_path / "bot", ignore=ignore_patterns("vectors.npz", "__pycache__"))
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "wy contaners", "--json"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path), "CAVEAT_KNOWLEDGE": str(ROOT / "knowledge")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["matches"][0]["id"] == "why-containers"
    (told,) = done.stderr.splitlines()
    assert told.startswith("no word vectors")
