from __future__ import annotations

import pytest

from generator.records import loader
from generator.records.loader import FRAGMENTS, load

SQUAT = "exercises/squat.yml"


def test_a_whole_guide_is_loaded_whole(write):
    catalog, problems = load(write(), "content")
    assert problems == []
    assert catalog.whole
    assert not catalog.incomplete
    assert [page.path for page in catalog.pages] == ["about.md", "index.md"]


@pytest.mark.parametrize("text", ["name: [\n", "~\n", "---\n", "", "# to do\n", "just text\n", "- a\n", b"\xff"])
def test_a_file_without_a_record_is_never_passed_over(write, text):
    catalog, problems = load(write({SQUAT: text}), "content")
    assert {problem.location.path for problem in problems} == {"content/exercises/squat.yml"}
    assert not catalog.whole
    assert ("exercise", "squat") in catalog.incomplete


def test_the_rest_of_a_guide_is_there_without_its_broken_record(write):
    catalog, _ = load(write({SQUAT: "name: [\n"}), "content")
    assert list(catalog.exercises) == ["walk", "wall-sit"]
    assert list(catalog.routines) == ["knee-start"]


def test_a_record_with_a_problem_that_leaves_it_readable_is_shown(write):
    catalog, problems = load(write({SQUAT: ("name: Squat", "name: Squat\nname: Squad")}), "content")
    assert [problem.code.id for problem in problems] == ["G006"]
    assert catalog.exercises["squat"].name == "Squat"


def test_one_broken_entry_leaves_its_vocabulary(write):
    catalog, problems = load(
        write({"vocabulary/muscles.yml": ("latin: musculi ischiocrurales", "lattin: x")}), "content"
    )
    assert [str(problem.location) for problem in problems] == ["content/vocabulary/muscles.yml:12:3"]
    assert list(catalog.muscles) == ["quads", "calves"]
    assert catalog.exercises["wall-sit"].muscles.primary == ("quads",)


def test_the_problems_of_all_files_are_told_in_one_run(found):
    edits = {
        SQUAT: ("level: intermediate", "level: hard"),
        "exercises/walk.yml": ("pattern: walking", "pattern: wandering"),
        "routines/knee-start.yml": ("minutes: 14", "minutes: 1"),
        "plans/knee-weeks.yml": b"\xef\xbb\xbf",
        "pages/about.md": "# About\n\n<!-- guide: nothing -->\n\n[Home](index.md)\n",
        "exercises/Lunge.yml": "name: Lunge\n",
    }
    assert found(edits) == [
        "exercises/Lunge.yml:1:1 G013",
        "exercises/squat.yml:5:8 G104",
        "exercises/walk.yml:3:10 G201",
        "pages/about.md:3:1 G205",
        "plans/knee-weeks.yml:1:1 G002",
        "routines/knee-start.yml:7:10 G105",
    ]


@pytest.mark.parametrize("id", ["index", "by-level"])
def test_a_record_cannot_take_the_place_of_an_index_page(found, id):
    text = "name: Stroll\nsummary: You stroll.\npattern: walking\nlevel: beginner\nequipment: [none]\nmuscles: {primary: [calves]}\n"
    text += "setup: Stand.\nsteps: [Go., Stop.]\ncues: [Go]\nmistakes: [{mistake: None., instead: None.}]\nbreathing: Yes.\ndose: {work: 5}\ncautions: []\n"
    assert found({"exercises/stroll.yml": text}) == []
    assert {line.partition(":")[0] for line in found({f"exercises/{id}.yml": text})} == {f"exercises/{id}.yml"}


@pytest.mark.parametrize("path", ["exercises/squat.md", "exercises/index.md", "sources.md", "muscles/quads.md"])
def test_a_page_written_by_hand_cannot_stand_where_a_page_is_made(examine, path):
    _, problems = examine({f"pages/{path}": "# Mine\n\n<!-- guide: routine-finder -->\n"})
    assert [problem.location.path for problem in problems] == [f"content/pages/{path}"]


def test_every_part_that_a_page_can_have_put_in_has_its_template(project):
    made = {path.name.removesuffix(".md.j2") for path in (project / "templates/pages/fragments").glob("*.md.j2")}
    assert made == set(FRAGMENTS)


def test_a_record_is_read_from_its_own_file_and_vocabularies_entry_by_entry(write):
    folder = loader.folders.scan(write(), "content")
    entries, problems, broken, _ = loader.read_entries(folder)
    assert problems == []
    assert broken == loader.Broken()
    assert entries["exercise", "squat"].base == ()
    assert entries["muscle", "quads"].base == ("quads",)
