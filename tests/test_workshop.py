from __future__ import annotations

import os
import time

import pytest

from generator import workshop
from generator.workshop import DAY, FEW, HOUR, digest, keep, kept, tidy, worked

DONE = []
"""What `counted` was asked for."""


def counted(text):
    """What these tests make: a text twice, with a note that it was made."""
    DONE.append(text)
    if text == "broken":
        raise ValueError(text)
    return (text * 2).encode()


def made(texts, folder):
    """What is made of texts that are their own names, and which of them were made now."""
    DONE.clear()
    jobs = {text: text for text in texts}
    return workshop.made("Making texts", counted, jobs, jobs, folder), list(DONE)


def test_what_is_in_the_cache_is_not_made_again(tmp_path):
    assert made("ab", tmp_path) == ({"a": b"aa", "b": b"bb"}, ["a", "b"])
    assert made("bca", tmp_path) == ({"b": b"bb", "c": b"cc", "a": b"aa"}, ["c"])
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a", "b", "c"]


def test_without_a_folder_nothing_is_kept(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert made("a", None) == ({"a": b"aa"}, ["a"])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda whole: whole[:-1],
        lambda whole: whole[:-2] + b"\0" + whole[-1:],
        lambda whole: whole.replace(b"aa", b"ab"),
        lambda whole: whole.partition(b"\n")[2],
        lambda whole: whole[:1] + whole,
    ],
)
def test_what_is_spoilt_in_the_cache_at_any_place_is_made_again(tmp_path, spoil):
    made("a", tmp_path)
    file = tmp_path / "a"
    whole = file.read_bytes()
    file.write_bytes(spoil(whole))
    assert kept(file) is None
    assert made("a", tmp_path) == ({"a": b"aa"}, ["a"])
    assert file.read_bytes() == whole


def test_what_was_made_before_a_failure_is_kept_and_only_the_rest_is_made(tmp_path):
    with pytest.raises(ValueError, match="broken"):
        made(["a", "b", "broken", "c"], tmp_path)
    assert made("abc", tmp_path)[1] == ["c"]


def test_what_other_processes_made_before_a_failure_is_kept_too(tmp_path):
    texts = [*(f"{number:02}" for number in range(FEW)), "no digits", "ff"]
    with pytest.raises(ValueError, match="fromhex"):
        workshop.made("Making texts", bytes.fromhex, {text: text for text in texts}, {it: it for it in texts}, tmp_path)
    there = {file.name for file in tmp_path.iterdir()}
    assert {*texts[:FEW]} <= there <= {*texts[:FEW], "ff"}


def test_many_things_are_made_in_other_processes_in_their_order():
    texts = [str(number) for number in range(FEW + 1)]
    assert list(worked(str.encode, texts)) == [text.encode() for text in texts]


def test_a_digest_changes_with_each_part_and_where_it_ends():
    assert len({digest(parts) for parts in (["ab", "c"], ["a", "bc"], ["abc"], ["ab", b"d"])}) == 4
    assert digest(["ab", b"c"]) == digest([b"ab", "c"])


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path):
    (tmp_path / "file").write_text("no folder")
    keep(tmp_path / "file" / "thing", b"")
    assert (tmp_path / "file").read_text() == "no folder"


def test_what_cannot_be_written_to_its_end_leaves_nothing_behind(tmp_path):
    (tmp_path / "thing").mkdir()  # a file cannot take its place
    keep(tmp_path / "thing", b"text")
    assert [file.name for file in tmp_path.iterdir()] == ["thing"]


def aged(file, seconds, content=b"12345"):
    """A file that was last used so long ago."""
    file.write_bytes(content)
    then = time.time() - seconds
    os.utime(file, (then, then))
    return file


def test_what_was_never_written_to_its_end_goes_once_nobody_can_be_writing_it(tmp_path):
    aged(tmp_path / "a.1.part", HOUR + 60)
    fresh = aged(tmp_path / "b.2.part", 60)
    made("c", tmp_path)
    assert sorted(tmp_path.iterdir()) == [fresh, tmp_path / "c"]


def test_a_cache_that_grows_too_large_loses_what_was_used_longest_ago_but_nothing_of_today(tmp_path, monkeypatch):
    monkeypatch.setattr(workshop, "MOST", 12)
    today = [aged(tmp_path / name, DAY / 2) for name in "abc"]
    aged(tmp_path / "d", 2 * DAY)
    tidy(tmp_path)
    assert sorted(tmp_path.iterdir()) == today
    later, earlier = (aged(tmp_path / name, days * DAY) for name, days in (("e", 2), ("f", 3)))
    monkeypatch.setattr(workshop, "MOST", 22)
    tidy(tmp_path)
    assert sorted(tmp_path.iterdir()) == [*today, later]
    assert not earlier.exists()


def test_what_is_read_counts_as_used(tmp_path):
    made("a", tmp_path)
    whole = (tmp_path / "a").read_bytes()
    aged(tmp_path / "a", 9 * DAY, whole)
    made("a", tmp_path)
    assert time.time() - (tmp_path / "a").stat().st_mtime < HOUR
