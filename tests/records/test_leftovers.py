from __future__ import annotations

import pytest

from generator.records.leftovers import left_behind


@pytest.mark.parametrize(
    "path", [".git/x", "a~", "~$a.md", "#a#", "a/.a.md.swp", "Thumbs.db", "old~/a.md", "a.md.orig"]
)
def test_what_editors_and_systems_leave_is_no_part_of_a_guide(path):
    assert left_behind(path)


@pytest.mark.parametrize("path", ["a.md", "a/b-c.png", "a#b.md", "original.md", "swp.md"])
def test_all_else_is(path):
    assert not left_behind(path)
