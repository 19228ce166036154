from __future__ import annotations

import pytest

from generator import workshop
from generator.workshop import FEW, digest, keep, made, worked


def doubled(text: str) -> bytes:
    """What these tests make."""
    return (text * 2).encode()


def whole(text: bytes) -> bool:
    """Whether these tests made it."""
    return len(text) % 2 == 0


def test_what_is_spoilt_in_the_cache_is_made_again(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"a")
    assert made(doubled, {"one": "a"}, {"one": "a.txt"}, tmp_path, whole) == {"one": b"aa"}
    assert (tmp_path / "a.txt").read_bytes() == b"aa"


def test_what_is_in_the_cache_is_not_made_again(tmp_path, monkeypatch):
    assert made(doubled, {"one": "a"}, {"one": "a.txt"}, tmp_path, whole) == {"one": b"aa"}
    monkeypatch.setattr(workshop, "worked", lambda _, missing: pytest.fail("made again") if missing else [])
    assert made(doubled, {"other": "a"}, {"other": "a.txt"}, tmp_path, whole) == {"other": b"aa"}
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_without_a_folder_nothing_is_kept(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert made(doubled, {"one": "a"}, {"one": "a.txt"}, None, whole) == {"one": b"aa"}
    assert list(tmp_path.iterdir()) == []


def test_many_things_are_made_in_other_processes_in_their_order():
    texts = [str(number) for number in range(FEW + 1)]
    assert worked(str.encode, texts) == [text.encode() for text in texts]


def test_a_digest_changes_with_each_part_and_where_it_ends():
    assert len({digest(parts) for parts in (["ab", "c"], ["a", "bc"], ["abc"], ["ab", b"d"])}) == 4
    assert digest(["ab", b"c"]) == digest([b"ab", "c"])


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path):
    (tmp_path / "file").write_text("no folder")
    keep(tmp_path / "file" / "thing.json", b"")
    assert (tmp_path / "file").read_text() == "no folder"
