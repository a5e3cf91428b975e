"""The command line; with ``inputs``, the only module that reads and writes.

``python -m diplostmt FILE ...`` prints one JSON object a line, in the order of the files.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import BrokenExecutor
from datetime import date
from functools import partial
from itertools import chain, islice
from multiprocessing import parent_process
from pathlib import Path
from typing import BinaryIO, NoReturn, TextIO

from attrs import frozen

from diplostmt.export.records import Tables, csv_lines, to_records
from diplostmt.export.text import as_text
from diplostmt.extraction import extract
from diplostmt.inputs import Fields, Input, not_yet, opened, resume
from diplostmt.models import Extraction, in_one_line
from diplostmt.processes import map_in_order
from diplostmt.version import __version__

DONE, PARTLY, MISUSED, INTERRUPTED = 0, 1, 2, 130  # exit statuses
MANY = 20  # articles from which a progress bar is worth its line
AGAIN = "; with -o, --resume goes on from here"
CHUNK = 16  # articles handed to a process at a time


class _Parser(argparse.ArgumentParser):
    """A parser that complains in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and leave with status 2."""
        self.exit(MISUSED, f"{self.prog}: {message} (--help lists the options)\n")


@frozen
class _Form:
    """How results are to be written."""

    format: str
    table: str  # which of the tables, in CSV
    published: date | None
    named: bool  # whether each says which article it is of


@frozen
class _Page:
    """What is written for an article, and what is to be said of one that could not be read."""

    output: bytes
    complaint: str | None = None


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status: 0, or 1 where an article could not be read."""
    sys.stdout, sys.stderr = map(_open_to_write, (sys.stdout, sys.stderr))
    options = _parse(argv)
    try:
        if options.output is None:
            return _run(options, sys.stdout.buffer)
        with options.output.open("ab") as output:
            return _run(options, output)
    except BrokenPipeError:  # the reader, ``head`` for one, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:  # the disk is full
        _complain(f"{options.output or 'standard output'}: {error.strerror}")
        return PARTLY
    except BrokenExecutor:  # of too little memory, mostly
        _complain("a process was ended from outside" + AGAIN)
        return PARTLY
    except KeyboardInterrupt:
        _complain("interrupted" + AGAIN)
        return INTERRUPTED


def _open_to_write(stream: TextIO | None) -> TextIO:
    """Give the stream, or one that keeps nothing where whoever started this has closed it, as services do."""
    return stream or open(os.devnull, "w", encoding="utf-8")


def _run(options: argparse.Namespace, output: BinaryIO) -> int:
    """Write a page for each article, and give the exit status."""
    articles = not_yet(chain.from_iterable(source.articles for source in options.sources), options.written)
    size = CHUNK if options.processes > 1 else 1
    chunks = iter(lambda: list(islice(articles, size)), [])
    several = len(options.sources) > 1 if options.format == "text" else options.output is not None
    named = several or any(source.many for source in options.sources)
    form = _Form(options.format, options.table, options.published, named)
    pages = map_in_order(partial(_pages, form), chunks, options.processes, _as_worker)
    if options.format == "csv":
        output.write("".join(csv_lines([], options.table)).encode("utf-8"))
    status = DONE
    for page in _with_progress(chain.from_iterable(pages), options):
        output.write(page.output)
        if page.complaint:
            _complain(page.complaint)
            status = PARTLY
    output.flush()
    return status


