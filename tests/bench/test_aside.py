from __future__ import annotations

import subprocess

import pytest
from knees import LUNGE, write_content

from generator.bench.aside import Put, Unsaved, put_aside
from generator.bench.revisions import Unknown
from generator.records import loader

ME = ["-c", "user.name=a", "-c", "user.email=a@example.org"]


@pytest.fixture
def proposed(tmp_path, monkeypatch):
    """Commit the tiny guide, then edits of it: the content folder, and what puts aside."""
    monkeypatch.chdir(tmp_path)

    def commit(edits=None):
        root = write_content(tmp_path / "content", edits)
        for arguments in (["init", "-q"], ["add", "-A", "content"], [*ME, "commit", "-qm", "All"]):
            subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
        return root

    def propose(edits):
        commit()
        root = commit(edits)
        return root, lambda: list(put_aside(root, "HEAD^", lambda: loader.load(root, "content")[1]))

    return propose


def test_what_has_a_problem_goes_and_what_has_none_stays(proposed):
    edits = {
        "exercises/lunge.yml": LUNGE,
        "exercises/hop-on.yml": "name: [",
        "exercises/squat.yml": ("level: ", "levle: "),
    }
    root, aside = proposed(edits)
    assert aside() == [Put("exercises/hop-on.yml", there=False), Put("exercises/squat.yml", there=True)]
    assert loader.load(root, "content")[1] == []
    assert (root / "exercises/lunge.yml").exists()


def test_what_gives_a_problem_to_others_goes_back_alone(proposed):
    root, aside = proposed({"exercises/walk.yml": None, "exercises/lunge.yml": LUNGE})
    assert aside() == [Put("exercises/walk.yml", there=True)]
    assert loader.load(root, "content")[1] == []
    assert (root / "exercises/lunge.yml").read_text("utf-8") == LUNGE


def test_all_goes_back_where_several_give_a_problem_together(proposed):
    root, _ = proposed({"exercises/walk.yml": None, "exercises/lunge.yml": LUNGE})
    one = loader.load(root, "content")[1][:1]
    put = put_aside(
        root,
        "HEAD^",
        lambda: one if (root / "exercises/lunge.yml").exists() or not (root / "exercises/walk.yml").exists() else [],
    )
    assert {it.path for it in put} == {"exercises/walk.yml", "exercises/lunge.yml"}


def test_what_is_right_stays_as_it_is(proposed):
    root, aside = proposed({"exercises/lunge.yml": LUNGE})
    assert aside() == []
    assert (root / "exercises/lunge.yml").exists()


def test_work_that_is_in_no_commit_is_left_alone(proposed):
    root, aside = proposed({"exercises/lunge.yml": LUNGE})
    (root / "exercises/squat.yml").write_text("name: [", "utf-8")
    with pytest.raises(Unsaved):
        aside()
    assert (root / "exercises/squat.yml").read_text("utf-8") == "name: ["


def test_a_revision_that_is_none_is_told(proposed):
    root, _ = proposed({"exercises/lunge.yml": LUNGE})
    with pytest.raises(Unknown):
        list(put_aside(root, "--output=x", list))
