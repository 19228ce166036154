from __future__ import annotations

import re

import pytest

from generator.publish.pages.parts import composed, loads
from generator.publish.pages.render import Renderer, environment
from generator.records.loader import FRAGMENTS
from generator.text.markdown import Markdown


def test_a_part_stands_in_place_of_its_marker_and_nothing_else_is_run(examine, project):
    text = "# More\n\n<!-- guide: counts -->\n\n{{ 1 + 1 }} <!-- guide: nothing -->\n"
    catalog, _ = examine({"pages/more.md": text})
    page = next(page for page in catalog.pages if page.path == "more.md")
    made = composed(page, Renderer(catalog, environment(project / "templates/pages")))
    assert "guide: counts" not in made
    assert "exercises" in made
    assert "{{ 1 + 1 }} <!-- guide: nothing -->" in made


def test_a_page_ends_with_the_works_that_it_cites(examine, project):
    text = "# More\n\nBend ([One](sources.md#trial-2020)), again ([it](sources.md#trial-2020)), as usual ([u](sources.md#practice)).\n"
    catalog, _ = examine({"pages/more.md": text})
    page = next(page for page in catalog.pages if page.path == "more.md")
    renderer = Renderer(catalog, environment(project / "templates/pages"))
    made = composed(page, renderer)
    assert made.count("## Sources") == 1
    source = catalog.sources["trial-2020"]
    assert f"- [{source.name}](sources.md#trial-2020): {source.authors}" in made
    bare, _ = examine({"pages/more.md": "# More\n\nBend.\n"})
    assert composed(next(page for page in bare.pages if page.path == "more.md"), renderer).endswith("Bend.\n")


def test_a_part_of_a_record_stands_in_place_of_its_marker_and_none_where_there_is_no_record(examine, project):
    text = "# More\n\n<!-- guide: exercise squat -->\n\n<!-- guide: exercise nothing -->\n\n<!-- guide: exercise quadriceps -->\n"
    catalog, _ = examine({"pages/more.md": text})
    page = next(page for page in catalog.pages if page.path == "more.md")
    made = composed(page, Renderer(catalog, environment(project / "templates/pages")))
    assert f"[{catalog.exercises['squat'].name}](exercises/squat.md)" in made
    assert "<!-- guide: exercise nothing -->" in made
    assert "<!-- guide: exercise quadriceps -->" in made


def test_what_a_guide_of_one_choice_offers_is_no_choice(examine, project):
    catalog, problems = examine({"vocabulary/equipment.yml": ("  choice: A bell\n", "")})
    assert problems == []
    home = next(page for page in catalog.pages if page.path == "index.md")
    made = composed(home, Renderer(catalog, environment(project / "templates/pages")))
    assert "### Nothing special" not in made
    assert 'class="routine-card' in made or ".routine-card" in made


def test_a_page_loads_the_scripts_of_its_parts_and_no_others(examine):
    text = "# More\n\n<!-- guide: exercise squat -->\n\n<!-- guide: exercise walk -->\n\n<!-- guide: counts -->\n"
    pages = {page.path: loads(page) for page in examine({"pages/more.md": text})[0].pages}
    assert pages["more.md"] == ["assets/movement.js"]
    assert pages["about.md"] == []


def test_a_figure_that_several_parts_show_is_drawn_once(stocked, project):
    page = next(page for page in stocked.pages if page.path == "index.md")
    drawn = {id: Markdown("<svg><path/></svg>") for id in stocked.exercises}
    made = composed(page, Renderer(stocked, environment(project / "templates/pages"), thumbnails=drawn))
    names = re.findall(r'<g id="(drawn-[^"]+)"', made)
    assert names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("part", [name for name, kind in FRAGMENTS.items() if not kind])
def test_no_part_leaves_a_section_empty_in_a_guide_of_one_exercise(examine, project, part):
    gone = dict.fromkeys(("routines/knee-start.yml", "plans/knee-weeks.yml", "exercises/squat.yml"))
    catalog, _ = examine({**gone, "pages/more.md": f"# More\n\n<!-- guide: {part} -->\n\nEnd.\n"})
    page = next(page for page in catalog.pages if page.path == "more.md")
    made = composed(page, Renderer(catalog, environment(project / "templates/pages")))
    assert re.sub(r"# More|End\.|\s", "", made)