# ---------------------------------------------------------------- options


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the options; leave with status 2 and one line where they cannot be followed."""
    parser = _parser()
    options = parser.parse_args(argv)
    if not options.inputs and sys.stdin.isatty():
        parser.error("name a file, or pipe an article in")
    fields = Fields(options.text_field, options.id_field, options.published_field)
    options.written = Counter()
    if options.table and options.format != "csv":
        parser.error("--table goes with --format csv")
    options.table = options.table or "statements"
    if options.resume and (options.output is None or options.format != "json"):
        parser.error("--resume goes with -o and JSON")
    if options.output is not None and options.output.suffix == ".csv" and options.format != "csv":
        parser.error(f"{options.output}: --format csv writes a table")
    if not options.resume and options.output is not None and options.output.exists():
        again = "; --resume goes on with it" if options.format == "json" else ""
        parser.error(f"{options.output} is there already{again}")
    if options.output is not None and not options.output.parent.is_dir():
        parser.error(f"no such folder: {options.output.parent}")
    try:
        options.sources = [opened(name, fields) for name in options.inputs or ["-"]]
        if options.resume:
            options.written = resume(options.output)
    except OSError as error:
        parser.error(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except (ImportError, ValueError) as error:
        parser.error(str(error))
    return options


def _parser() -> _Parser:
    parser = _Parser(prog="diplostmt", description="Who said what in diplomatic news articles.")
    add = parser.add_argument
    what = "an article in UTF-8, or - for standard input; a folder of .txt files; a .jsonl or .parquet file"
    add("inputs", nargs="*", metavar="INPUT", help=what)
    add("-o", "--output", type=Path, metavar="FILE", help="write to a file that is not there yet")
    add("--resume", action="store_true", help="go on with the output of a run that was interrupted")
    add("--processes", type=_number, default=1, metavar="N", help="how many processes share the work")
    add("--format", choices=["json", "text", "csv"], default="json",
        help="one JSON object a line (the default), a page to read, or a table")  # fmt: skip
    add("--table", choices=Tables._fields,
        help="which table --format csv writes, if not statements")  # fmt: skip
    add("--published", type=_day, metavar="DATE",
        help="the day of publication, as 2018-11-23, where it is known")  # fmt: skip
    for field in ("text", "id", "published"):
        what = f"what it is called in .jsonl and .parquet files, if not {field}"
        add(f"--{field}-field", default=field, metavar="NAME", help=what)
    add("--version", action="version", version=f"diplostmt {__version__}")
    return parser


def _day(text: str) -> date:
    """Read a date of the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a date like 2018-11-23: {text!r}") from None


def _number(text: str) -> int:
    """Read a number of the command line."""
    if text.isdecimal() and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f"not a number from 1: {text!r}")


# ---------------------------------------------------------------- pages


def _pages(form: _Form, articles: list[Input]) -> list[_Page]:
    return [_page(form, article) for article in articles]


def _page(form: _Form, article: Input) -> _Page:
    """Give the page of an article; one that cannot be read stops no other."""
    error = article.error
    if article.text is not None:
        try:
            result = extract(article.text, published=article.published or form.published)
            return _Page(_written(result, article.id, form))
        except Exception as failure:
            error = f"{type(failure).__name__}: {failure}"
    line = _json({"id": article.id, "error": error}) if form.named and form.format == "json" else b""
    return _Page(line, f"{article.id}: {error}")


def _written(result: Extraction, name: str, form: _Form) -> bytes:
    """Give a result as it is to be written, in UTF-8 whatever the locale."""
    if form.format == "json":
        return _json({"id": name, **result.to_dict()} if form.named else result.to_dict())
    if form.format == "csv":
        rows = getattr(to_records([result], [name]), form.table)
        page = "".join(islice(csv_lines(rows, form.table), 1, None))
    else:
        page = f"── {in_one_line(name)}\n\n{as_text(result)}\n" if form.named else as_text(result)
    return page.encode("utf-8", "replace")


def _json(line: dict[str, object]) -> bytes:
    """Give a line of JSON; half a character of UTF-16, which UTF-8 cannot write, makes it ASCII."""
    try:
        return (json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8")
    except UnicodeEncodeError:
        return (json.dumps(line) + "\n").encode("ascii")


def _complain(message: str) -> None:
    """Print one line about an article to standard error."""
    print(f"diplostmt: {in_one_line(message)}", file=sys.stderr)


# ---------------------------------------------------------------- running


def _as_worker() -> None:
    """Prepare a process: the main one answers Ctrl-C, and none stays on when the main one has been killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(PARTLY)


def _with_progress(pages: Iterable[_Page], options: argparse.Namespace) -> Iterable[_Page]:
    """Give the pages, with a bar on the terminal where there are many and tqdm is installed."""
    if not sys.stderr.isatty() or (options.output is None and sys.stdout.isatty()):
        return pages
    total = sum(source.size() for source in options.sources)
    if total < MANY:
        return pages
    try:
        from tqdm import tqdm
    except ImportError:
        return pages
    return tqdm(pages, total=total, initial=options.written.total(), unit="article")


if __name__ == "__main__":
    # By its own name, under which a process that shares nothing with this one can import it: it has another __main__.
    from diplostmt.__main__ import main as run

    sys.exit(run())
