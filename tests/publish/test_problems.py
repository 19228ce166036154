from __future__ import annotations

import pytest

from generator.publish import problems, site
from generator.publish.output import Settings

SQUAT, ROUTINE, PLAN = "exercises/squat.yml", "routines/knee-start.yml", "plans/knee-weeks.yml"
KNEES = Settings("Strong knees", "https://knees.example/")


@pytest.fixture
def preview(examine, project, html, parse):
    """The pages that show problems, each with the file that it names, and all other pages."""

    def of(edits):
        catalog, wrong = examine(edits)
        instead = {output.path: output for output in problems.pages(wrong, KNEES)}
        for output in instead.values():
            assert f"{output.source}:" in " ".join("".join(parse(html(output.content)).itertext()).split())
        return {path: output.source for path, output in instead.items()}, {
            output.path for output in site.outputs(catalog, project / "templates", KNEES)
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
    assert list(problems.pages(examine()[1], KNEES)) == []
