"""Small knowledge folders for tests, and the faults that reading them gives."""

from pathlib import Path

import pytest

from bot.content.faults import KnowledgeError
from bot.content.load import load_base

FIXTURES = Path(__file__).parent / "fixtures"

SOUND = """\
version: 1
topic: {id: lamp, title: The lamp}
entries:
  - id: dim
    question: How do I dim it?
    answer: Turn the ring.
"""


def folder(path: Path, **files: str | bytes) -> Path:
    """Write topic files, `name="content"` for `name.yaml`."""
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (path / f"{name}.yaml").write_bytes(data)
    return path


def faults_of(path: Path) -> list[str]:
    """`file:line: message` of every fault, the folder left away."""
    with pytest.raises(KnowledgeError) as caught:
        load_base(path)
    return [str(fault).removeprefix(f"{path}/") for fault in caught.value.faults]
