from __future__ import annotations

from pathlib import Path

import pytest

from generator.bench import files


def everything(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def folder(tmp_path):
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_bytes(f"name: {name}\r\n".encode())
    return tmp_path


def test_texts_are_written_byte_for_byte_or_taken_away(folder):
    (folder / "a.yml").chmod(0o640)
    files.write({folder / "a.yml": "name: A\r\n", folder / "b.yml": None, folder / "c.yml": "name: C\n"})
    assert everything(folder) == {"a.yml": b"name: A\r\n", "c.yml": b"name: C\n"}
    assert (folder / "a.yml").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_one(folder):
    (folder / "link.yml").symlink_to("a.yml")
    files.write({folder / "link.yml": "name: A\n"})
    assert (folder / "link.yml").is_symlink()
    assert files.read(folder / "a.yml") == "name: A\n"


@pytest.mark.parametrize("fails", ["write_bytes", "replace", "unlink"])
def test_where_one_cannot_be_written_all_are_as_they_were(folder, monkeypatch, fails):
    before, real, calls = everything(folder), getattr(Path, fails), []

    def full(file, *given, **named):
        calls.append(file)
        if len(calls) == (1 if fails == "unlink" else 2):
            raise OSError(28, "No space left on device", str(file))
        return real(file, *given, **named)

    monkeypatch.setattr(Path, fails, full)
    texts = {folder / "new.yml": "name: N\n", folder / "a.yml": "name: A\n", folder / "b.yml": None}
    with pytest.raises(OSError, match="No space left"):
        files.write(texts)
    monkeypatch.undo()
    assert everything(folder) == before


def test_a_text_that_cannot_be_written_is_told_by_its_own_name(folder):
    with pytest.raises(OSError, match=r"nowhere/a\.yml'") as told:
        files.write({folder / "nowhere/a.yml": "name: A\n"})
    assert told.value.filename == str(folder / "nowhere/a.yml")
