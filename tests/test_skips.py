"""A skip passes on a machine that lacks something, and fails where nothing may be left out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import conftest

TESTS = """
import pytest

@pytest.fixture
def server():
    pytest.skip("no server")

def test_that_needs_it(server): pass

def test_that_looks_for_it(): pytest.skip("no server")

@pytest.mark.xfail(strict=True)
def test_that_is_known_to_fail(): assert 0
"""
MODULE = "import pytest; pytest.skip('no server', allow_module_level=True)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "conftest.py").write_text(Path(conftest.__file__).read_text())
    (tmp_path / "test_some.py").write_text(TESTS)
    (tmp_path / "test_none.py").write_text(MODULE)
    return tmp_path


def run_pytest(folder: Path, *, no_skips: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rN", "--continue-on-collection-errors"],
        env={**os.environ, conftest.NO_SKIPS: no_skips, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_skip_passes_by_default(folder: Path) -> None:
    ran = run_pytest(folder, no_skips="")
    assert "3 skipped, 1 xfailed" in ran.stdout
    assert ran.returncode == 0


def test_a_skip_fails_where_nothing_may_be_skipped(folder: Path) -> None:
    ran = run_pytest(folder, no_skips="1")
    assert "1 failed, 1 xfailed, 2 errors" in ran.stdout
    assert ran.stdout.count("CAVEAT_NO_SKIPS is set, so nothing may be skipped here. ") == 3
    assert "no server" in ran.stdout
    assert ran.returncode == 1
