from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from generator.figures import studio
from generator.figures.kit.named import SORTS
from generator.figures.picture import Picture
from generator.publish.pages import examples
from generator.text.diagnostics import GuideError


@pytest.fixture
def undrawn(monkeypatch):
    """Nothing is drawn yet, and what is drawn next is its own words."""
    monkeypatch.setattr(examples, "DRAWN", {})
    asked = []

    def draw_all(jobs, folder, _):
        asked.append((list(jobs), folder))
        svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">'
        return {name: Picture(f"{svg}<!--{job.words}--></svg>", "", ()) for name, job in jobs.items()}

    monkeypatch.setattr(studio, "draw_all", draw_all)
    return asked


def test_every_example_is_drawn_once_in_a_run(undrawn, tmp_path):
    first = examples.pictures(tmp_path, ["kit-band", "kit-chair"])
    assert examples.pictures(None, ["kit-band"]) == {"kit-band": first["kit-band"]}
    assert undrawn == [(["kit-band", "kit-chair"], tmp_path)]
    assert "<!--kit band-->" in first["kit-band"]


@pytest.mark.uncounted
def test_kit_that_the_guide_shows_comes_first(examine):
    assert list(examples.kit(examine()[0])) == list(SORTS)
    figure = "figure: {kit: [wall, chair], frames: [{stance: seated}, {torso: 5}]}\ncautions: []\n"
    found = list(examples.kit(examine({"exercises/wall-sit.yml": ("cautions: []\n", figure)})[0]))
    assert found == ["chair", "wall", *(word for word in SORTS if word not in ("chair", "wall"))]


def test_no_two_examples_share_a_name():
    names = [name for name, _ in examples.examples().named()]
    assert len(names) == len(set(names))
    assert all(name.replace("-", "").isalnum() and name.islower() for name in names)


@pytest.mark.usefixtures("undrawn")
def test_an_overview_has_every_word_of_its_group():
    made = examples.overviews(None)
    assert made.keys() == {"stances", "views", "kit"}
    assert words(made["stances"]) == list(examples.examples().stances)


def words(svg):
    """The words in an overview."""
    return [text.text for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("group", examples.OVERVIEWS)
def test_the_pictures_in_contributing_have_every_word(project, group):
    """If this fails, `guide overviews` draws them anew."""
    path, known = f".github/figures/{group}.svg", list(getattr(examples.examples(), group))
    assert words((project / path).read_text("utf-8")) == known
    assert f": {', '.join(known)}]({path})" in (project / "CONTRIBUTING.md").read_text("utf-8")


def test_a_broken_file_is_told_with_its_line(tmp_path):
    file = tmp_path / "examples.yml"
    text = examples.FILE.read_text("utf-8")
    file.write_text(text.replace("{stance: squat,", "{stance: sqat,", 1), "utf-8")
    with pytest.raises(GuideError) as error:
        examples.examples(file)
    (problem,) = error.value.diagnostics
    assert problem.location.path == "examples.yml"
    assert "sqat" in problem.location.excerpt
    assert problem.help == "did you mean 'squat'?"


def test_a_file_that_is_no_yaml_is_told(tmp_path):
    file = tmp_path / "examples.yml"
    file.write_text("steps: [", "utf-8")
    with pytest.raises(GuideError):
        examples.examples(file)
