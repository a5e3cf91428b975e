"""The command line: what comes out, in what form, with what exit status."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve

import diplostmt
from commands import run_command
from diplostmt import __main__ as command
from diplostmt.export.text import as_text
from diplostmt.extraction import extract
from diplostmt.models import (
    Article,
    Content,
    Cue,
    Dated,
    Dateline,
    DatelinePlace,
    Extraction,
    PublicationDate,
    Relay,
    Source,
    Speaker,
    Statement,
)
from diplostmt.spans import Span

ROOT = Path(__file__).parent.parent
TEXT = 'OSLO, May 4. /TASS/. "The door is open," Ana Ruiz said.'

Run = Callable[..., SimpleNamespace]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line, with ``piped`` as standard input, and give its status and both outputs."""

    def run(*arguments: str, piped: bytes = b"", terminal: bool = False) -> SimpleNamespace:
        monkeypatch.setattr(sys, "stdin", Terminal() if terminal else io.TextIOWrapper(io.BytesIO(piped)))
        return run_command(capfdbinary, *arguments)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_one_json_object_a_line_in_the_order_of_the_files(run: Run, article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes("Jos\u00e9 Peña said no.\r\n".encode())
    done = run(str(article), str(other))
    assert [json.loads(line) for line in done.out.splitlines()] == [
        extract(TEXT).to_dict(),
        extract("José Peña said no.\r\n").to_dict(),
    ]
    assert (done.status, done.err) == (0, "")


def test_characters_come_out_as_they_are(run: Run) -> None:
    done = run("-", piped="“¡Sí!”, José Peña said in Chișinău.".encode())
    assert "José Peña said in Chișinău." in done.out


@pytest.mark.parametrize("arguments", [["-"], []])
def test_standard_input(run: Run, arguments: list[str]) -> None:
    done = run(*arguments, piped=TEXT.encode())
    assert json.loads(done.out) == extract(TEXT).to_dict()


def test_a_byte_order_mark_is_not_part_of_the_text(run: Run) -> None:
    assert run("-", piped=b"\xef\xbb\xbf" + TEXT.encode()).out == run("-", piped=TEXT.encode()).out


def test_empty_input_is_an_article_without_statements(run: Run) -> None:
    assert json.loads(run("-").out)["statements"] == []


def test_the_day_of_publication(run: Run, article: Path) -> None:
    done = run("--published", "2018-11-23", str(article))
    assert json.loads(done.out) == extract(TEXT, published=date(2018, 11, 23)).to_dict()
    assert json.loads(done.out)["article"]["published"]["edtf"] == "2018-11-23"


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.status, done.out) == (0, f"diplostmt {diplostmt.__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["nowhere.txt"], "no such file: nowhere.txt"),
        (["--colour"], "unrecognized arguments: --colour"),
        (["--format", "xml"], "invalid choice: 'xml'"),
        (["--published", "May 4"], "not a date like 2018-11-23: 'May 4'"),
        (["--table", "mentions", "-"], "--table goes with --format csv"),
        (["-o", "nowhere/out.jsonl", "-"], "no such folder: nowhere"),
        (["-o", ".", "--resume", "-"], ".: Is a directory"),
    ],
)
def test_what_cannot_be_followed_is_said_in_one_line(run: Run, arguments: list[str], complaint: str) -> None:
    done = run(*arguments)
    assert done.status == 2
    assert complaint in done.err
    assert done.err.startswith("diplostmt: ")
    assert done.err.count("\n") == 1
    assert done.out == ""


def test_nothing_is_read_where_one_file_is_missing(run: Run, article: Path) -> None:
    assert run(str(article), "nowhere.txt").out == ""


def test_no_argument_on_a_terminal(run: Run) -> None:
    done = run(terminal=True)
    assert (done.status, done.out) == (2, "")
    assert "name a file" in done.err


