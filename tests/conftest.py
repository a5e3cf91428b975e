"""What all tests share: how hard the property tests try, what is no test, and where coverage is not measured."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator

import pytest
from hypothesis import settings

settings.register_profile("quick", max_examples=40, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

collect_ignore = ["fuzz/fuzz.py"]  # a program, and it needs the extra ``fuzz``


@pytest.hookimpl(wrapper=True, trylast=True)  # within the hook of pytest-cov
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Measure no coverage where a test is marked so: pytest-cov goes on with it in the processes of xdist."""
    tracer = sys.gettrace()
    if tracer is None or item.get_closest_marker("no_cover") is None:
        return (yield)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracer)
