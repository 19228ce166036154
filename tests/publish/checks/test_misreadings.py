from __future__ import annotations

import pytest

from generator.publish.checks.misreadings import misread, unsent


def test_what_is_read_otherwise_is_told_by_its_key():
    said = {"nav": [{"true": "index.md"}], "site_url": " https://knees.example/ "}
    assert list(misread(said, {"nav": [{True: "index.md"}], "site_url": "https://knees.example/"})) == [
        ("nav", "MkDocs reads another 'nav' than stands here", next(misread(said, {}))[2])
    ]
    assert list(misread(said, {"nav": [{"true": "index.md"}], "site_url": "https://knees.example/"})) == []


@pytest.mark.parametrize("tags", [{1: "a", "b": "c"}, [float("nan")], {"a": object()}])
def test_data_that_no_script_can_read_is_told(tags):
    assert [(key, what.partition(":")[0]) for key, what, _ in unsent({"extra": {"tags": tags}})] == [
        ("extra", "browsers cannot read what stands below 'tags'")
    ]
    assert list(unsent({"extra": {"tags": ["a"], "other": tags}})) == []
