from __future__ import annotations

import os

import pytest

from generator.records.folders import near_id, scan
from generator.text.document import MOST_BYTES


@pytest.fixture
def problems(write):
    """The problems of the folder, each as `path CODE`, once `change` was made to it."""

    def of(change):
        root = write()
        change(root)
        return [f"{p.location.path} {p.code.id}" for p in scan(root, "content").problems]

    return of


def test_records_and_pages_are_read(write):
    folder = scan(write(), "content")
    assert folder.problems == []
    assert sorted(folder.pages) == ["about.md", "index.md"]
    assert len(folder.records) == 11 + 3 + 1 + 1
    assert list(folder.tongues) == ["de"]
    assert folder.records["exercises/squat.yml"].startswith(b"name: Squat")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("exercises/squat.yaml", "G014"),
        ("exercises/squat.json", "G014"),
        ("exercises/squat", "G014"),
        ("exercises/legs/lunge.yml", "G014"),
        ("excercises/lunge.yml", "G014"),
        ("lunge.yml", "G014"),
        ("vocabulary/muscle.yml", "G014"),
        ("exercises/Side lunge.yml", "G013"),
        ("exercises/lunge--deep.yml", "G013"),
        ("plans/.yml.yml", None),
        ("exercises/.lunge.yml.swp", None),
        ("exercises/lunge.yml~", None),
        (".git/config", None),
        ("pages/articles/knees.md", None),
        ("pages/pictures/knee.svg", "G209"),
        ("pages/pictures/knee.png", None),
        ("pages/pictures/knee.html", "G014"),
        ("pages/knee.markdown", "G014"),
        ("pages/knee~/knee.html", None),
        ("pages/knees and hips.md", "G013"),
    ],
)
def test_a_file_in_the_wrong_place_or_of_the_wrong_name_is_told(problems, path, expected):
    def add(root):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("name: Lunge\n", "utf-8")

    assert problems(add) == ([f"content/{path} {expected}"] if expected else [])


@pytest.mark.parametrize(
    ("path", "help"),
    [
        ("exercises/squat.yaml", "rename it to 'squat.yml'"),
        ("exercises/squat.png", "this is no place for pictures and other files; move it to content/pages"),
        ("excercises/lunge.yml", "did you mean 'exercises'?"),
        ("stuff/lunge.yml", "records lie directly in content/exercises, routines or plans"),
        ("vocabulary/muscle.yml", "did you mean 'muscles'?"),
        (
            "vocabulary/zzz.yml",
            "the vocabularies are groups, muscles, patterns, equipment, positions, conditions, aims, stops, terms, sources, people",
        ),
        ("exercises/Side Lunge!.yml", "rename the file, for example to 'side-lunge.yml'"),
    ],
)
def test_the_help_says_where_a_file_belongs(write, path, help):
    root = write({path: "name: Lunge\n"})
    assert [problem.help for problem in scan(root, "content").problems] == [help]


def test_the_nearest_id_is_offered():
    assert near_id("Rear Delt_Fly (2)") == "rear-delt-fly-2"
    assert near_id("\u00dcbung") == "ubung"
    assert near_id("!!!") == "new-exercise"


def test_a_vocabulary_that_is_not_there_is_told(problems):
    assert problems(lambda root: (root / "vocabulary/muscles.yml").unlink()) == ["content/vocabulary/muscles.yml G014"]


def test_names_that_differ_only_by_case_collide(problems):
    assert problems(lambda root: (root / "pages/About.md").write_text("# A\n")) == ["content/pages/about.md G016"]


def test_a_link_within_the_content_is_followed(write):
    root = write()
    (root / "exercises/lunge.yml").symlink_to("squat.yml")
    folder = scan(root, "content")
    assert folder.problems == []
    assert folder.records["exercises/lunge.yml"] == folder.records["exercises/squat.yml"]


@pytest.mark.parametrize("target", ["/etc/hostname", "../../mkdocs.yml", "no-such-file.yml", "lunge.yml"])
def test_a_link_that_leads_out_or_nowhere_is_not_followed(problems, target):
    assert problems(lambda root: (root / "exercises/lunge.yml").symlink_to(target)) == [
        "content/exercises/lunge.yml G015"
    ]


def test_a_linked_folder_is_not_walked(problems, tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/lunge.yml").write_text("name: Lunge\n")
    assert problems(lambda root: (root / "routines/more").symlink_to(tmp_path / "outside")) == [
        "content/routines/more G015"
    ]
    assert problems(lambda root: (root / "routines/more").symlink_to(root / "plans")) == ["content/routines/more G014"]


def test_what_is_no_file_is_told_and_not_opened(problems):
    assert problems(lambda root: os.mkfifo(root / "exercises/pipe.yml")) == ["content/exercises/pipe.yml G014"]


def test_a_file_that_vanishes_or_is_locked_is_told(write, monkeypatch):
    root = write()
    opened = type(root).open

    def locked(path, *args, **kwargs):
        if path.name == "squat.yml":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(type(root), "open", locked)
    (problem,) = scan(root, "content").problems
    assert (problem.code.id, problem.message) == ("G017", "the file cannot be read: Permission denied")


def test_a_folder_that_is_locked_is_told(write, monkeypatch):
    root = write()
    listed = os.scandir

    def locked(path):
        if str(path).endswith("exercises"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", locked)
    (problem,) = scan(root, "content").problems
    assert (problem.location.path, problem.code.id) == ("content/exercises", "G017")


def test_no_more_is_read_than_is_allowed(write):
    root = write({"exercises/squat.yml": "a" * (MOST_BYTES * 3)})
    assert len(scan(root, "content").records["exercises/squat.yml"]) == MOST_BYTES + 1
