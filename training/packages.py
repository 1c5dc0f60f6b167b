"""Packages brought here with their registries' own clients, and unpacked."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from training.sources import Source

TAKEN = "taken.txt"
"""Beside an unpacked package: the version that it has."""

SEPARATE_LISTS = ("Acquire::Languages=en", "Debug::NoLocking=1")


class FetchError(Exception):
    """A package could not be had; the text says which, and from where."""


def unpacked(source: Source, cache: Path) -> Path:
    """The folder that holds a source's package unpacked; a second call finds it there.

    Raises:
        FetchError: if the package cannot be had.
    """
    folder = cache / source.registry / source.package.replace("/", "+")
    if not (folder / TAKEN).exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        version = _FETCH[source.registry](source, folder)
        (folder / TAKEN).write_text(version, "utf-8")
    return folder


def taken(source: Source, cache: Path) -> str:
    """The version of a source's package that was had; not always the one asked for."""
    return (unpacked(source, cache) / TAKEN).read_text("utf-8")


def _debian(source: Source, folder: Path) -> str:
    """The version asked for, or the one that the archive has now: old ones leave it with each release."""
    named = f"{source.package}={source.version}"
    if not _ran(["apt-get", "download", "-q", named], folder):
        _run(["apt-get", "download", "-q", source.package], folder, source)
    archive = next(folder.glob("*.deb"))
    _run(["dpkg-deb", "-x", archive.name, "."], folder, source)
    archive.unlink()
    return archive.name.split("_")[1].replace("%3a", ":")


def _apt(source: Source, folder: Path) -> str:
    """The index of English descriptions, with lists of its own: the machine's are left as they are."""
    (folder / "lists" / "partial").mkdir(parents=True)
    options = [f"Dir::State::Lists={folder / 'lists'}", *SEPARATE_LISTS]
    words = [word for option in options for word in ("-o", option)]
    _run(["apt-get", "update", "-q", *words], folder, source)
    for packed in (folder / "lists").glob("*Translation-en*"):
        plain = subprocess.run(
            ["/usr/lib/apt/apt-helper", "cat-file", str(packed)], check=True, capture_output=True
        )
        (folder / f"{packed.stem}.txt").write_bytes(plain.stdout)
    shutil.rmtree(folder / "lists")
    return datetime.now(tz=UTC).date().isoformat()


def _pypi(source: Source, folder: Path) -> str:
    named = f"{source.package}=={source.version}"
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", "."]
    _run([*pip, named], folder, source)
    for archive in [*folder.glob("*.whl"), *folder.glob("*.tar.gz")]:
        _unpack(archive, folder)
    return source.version


def _npm(source: Source, folder: Path) -> str:
    _run(["npm", "pack", "--silent", f"{source.package}@{source.version}"], folder, source)
    _unpack(next(folder.glob("*.tgz")), folder)
    return source.version


def _unpack(archive: Path, folder: Path) -> None:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(folder)
    else:
        with tarfile.open(archive) as opened:
            opened.extractall(folder, filter="data")
    archive.unlink()


def _ran(command: list[str], folder: Path) -> bool:
    return subprocess.run(command, cwd=folder, check=False, capture_output=True).returncode == 0


def _run(command: list[str], folder: Path, source: Source) -> None:
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
    except FileNotFoundError as error:
        raise FetchError(f"{source.package}: {command[0]} is needed to fetch it") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise FetchError(f"{source.package}: {' '.join(command[:3])} failed: {said}") from error


_FETCH = {"debian": _debian, "apt": _apt, "pypi": _pypi, "npm": _npm}
