from __future__ import annotations

from pathlib import Path

import pytest

from generator.figures.marks import COLOUR
from generator.publish.entries.output import Settings
from generator.publish.pages import plan
from generator.publish.preview import problems

SQUAT, ROUTINE, PLAN = "exercises/squat.yml", "routines/knee-start.yml", "plans/knee-weeks.yml"
FIGURE = "figure:\n  frames:\n    - {stance: standing}\n    - {%s}\n"
KNEES = Settings("Strong knees", "https://knees.example/")


@pytest.fixture
def preview(examine, project, html, parse, tmp_path):
    """The pages that show problems, each with the file that it names, and all other pages."""

    def of(edits):
        catalog, wrong = examine(edits)
        made = {
            it.path: it.data() for it in plan.outputs(catalog, project / "templates", KNEES) if it.path.endswith(".md")
        }
        instead = {
            output.path: output for output in problems.pages(wrong, problems.Preview(catalog, KNEES, tmp_path, made))
        }
        for output in instead.values():
            assert f"{output.source}:" in " ".join("".join(parse(html(output.content)).itertext()).split())
        return {path: output.source for path, output in instead.items()}, {
            output.path for output in plan.outputs(catalog, project / "templates", KNEES)
        }

    return of


@pytest.mark.parametrize(
    ("path", "edit", "page"),
    [
        (SQUAT, "name: [\n", "exercises/squat.md"),
        (SQUAT, ("level: intermediate", "level: hard"), "exercises/squat.md"),
        (ROUTINE, ("minutes: 14", "minutes: 99"), "routines/knee-start.md"),
        (PLAN, "", "plans/knee-weeks.md"),
        ("exercises/Lunge.yml", "name: Lunge\n", "exercises/Lunge.md"),
        ("vocabulary/muscles.yml", "a: [\n", "muscles/index.md"),
        ("vocabulary/patterns.yml", None, "patterns/index.md"),
        ("vocabulary/equipment.yml", "~\n", "equipment/index.md"),
        ("vocabulary/groups.yml", "a: [\n", "muscles/index.md"),
        ("vocabulary/sources.yml", "a: [\n", "sources.md"),
        ("vocabulary/conditions.yml", "a: [\n", "cautions.md"),
        ("pages/about.md", "# About\n\n<!-- guide: nothing -->\n", "about.md"),
        ("pages/index.md", b"# Caf\xe9\n", "index.md"),
    ],
)
def test_a_broken_file_shows_what_is_wrong_in_place_of_its_page(preview, path, edit, page):
    instead, outputs = preview({path: edit})
    assert instead == {page: f"content/{path}"}
    assert {"exercises/index.md", "routines/index.md", "sources.md"} <= outputs


def test_a_file_that_belongs_nowhere_has_no_page_to_show_it(preview):
    assert preview({"stuff/lunge.yml": "name: Lunge\n"})[0] == {}


def test_a_guide_without_problems_has_no_such_page(examine):
    catalog, wrong = examine()
    assert list(problems.pages(wrong, problems.Preview(catalog, KNEES, Path()))) == []


@pytest.fixture
def page(examine, tmp_path, project):
    """The one page that shows the problems of the tiny guide with edits, as Markdown."""

    def of(edits):
        catalog, wrong = examine(edits)
        made = {
            it.path: it.data()
            for it in plan.outputs(catalog, project / "templates", KNEES)
            if it.path == "exercises/squat.md"
        }
        (found,) = problems.pages(wrong, problems.Preview(catalog, KNEES, tmp_path, made))
        return found.data().decode()

    return of


def test_a_record_that_can_be_read_shows_its_problems_above_its_page(page):
    shown = page({SQUAT: ("level: intermediate", f"{FIGURE % 'hands: {to: wall, height: 190}'}level: intermediate")})
    heading, problems, steps = (shown.index(it) for it in ("# ", "does not reach", "## How to do it"))
    assert heading < problems < steps
    assert COLOUR in shown  # the fault is marked


def test_a_record_that_cannot_be_read_shows_its_figure_and_its_texts_all_the_same(page):
    shown = page({SQUAT: ("level: intermediate", f"{FIGURE % 'hands: {to: wall, height: 190}'}level: hard")})
    assert "is not one of beginner" in shown
    assert "does not reach" in shown
    assert "<svg" in shown
    assert "**steps**" in shown
    assert "## How to do it" not in shown


def test_a_file_that_is_no_yaml_shows_what_can_be_read_of_it(page):
    figure = FIGURE % "elbows: 90"
    shown = page({SQUAT: ("level: intermediate", f"level: [intermediate\n{figure}")})
    assert "Below is what can be read of it" in shown
    assert "<svg" in shown
    assert "**steps**" in shown
    assert "Below is" not in page({SQUAT: "name: ["})


def test_a_figure_is_drawn_without_what_cannot_be_read_of_it(page):
    shown = page({SQUAT: ("level: intermediate", f"{FIGURE % 'elbow: 20'}level: intermediate")})
    assert "Drawn without frames.1.elbow, which" in shown
    assert "<svg" in shown
