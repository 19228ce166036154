from __future__ import annotations

import random

import pytest

from generator.publish.checks import examination
from generator.publish.checks.examination import examine
from generator.records import file

SQUAT = "exercises/squat.yml"


def test_content_is_called_by_its_path_unless_another_is_given(write):
    root = write({SQUAT: "~\n"})
    assert examine(root)[1][0].location.path == f"{root.as_posix()}/exercises/squat.yml"
    assert examine(root, "content")[1][0].location.path == "content/exercises/squat.yml"


@pytest.fixture
def unfinished(write):
    """The places that the tiny guide with edits has still to be filled in."""

    def of(edits):
        root = write(edits)
        return [str(it.location) for it in examination.unfinished(root, "content", examine(root, "content")[0])]

    return of


def test_places_to_fill_in_are_shown_unless_there_are_many(unfinished):
    begun = {"exercises/lunge.yml": "name: Lunge\ndraft: true\nlevel: FILL IN\n"}
    assert unfinished(begun) == ["content/exercises/lunge.yml:3:8"]
    comment = {SQUAT: ("level: ", "# FILL IN a better one\nlevel: ")}
    assert unfinished(comment) == ["content/exercises/squat.yml:5:3"]
    many = {f"exercises/a{number}.yml": "level: FILL IN\n" for number in range(examination.FEW + 1)}
    assert unfinished(many) == []


def test_a_check_ends_where_somebody_waits_and_keeps_nothing_that_it_did_not_see(write, tmp_path):
    root, cache = write({SQUAT: ("on nothing", "on the best box")}), tmp_path / ".cache/figures"
    whole = examine(root, "content", cache)
    kept = (tmp_path / ".cache" / examination.CLEAN).read_bytes()
    steps = iter(range(5))
    with pytest.raises(StopIteration):
        examine(root, "content", cache, lambda: next(steps))
    assert (tmp_path / ".cache" / examination.CLEAN).read_bytes() == kept
    assert examine(root, "content", cache)[1] == whole[1] != []


CHANGES = [
    (SQUAT, "on nothing", "on the best box"),
    (SQUAT, "level: ", "levels: "),
    ("exercises/walk.yml", "cues:", "cues: ["),
    (SQUAT, "easier: [wall-sit]", "easier: [walk]"),
    ("exercises/wall-sit.yml", "name: ", "name: FILL IN "),
    ("vocabulary/sources.yml", "trial-2020:", "trial-2021:"),
    ("vocabulary/equipment.yml", "name: ", "name: Proven "),
    ("routines/knee-start.yml", "minutes: ", "minutes: 9"),
    ("pages/about.md", "# ", "# Always the best: "),
]
"""From which text to which; most of it makes a fault, there or elsewhere."""


def test_whatever_changes_is_found_alike_with_all_that_is_kept(write, tmp_path):
    root, chance, seen = write(), random.Random(8), set()
    for path, old, new in chance.sample(CHANGES * 2, k=12):
        text = (root / path).read_text("utf-8")
        (root / path).write_text(text.replace(new, old, 1) if new in text else text.replace(old, new, 1), "utf-8")
        kept = examine(root, "content", tmp_path / ".cache/figures")[1]
        file.read.cache_clear()
        assert kept == examine(root, "content")[1]
        seen.add(tuple(kept))
    assert len(seen) > 6


def test_content_that_is_a_link_out_of_its_project_is_told(tmp_path, write):
    shared = write()
    (tmp_path / "project").mkdir()
    (tmp_path / "project/mkdocs.yml").write_text("site_name: A\ndocs_dir: content/pages\n")
    (tmp_path / "project/content").symlink_to(shared)
    (problem,) = examination.examine(tmp_path / "project/content", "content")[1]
    assert (str(problem.location), problem.code.id) == ("content:1:1", "G015")
    (tmp_path / "project/mkdocs.yml").unlink()
    assert examination.examine(tmp_path / "project/content", "content")[1] == []