def test_a_file_that_is_not_utf_8_is_named_and_the_rest_comes_out(
    run: Run, article: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "latin.txt"
    broken.write_bytes("Jos\u00e9".encode("latin-1"))
    done = run(str(article), str(broken), str(article))
    assert done.status == 1
    assert len(done.out.splitlines()) == 2
    assert done.err == f"diplostmt: {broken}: not UTF-8 (byte 3)\n"


def test_a_bar_for_many_files_on_a_terminal(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("tqdm", reason="the bar comes with the extra 'cli'")
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    done = run(*[str(article)] * command.MANY)
    assert f"{command.MANY}/{command.MANY}" in screen.getvalue()
    assert len(done.out.splitlines()) == command.MANY


def test_no_bar_where_its_library_is_missing(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    done = run(*[str(article)] * command.MANY)
    assert screen.getvalue() == ""
    assert len(done.out.splitlines()) == command.MANY


def test_no_bar_for_a_few_files_or_into_a_file(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(*[str(article)] * command.MANY).err == ""
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    run(str(article))
    assert screen.getvalue() == ""


def test_a_reader_that_leaves_early_is_no_error(article: Path) -> None:
    files = " ".join([str(article)] * 200)
    line = f'"{sys.executable}" -m diplostmt {files} | head -n 1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_closed_streams_are_no_error(article: Path, tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("José".encode("latin-1"))
    run = f'"{sys.executable}" -m diplostmt {article} {tmp_path}/latin.txt'
    for line, lines in ((f"{run} 2>&-", 1), (f"{run} >&- 2>&-", 0), (f"{run} -o {tmp_path}/out >&- 2>&-", 0)):
        done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
        assert (done.returncode, done.stdout.count(b"\n"), done.stderr) == (1, lines, b"")
    assert len((tmp_path / "out").read_bytes().splitlines()) == 2


def said(**parts: Any) -> Statement:
    """Make a statement of two words that is otherwise empty, but for these parts."""
    empty = Statement(
        id="s1", speech="indirect", content=(Content(0, 8, "no\ndoubt", quoted=False),), source=None,
        cue=None, speaker=None, via=(), occasion=None, time=None, nested_in=None, agreements=(), countries=(),
        rule="test", confidence=1.0,
    )  # fmt: skip
    return evolve(empty, **parts)


EMPTY = Article(None, None, (), None, None, None, ())
WHOLE = Article(
    agency="TASS",
    headline=Span(0, 4, "Door\nopen"),
    deck=(Span(5, 9, "Soon."),),
    dateline=Dateline(10, 14, "OSLO", (DatelinePlace(10, 14, "OSLO", "Oslo", "NO"),), None, None, 14),
    published=PublicationDate("2018-05-04", "day", None, None, ()),
    interview=None,
    blocks=(),
)
RUIZ = said(
    content=(Content(0, 8, "The door\nis open,", quoted=True), Content(9, 12, "and stays so", quoted=False)),
    cue=Cue(0, 4, "said", "say"),
    speaker=Speaker("Ana Ruiz", "person", "deputy foreign minister", "ES"),
    via=(Relay("Reuters", 0, 7, "Reuters"),),
    occasion=Span(0, 10, "a briefing"),
    time=Dated(0, 6, "Friday", "2018-05-04"),
    nested_in="s4",
    agreements=("new-start",),
)


@pytest.mark.parametrize(
    ("article", "statements", "page"),
    [
        (EMPTY, [], "\n"),
        (WHOLE, [], "Door open\n  Soon.\nOslo · 2018-05-04 · TASS\n"),
        (WHOLE, [RUIZ], """\
Door open
  Soon.
Oslo · 2018-05-04 · TASS

Ana Ruiz                    “The door is open,” … and stays so
deputy foreign minister,    [said · a briefing · Friday (2018-05-04) · via Reuters · within s4
ES                          · on new-start]
"""),
        (EMPTY, [said()], "(nobody named)              no doubt\n                            [indirect]\n"),
        (EMPTY, [said(source=Source(0, 2, "he", "pronoun"), time=Dated(0, 4, "then", None))], """\
he                          no doubt
                            [indirect · then]
"""),
    ],
)  # fmt: skip
def test_the_page(article: Article, statements: list[Statement], page: str) -> None:
    assert as_text(Extraction(article, tuple(statements), (), (), ())) == page


def test_nothing_in_an_article_moves_the_terminal() -> None:
    page = as_text(
        extract(
            "OSLO, May 4 (AP) \u2014 \u201cThe \x1b[2Jdoor\u202e is open,\u201d Ana Ruiz said.\n\n\x9bWHO\x07 says: no"
        )
    )
    assert "“The [2Jdoor is open,”" in page
    assert page.replace("\n", " ").isprintable()


def test_pages_of_several_files_bear_their_names(run: Run, article: Path) -> None:
    page = as_text(extract(TEXT))
    assert run("--format", "text", str(article)).out == page
    assert run("--format", "text", str(article), str(article)).out == f"── {article}\n\n{page}\n" * 2
