"""The command line over many articles: folders, JSON Lines, Parquet, an output file, interruptions."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from commands import run_command
from diplostmt import __main__ as command
from diplostmt.export.records import MARK, csv_lines, to_records
from diplostmt.extraction import extract
from diplostmt.inputs import Fields, opened
from diplostmt.models import Extraction
from made_articles import article, articles

TEXTS = dict(articles(5))
Run = Callable[..., SimpleNamespace]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in a folder of its own, and give its status, its output and what it complained of."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> SimpleNamespace:
        return run_command(capfdbinary, *arguments)

    return run


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def expected(names: dict[str, str]) -> list[dict[str, Any]]:
    """Give the lines of articles by their ids."""
    return [{"id": name, **extract(text).to_dict()} for name, text in names.items()]


def write_jsonl(path: Path, rows: list[Any]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


class TestInputs:
    def test_a_folder(self, run: Run, tmp_path: Path) -> None:
        for name in ("b.txt", "a/c.txt", "a/d.txt"):
            (tmp_path / "news" / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "news" / name).write_text(f"Talks began, {name} said.", encoding="utf-8")
        (tmp_path / "news" / "notes.md").write_text("not an article", encoding="utf-8")
        done = run("news")
        texts = {f"news/{name}": f"Talks began, {name} said." for name in ("a/c.txt", "a/d.txt", "b.txt")}
        assert (done.status, lines(done.out)) == (0, expected(texts))

    def test_json_lines(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"id": name, "text": text} for name, text in TEXTS.items()])
        assert lines(run("news.jsonl").out) == expected(TEXTS)

    def test_parquet(self, run: Run, tmp_path: Path) -> None:
        pa = pytest.importorskip("pyarrow", reason="pyarrow comes with the extra 'arrow'")
        parquet = pytest.importorskip("pyarrow.parquet")
        rows = [{"id": name, "text": text, "page": 1} for name, text in TEXTS.items()]
        parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "news.parquet")
        assert lines(run("news.parquet").out) == expected(TEXTS)
        assert run("news.parquet", "--text-field", "body").err.startswith(
            "diplostmt: news.parquet: no column 'body', but id, text, page"
        )

    def test_without_an_id_an_article_is_known_by_its_place(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "news.jsonl").write_text('\ufeff{"text": "No."}\n\n{"text": "Yes."}\n', encoding="utf-8")
        assert [line["id"] for line in lines(run("news.jsonl").out)] == ["news.jsonl:1", "news.jsonl:3"]

    def test_fields_by_other_names(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(
            tmp_path / "news.jsonl", [{"url": 7, "body": "OSLO, May 4 (AP) — No.", "day": "2019-05-04"}]
        )
        names = ("--text-field", "body", "--id-field", "url", "--published-field", "day")
        (line,) = lines(run("news.jsonl", *names).out)
        assert (line["id"], line["article"]["published"]["edtf"]) == ("7", "2019-05-04")

    def test_a_day_of_its_own_goes_before_that_of_all(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"text": "No.", "published": "2019"}, {"text": "No."}])
        done = run("news.jsonl", "--published", "2018-11-23")
        assert [line["article"]["published"]["edtf"] for line in lines(done.out)] == ["2019", "2018-11-23"]

    @pytest.mark.parametrize("processes", ["1", "2"])
    def test_what_cannot_be_read_says_so_in_its_place(self, run: Run, tmp_path: Path, processes: str) -> None:
        rows: list[Any] = [
            {"id": 1, "text": "No."},
            ["text"],
            {"id": 3},
            {"id": 4, "text": "No.", "published": "x"},
        ]
        write_jsonl(tmp_path / "news.jsonl", rows)
        with (tmp_path / "news.jsonl").open("ab") as more:
            more.write(b'{"text": \n{"text": "\xff"}\n{"id": 7, "text": "Yes."}\n')
        done = run("news.jsonl", "--processes", processes)
        found = lines(done.out)
        assert done.status == 1
        assert [line["id"] for line in found] == [
            "1", "news.jsonl:2", "3", "4", "news.jsonl:5", "news.jsonl:6", "7",
        ]  # fmt: skip
        assert ["error" in line for line in found] == [False, True, True, True, True, True, False]
        assert done.err.splitlines() == [
            "diplostmt: news.jsonl:2: not a JSON object (['text'])",
            "diplostmt: 3: no text in 'text'; the row has ['id']",
            "diplostmt: 4: ValueError: published: wanted a day, month or year such as '2018-11-23', got 'x'",
            "diplostmt: news.jsonl:5: not JSON (Expecting value, character 10)",
            "diplostmt: news.jsonl:6: not UTF-8 (byte 10)",
        ]

    def test_a_row_that_no_memory_would_hold(self, run: Run, tmp_path: Path) -> None:
        rows = ("[" * 100_000, '{"text": ' + "9" * 9000 + "}", '{"text": "No."}')
        (tmp_path / "news.jsonl").write_text("\n".join(rows), encoding="utf-8")
        assert ["error" in line for line in lines(run("news.jsonl").out)] == [True, True, False]

    def test_half_a_character_comes_out_as_it_went_in(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "news.jsonl").write_text('{"text": "“No \\ud83d,” Ana Ruiz said."}\n', encoding="utf-8")
        (line,) = lines(run("news.jsonl").out)
        assert line["statements"][0]["content"][0]["text"] == "No \ud83d,"

    def test_no_name_moves_the_terminal(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"id": "\x1b[2Ja", "text": "No."}, {"id": "\x1b[2Jb"}])
        done = run("news.jsonl", "--format", "text")
        assert done.out.startswith("── [2Ja\n")
        assert done.err == "diplostmt: [2Jb: no text in 'text'; the row has ['id']\n"

    def test_an_empty_folder_is_a_mistake(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "news").mkdir()
        done = run("news")
        assert (done.status, done.out) == (2, "")
        assert done.err.startswith("diplostmt: no .txt files in news")

    def test_a_parquet_file_that_is_none(self, run: Run, tmp_path: Path) -> None:
        pytest.importorskip("pyarrow", reason="pyarrow comes with the extra 'arrow'")
        (tmp_path / "news.parquet").write_bytes(b"no table")
        done = run("news.parquet")
        assert done.status == 2
        assert done.err.startswith("diplostmt: news.parquet: Parquet ")

    def test_endings_in_capitals(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "news").mkdir()
        (tmp_path / "news" / "A.TXT").write_text(TEXTS["a00000"], encoding="utf-8")
        assert lines(run("news").out) == expected({"news/A.TXT": TEXTS["a00000"]})
        write_jsonl(tmp_path / "NEWS.JSONL", [{"id": name, "text": text} for name, text in TEXTS.items()])
        assert lines(run("NEWS.JSONL").out) == expected(TEXTS)

    @pytest.mark.parametrize("name", ["news.csv", "news.tsv", "news.json"])
    def test_another_table_is_not_taken_for_an_article(self, run: Run, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_text("id,text\n1,No.\n", encoding="utf-8")
        done = run(name)
        assert (done.status, done.out) == (2, "")
        assert done.err.startswith(f"diplostmt: {name}: wanted a text, a .jsonl or a .parquet file, not .")

    def test_a_name_that_is_empty_is_not_this_folder(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("No.", encoding="utf-8")
        assert run("").status == 2

    def test_a_parquet_file_without_pyarrow(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
        (tmp_path / "news.parquet").write_bytes(b"")
        done = run("news.parquet")
        assert done.status == 2
        assert "pip install 'diplostmt[arrow]'" in done.err

    def test_how_many_there_are(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "news").mkdir()
        (tmp_path / "news" / "a.txt").write_text("No.", encoding="utf-8")
        (tmp_path / "news.jsonl").write_text('{"text": "No."}\n\n{"text": "No."}\n', encoding="utf-8")
        fields = Fields("text", "id", "published")
        sources = [opened(name, fields) for name in ("news", "news.jsonl", "news/a.txt", "-")]
        assert [source.size() for source in sources] == [1, 2, 1, 1]
        pa = pytest.importorskip("pyarrow", reason="pyarrow comes with the extra 'arrow'")
        pytest.importorskip("pyarrow.parquet").write_table(pa.table({"text": ["No."] * 3}), "news.parquet")
        assert opened("news.parquet", fields).size() == 3


class TestOutput:
    def test_into_a_file_each_line_names_its_article(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(TEXTS["a00000"], encoding="utf-8")
        done = run("a.txt", "-o", "out.jsonl")
        assert (done.status, done.out, done.err) == (0, "", "")
        assert lines((tmp_path / "out.jsonl").read_text("utf-8")) == expected({"a.txt": TEXTS["a00000"]})

    def test_a_line_is_the_json_form_and_the_id(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"text": TEXTS["a00000"]}])
        (line,) = lines(run("news.jsonl").out)
        assert Extraction.from_dict(line) == extract(TEXTS["a00000"])
        assert line.pop("id") == "news.jsonl:1"
        assert line == extract(TEXTS["a00000"]).to_dict()

    def test_a_file_that_is_there_is_not_overwritten(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"text": "No."}])
        done = run("news.jsonl", "-o", "news.jsonl")
        assert done.status == 2
        assert done.err.startswith("diplostmt: news.jsonl is there already")

    @pytest.mark.parametrize("table", ["statements", "articles", "mentions"])
    def test_each_of_the_tables(self, run: Run, tmp_path: Path, table: str) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"id": name, "text": text} for name, text in TEXTS.items()])
        rows = getattr(to_records(map(extract, TEXTS.values()), TEXTS), table)
        assert run("news.jsonl", "--format", "csv", "--table", table).out == "".join(csv_lines(rows, table))

    def test_only_a_table_goes_to_a_table(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"text": "No."}])
        assert "out.csv: --format csv writes a table" in run("news.jsonl", "-o", "out.csv").err
        (tmp_path / "out.csv").touch()
        assert "out.csv is there already (" in run("news.jsonl", "-o", "out.csv", "--format", "csv").err

    def test_a_table_of_statements(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"id": name, "text": text} for name, text in TEXTS.items()])
        assert run("news.jsonl", "--format", "csv", "-o", "out.csv").status == 0
        with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as table:
            assert table.read(1) == MARK
            found = list(csv.DictReader(table))
        wanted = to_records(map(extract, TEXTS.values()), TEXTS).statements
        assert [(row["article_id"], row["content"]) for row in found] == [
            (row["article_id"], row["content"]) for row in wanted
        ]

    def test_pages_of_a_collection_bear_their_names(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"id": "x", "text": "No."}])
        assert run("news.jsonl", "--format", "text").out.startswith("── x\n")

    def test_processes_change_nothing(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"id": n, "text": article(n)} for n in range(40)])
        assert run("news.jsonl", "--processes", "2").out == run("news.jsonl").out

    @pytest.mark.parametrize("number", ["0", "-1", "two"])
    def test_a_number_of_processes(self, run: Run, number: str) -> None:
        assert f"not a number from 1: '{number}'" in run("-", f"--processes={number}").err


class TestResume:
    @pytest.fixture(autouse=True)
    def news(self, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"id": name, "text": text} for name, text in TEXTS.items()])

    @pytest.fixture
    def whole(self, run: Run) -> str:
        return str(run("news.jsonl").out)

    def test_from_nothing(self, run: Run, tmp_path: Path, whole: str) -> None:
        assert run("news.jsonl", "-o", "out.jsonl", "--resume").status == 0
        assert (tmp_path / "out.jsonl").read_text("utf-8") == whole

    @pytest.mark.parametrize("share", [0, 0.01, 0.3, 0.5, 0.9, 1])
    def test_wherever_it_was_cut_off_all_is_there_once(
        self, run: Run, tmp_path: Path, whole: str, share: float
    ) -> None:
        data = whole.encode()
        (tmp_path / "out.jsonl").write_bytes(data[: int(len(data) * share)])
        run("news.jsonl", "-o", "out.jsonl", "--resume")
        assert (tmp_path / "out.jsonl").read_bytes() == data

    def test_articles_that_share_an_id_are_all_written(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"id": "x", "text": text} for text in TEXTS.values()])
        whole = run("news.jsonl").out
        (tmp_path / "out.jsonl").write_text("".join(whole.splitlines(keepends=True)[:2]), encoding="utf-8")
        run("news.jsonl", "-o", "out.jsonl", "--resume")
        assert (tmp_path / "out.jsonl").read_text("utf-8") == whole

    def test_an_article_in_error_counts_as_written(self, run: Run, tmp_path: Path) -> None:
        write_jsonl(tmp_path / "news.jsonl", [{"id": "x"}, {"id": "y", "text": "No."}])
        (tmp_path / "out.jsonl").write_text('{"id": "x", "error": "no text"}\n', encoding="utf-8")
        assert run("news.jsonl", "-o", "out.jsonl", "--resume").status == 0
        assert [line["id"] for line in lines((tmp_path / "out.jsonl").read_text("utf-8"))] == ["x", "y"]

    def test_the_bar_begins_where_it_goes_on(
        self, run: Run, tmp_path: Path, whole: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pytest.importorskip("tqdm", reason="the bar comes with the extra 'cli'")
        (tmp_path / "out.jsonl").write_text("".join(whole.splitlines(keepends=True)[:3]), encoding="utf-8")
        monkeypatch.setattr(command, "MANY", 1)
        monkeypatch.setattr(sys, "stderr", screen := io.StringIO())
        monkeypatch.setattr(screen, "isatty", lambda: True, raising=False)
        run("news.jsonl", "-o", "out.jsonl", "--resume")
        assert "3/5" in screen.getvalue()
        assert "5/5" in screen.getvalue()

    @pytest.mark.parametrize("content", ["notes\n", '{"schema": "diplostmt/1"}\n', '{"id": 7}\n'])
    def test_another_file_is_left_alone(self, run: Run, tmp_path: Path, content: str) -> None:
        (tmp_path / "out.jsonl").write_text(content, encoding="utf-8")
        done = run("news.jsonl", "-o", "out.jsonl", "--resume")
        assert done.status == 2
        assert "out.jsonl, line 1: not a line that this command wrote" in done.err
        assert (tmp_path / "out.jsonl").read_text("utf-8") == content

    @pytest.mark.parametrize("options", [["--resume"], ["--resume", "-o", "x.csv", "--format", "csv"]])
    def test_it_needs_an_output_in_json(self, run: Run, options: list[str]) -> None:
        assert "--resume goes with -o and JSON" in run("news.jsonl", *options).err


def start(folder: Path, processes: int) -> subprocess.Popen[bytes]:
    options = ["news.jsonl", "-o", "out.jsonl", "--resume", "--processes", str(processes)]
    return subprocess.Popen([sys.executable, "-m", "diplostmt", *options], cwd=folder)


def children(process: int) -> list[int]:
    found = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [int(number) for number in found.split()]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
def test_a_full_disk_is_said_in_one_line(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "news.jsonl", [{"text": article(number)} for number in range(40)])
    line = f'"{sys.executable}" -m diplostmt news.jsonl > /dev/full'
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "diplostmt: standard output: No space left on device\n")


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads /proc")
@pytest.mark.parametrize("processes", [1, 2])
def test_killed_and_resumed_every_article_is_there_once(tmp_path: Path, processes: int) -> None:
    count, chance = 400, random.Random(processes)
    write_jsonl(tmp_path / "news.jsonl", [{"id": name, "text": text} for name, text in articles(count)])
    output, workers, ends = tmp_path / "out.jsonl", set(), []
    for _ in range(3):
        running, size = start(tmp_path, processes), output.stat().st_size if output.exists() else 0
        while running.poll() is None and (not output.exists() or output.stat().st_size == size):
            time.sleep(0.002)
        time.sleep(chance.random() * 0.05)
        workers.update(children(running.pid) if running.poll() is None else [])
        running.kill()
        ends.append(running.wait())
    assert ends[0] == -signal.SIGKILL, "killed while it worked"
    assert start(tmp_path, processes).wait() == 0
    found = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    assert [line["id"] for line in found] == [f"a{number:05}" for number in range(count)]
    assert found[7] == expected({"a00007": article(7)})[0]
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{worker}").exists() for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [worker for worker in workers if Path(f"/proc/{worker}").exists()] == [], "no worker stays behind"


def _heeds_interrupts() -> None:
    """Let Ctrl-C end a program, also where the tests run in the background of a shell, which would have it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_ends_it_in_one_line(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "news.jsonl", [{"text": article(number)} for number in range(4000)])
    line = [sys.executable, "-m", "diplostmt", "news.jsonl", "-o", "out.jsonl", "--processes", "2"]
    running = subprocess.Popen(
        line, cwd=tmp_path, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=_heeds_interrupts
    )
    while not (tmp_path / "out.jsonl").exists() or not (tmp_path / "out.jsonl").stat().st_size:
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    _, complaint = running.communicate(timeout=120)
    assert complaint == b"diplostmt: interrupted; with -o, --resume goes on from here\n"
    assert running.returncode == 130


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads /proc")
def test_a_process_that_is_ended_from_outside_ends_the_run_in_one_line(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "news.jsonl", [{"text": article(number)} for number in range(4000)])
    line = [sys.executable, "-m", "diplostmt", "news.jsonl", "-o", "out.jsonl", "--processes", "2"]
    running = subprocess.Popen(line, cwd=tmp_path, stderr=subprocess.PIPE)
    while not children(running.pid):
        time.sleep(0.002)
    os.kill(children(running.pid)[0], signal.SIGKILL)
    _, complaint = running.communicate()
    assert complaint == b"diplostmt: a process was ended from outside; with -o, --resume goes on from here\n"
    assert running.returncode == 1
