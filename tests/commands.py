"""Running the command line in the process of the tests."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from diplostmt import __main__ as command


def run_command(captured: pytest.CaptureFixture[bytes], *arguments: str) -> SimpleNamespace:
    """Run the command line, and give its status, its output and what it complained of."""
    try:
        status: Any = command.main(arguments)
    except SystemExit as leaving:
        status = leaving.code
    sys.stdout.flush()
    out, err = captured.readouterr()
    return SimpleNamespace(status=status, out=out.decode("utf-8"), err=err.decode("utf-8"))
