"""Figures and maps look as they did: light, dark and on paper. `make golden` takes the pictures anew."""

import os
import re

import pytest
import yaml

from browser.golden import alike, differing, marked, pixels
from browser.project import ROOT
from generator.figures import artist
from generator.figures.job import Job
from generator.figures.lines import theme
from generator.figures.looks import Looks
from generator.figures.map.area import Area
from generator.figures.map.bodymap import Place
from generator.figures.map.bodymap import draw as draw_map
from generator.figures.map.extent import Extent
from generator.figures.map.muscle import Shape
from generator.figures.pose import Figure

pytestmark = pytest.mark.browser

FOLDER = ROOT / "tests/golden"
FOUND = ROOT / ".cache/golden"
FIGURES = yaml.safe_load((FOLDER / "figures.yml").read_text("utf-8"))
MAP = {
    "main": Place((Area(view="back", outline="2 60, 8 64, 8 74, 4 68"),), deep=False),
    "deep": Place((Area(view="back", outline="1 84, 4 84, 4 76, 1 76"),), deep=True),
    "helping": Place((Area(view="front", outline="2 72, 8 74, 8 78, 2 79"),), deep=False),
    "rest": Place((Area(view="front", outline="7 48, 10 48, 8 34"),), deep=False),
}
THEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "paper": {"media": "print"},
}
WIDE, HIGH = 192, 120
"""Of a picture; one of positions that stand one above the other is twice as high."""
PAGE = """<!doctype html><style>{css}
  body {{ margin: 0; background: white; }} [data-md-color-scheme=slate] {{ background: #14201f; }}
  svg {{ display: block; width: 192px; height: 100vh; }}</style><body data-md-color-scheme={scheme}>{svg}"""


def drawn(pose, main, helping, look):
    """The figure of a pose with a look, as data."""
    shapes = [tuple((Shape.model_validate(shape),) for shape in part) for part in (main, helping)]
    figure = Figure.model_validate(pose)
    job = Job(figure.model_dump_json(by_alias=True, exclude_unset=True), *shapes, "", Looks.model_validate(look).look)
    return artist.draw(job).figure


@pytest.fixture(scope="module")
def svgs():
    """Every drawing by its name."""
    return {
        "map": draw_map(MAP, ["main", "deep"], ["helping"], "", [Extent(low=51, half=28)]),
        **{name: drawn(**figure) for name, figure in FIGURES.items()},
    }


@pytest.fixture(scope="module", params=THEMES)
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def photograph(chromium):
    """`photograph(svg, "dark")`: a drawing on a page of a theme, as PNG; and `photograph.page`, to read PNGs with."""
    context = chromium.new_context()
    page = context.new_page()

    def taken(svg, kind, css=""):
        wide, high = map(float, re.search(r'viewBox="0 0 (\S+) (\S+)"', svg).groups())
        page.set_viewport_size({"width": WIDE, "height": HIGH * (2 if high > wide else 1)})
        page.emulate_media(**{"media": "screen", "color_scheme": "light", **THEMES[kind]})
        scheme = "slate" if kind == "dark" else "default"
        page.set_content(PAGE.format(css=theme.stylesheet() + css, scheme=scheme, svg=svg))
        return page.screenshot()

    taken.page = page
    yield taken
    context.close()


@pytest.mark.parametrize("name", ["map", *FIGURES])
def test_a_drawing_looks_as_it_did(photograph, svgs, name, kind):
    golden, taken = FOLDER / f"{name}-{kind}.png", photograph(svgs[name], kind)
    if os.environ.get("GOLDEN") == "renew":
        golden.write_bytes(taken)
    now, before = (pixels(photograph.page, png) for png in (taken, golden.read_bytes()))
    if not alike(now, before):
        FOUND.mkdir(parents=True, exist_ok=True)
        (FOUND / golden.name).write_bytes(taken)
        (FOUND / f"{golden.stem}-difference.png").write_bytes(marked(now, differing(now, before)))
        pytest.fail(
            f"{name} looks different; see {FOUND / golden.stem}.png and -difference.png beside it, "
            f"and if that is meant, run `make golden`",
            pytrace=False,
        )


def test_there_is_no_picture_of_what_is_not_drawn(svgs):
    assert {path.name for path in FOLDER.glob("*.png")} == {f"{name}-{kind}.png" for name in svgs for kind in THEMES}


@pytest.fixture(scope="module")
def same(photograph, svgs):
    """Whether the standing figure, drawn or coloured otherwise, would still count as the same."""

    def judge(svg=None, kind="light", css=""):
        now = photograph(svg or svgs["standing"], kind, css)
        return alike(*(pixels(photograph.page, png) for png in (now, photograph(svgs["standing"], kind))))

    return judge


def test_the_same_figure_is_the_same(same):
    assert same()


def test_an_edge_may_be_smoothed_otherwise(same):
    assert same(css="svg { transform: translate(.3px, .3px); }")


@pytest.mark.parametrize(
    "css",
    [
        ":root { --figure-skin: #e4dcd4; }",
        ":root { --figure-primary: #3a5fe2; }",
        ":root { --figure-outline: 40; }",
        ":root { --figure-stripe: transparent; }",
        ":root { --figure-ink: transparent; }",
    ],
)
def test_another_colour_or_weight_is_noticed(same, css):
    assert not same(css=css)


def test_a_figure_that_is_light_in_the_dark_is_noticed(same):
    light = "".join(f"--{name}: {tone.light};" for name, tone in theme.TONES.items())
    assert not same(kind="dark", css=f"[data-md-color-scheme=slate] {{ {light} }}")


@pytest.mark.parametrize("change", [{"shoulders": {"abduct": 80}}, {"elbows": 30}, {"neck": 20}])
def test_a_limb_that_has_moved_is_noticed(same, change):
    figure = FIGURES["standing"]
    start, end = figure["pose"]["frames"]
    moved = {**figure["pose"], "frames": [start, {**end, **change}]}
    assert not same(drawn(**{**figure, "pose": moved}))
