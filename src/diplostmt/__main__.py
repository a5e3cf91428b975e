"""The command line, and the only module that reads and writes.

``python -m diplostmt FILE ...`` prints one JSON object a line, in the order of the files.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from diplostmt import __version__
from diplostmt.extraction import extract
from diplostmt.models import Extraction
from diplostmt.text_view import as_text

DONE, PARTLY, MISUSED = 0, 1, 2  # exit statuses
MANY = 20  # files from which a progress bar is worth its line


class _Parser(argparse.ArgumentParser):
    """A parser that complains in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and leave with status 2."""
        self.exit(MISUSED, f"{self.prog}: {message} (--help lists the options)\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status: 0, or 1 where a file could not be read as UTF-8."""
    options = _parse(argv)
    status = DONE
    try:
        for name in _with_progress(options.files):
            try:
                text = _read(name)
            except (OSError, UnicodeDecodeError) as error:
                _complain(f"{name}: {_reason(error)}")
                status = PARTLY
                continue
            _write(_formatted(extract(text, published=options.published), name, options))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, ``head`` for one, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the options; leave with status 2 and one line where they cannot be followed."""
    parser = _Parser(prog="diplostmt", description="Who said what in diplomatic news articles.")
    parser.add_argument("files", nargs="*", metavar="FILE", help="articles in UTF-8; - is standard input")
    parser.add_argument("--format", choices=["json", "text"], default="json",
                        help="one JSON object a line (the default), or a page to read")  # fmt: skip
    parser.add_argument("--published", type=_day, metavar="DATE",
                        help="the day of publication, as 2018-11-23, where it is known")  # fmt: skip
    parser.add_argument("--version", action="version", version=f"diplostmt {__version__}")
    options = parser.parse_args(argv)
    if not options.files and sys.stdin.isatty():
        parser.error("name a file, or pipe an article in")
    options.files = options.files or ["-"]
    for name in options.files:
        if name != "-" and not Path(name).exists():
            parser.error(f"no such file: {name}")
    return options


def _day(text: str) -> date:
    """Read a date of the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a date like 2018-11-23: {text!r}") from None


def _read(name: str) -> str:
    """Read an article, line ends untouched; a byte order mark is not part of the text."""
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return data.decode("utf-8-sig")


def _reason(error: OSError | UnicodeDecodeError) -> str:
    """Say in a few words why a file could not be read."""
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 (byte {error.start})"
    return error.strerror or type(error).__name__


def _formatted(result: Extraction, name: str, options: argparse.Namespace) -> str:
    """Give the result as it is to be printed; pages of several files bear their names."""
    if options.format == "json":
        return json.dumps(result.to_dict(), ensure_ascii=False) + "\n"
    if len(options.files) > 1:
        return f"── {name}\n\n{as_text(result)}\n"
    return as_text(result)


def _write(output: str) -> None:
    """Write UTF-8, whatever the terminal's locale."""
    sys.stdout.flush()
    sys.stdout.buffer.write(output.encode("utf-8"))


def _complain(message: str) -> None:
    """Print one line about a file to standard error."""
    print(f"diplostmt: {message}", file=sys.stderr)


def _with_progress(names: Sequence[str]) -> Iterator[str] | Iterable[str]:
    """Give the names, with a bar on the terminal where there are many and tqdm is installed."""
    if len(names) < MANY or not sys.stderr.isatty() or sys.stdout.isatty():
        return names
    try:
        from tqdm import tqdm
    except ImportError:
        return names
    return tqdm(names, unit="article")


if __name__ == "__main__":
    sys.exit(main())
