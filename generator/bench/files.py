"""Reads texts, and writes several at once: all of them, or where one cannot be written, none."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

PART = ".part"
"""How the name of a text ends that does not count yet."""


def read(file: Path) -> str:
    """A file's text with its own line ends."""
    return file.read_bytes().decode("utf-8")


def write(texts: Mapping[Path, str | None]) -> None:
    """Give each file its text, or take it away; all are written beside their files before the first counts. Raise OSError, with every file as it was."""
    real = {file.resolve(): text for file, text in texts.items()}
    try:
        for file, text in real.items():
            if text is not None:
                prepare(file, text)
        exchange(real)
    finally:
        for file in real:
            with suppress(OSError):  # where nothing can be written, nothing can be taken away either
                part(file).unlink(missing_ok=True)


def prepare(file: Path, text: str) -> None:
    """Write a text beside its file, with the rights of that. Raise OSError that names the file itself."""
    try:
        part(file).write_bytes(text.encode("utf-8"))
        if file.exists():
            shutil.copymode(file, part(file))
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error


def exchange(texts: Mapping[Path, str | None]) -> None:
    """Have the written texts count, one after another; what has changed is put back where one cannot."""
    before = {file: file.read_bytes() if file.exists() else None for file in texts}
    try:
        for file, text in texts.items():
            if text is None:
                file.unlink()
            else:
                part(file).replace(file)
    except OSError:
        for file, raw in before.items():
            with suppress(OSError):  # what could not be written is as it was
                put_back(file, raw)
        raise


def put_back(file: Path, raw: bytes | None) -> None:
    """Have a file be as it was."""
    if raw is None:
        file.unlink(missing_ok=True)
    elif not file.exists() or file.read_bytes() != raw:
        file.write_bytes(raw)


def part(file: Path) -> Path:
    """What is written beside a file first; readers of the guide pass over names that begin with a dot."""
    return file.with_name(f".{file.name}{PART}")
