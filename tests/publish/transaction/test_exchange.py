from __future__ import annotations

import sys

import pytest

from generator.publish.transaction.exchange import exchanged


@pytest.fixture
def folders(tmp_path):
    """Two folders with a file each."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    return tmp_path / "a", tmp_path / "b"


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone can")
def test_two_folders_change_places(folders):
    one, two = folders
    if exchanged(one, two):  # not on every disk
        assert [path.name for path in one.iterdir()] == ["b"]
        assert [path.name for path in two.iterdir()] == ["a"]


def test_where_one_is_missing_nothing_changes(folders):
    one, two = folders
    assert not exchanged(one, two.with_name("c"))
    assert [path.name for path in one.iterdir()] == ["a"]
