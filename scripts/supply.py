"""Build the wheel and the sdist twice, and look into them: ``make supply``, with the extra ``supply``.

Both builds have to be the same to the last byte. The files they hold, the description and the workflows are checked by
the tools made for it.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

ROOT = Path(__file__).parent.parent
DIST = ROOT / "dist"
#: What the wheel may hold, and what it must.
OURS = ("diplostmt/", "diplostmt-")
NEEDED = {
    "diplostmt/py.typed",
    "diplostmt/schema.json",
    "diplostmt/data/agreements.tsv",
    "diplostmt/data/weights.tsv",
}


def run(*command: str | Path) -> None:
    print("$", *command, flush=True)
    subprocess.run(command, check=True, cwd=ROOT)


def tool(name: str) -> Path | str:
    """Give the path of a tool: beside this Python, or where the system finds it."""
    beside = Path(sys.executable).parent / name
    return beside if beside.exists() else name


def build(folder: Path) -> dict[str, str]:
    """Build both into a folder, and give their hashes."""
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def look_into(folder: Path) -> None:
    """Complain of files that the wheel or the sdist should not have, or lacks."""
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    with ZipFile(wheel) as packed:
        names = set(packed.namelist())
    assert all(name.startswith(OURS) for name in names), sorted(names)
    assert names >= NEEDED, NEEDED - names
    with tarfile.open(sdist) as unpacked:
        inside = {name.partition("/")[2] for name in unpacked.getnames()}
    assert {f"src/{name}" for name in NEEDED} <= inside
    print(f"{len(names)} files in the wheel, {len(inside)} in the sdist")


def main() -> None:
    shutil.rmtree(DIST, ignore_errors=True)
    with TemporaryDirectory() as again:
        first, second = build(DIST), build(Path(again))
    if first != second:
        sys.exit(f"two builds differ: {first} {second}")
    for name, digest in first.items():
        print(digest, name)
    look_into(DIST)
    run(tool("check-wheel-contents"), *DIST.glob("*.whl"))
    run(tool("twine"), "check", "--strict", *DIST.iterdir())
    run(tool("zizmor"), "--offline", "--pedantic", ".github/workflows")
    if shutil.which("actionlint"):  # no package of Python's registry brings it whole
        run("actionlint")
    else:
        print("SKIPPED: actionlint is not installed, so the workflow's syntax is not checked")


if __name__ == "__main__":
    main()
