"""What all tests share: on a machine that has everything they need, a skip is a failure."""

import os
from collections.abc import Generator
from typing import TypeVar

import pytest
from hypothesis import settings

# Machines that run tests are busy; how long an example takes says nothing of the code.
settings.register_profile("caveat", deadline=None)
settings.load_profile("caveat")

NO_SKIPS = "CAVEAT_NO_SKIPS"
"""Set by `.ci/run`, which provides what a test may otherwise have to do without."""

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _without_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _without_skip((yield))


def _without_skip(report: Report) -> Report:
    if os.environ.get(NO_SKIPS) and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{NO_SKIPS} is set, so nothing may be skipped here. {reason}"
    return report
