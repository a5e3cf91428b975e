"""What all tests share: how hard the property tests try, and what is no test."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("quick", max_examples=40, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

collect_ignore = ["fuzz/fuzz.py"]  # a program, and it needs the extra ``fuzz``
