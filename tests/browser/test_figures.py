"""Figures, maps and thumbnails on the pages of the site: in the mode of the page, on paper, and in high contrast."""

import re

import pytest
from playwright.sync_api import expect

from browser.golden import alike, pixels
from browser.project import KINDS, ROUTINE

pytestmark = pytest.mark.browser

LIGHT, DARK = {"color_scheme": "light"}, {"color_scheme": "dark"}
PAINTS = """() => [...document.querySelectorAll('figure svg :is(path, ellipse)')]
  .flatMap(e => [getComputedStyle(e).fill, getComputedStyle(e).stroke]).filter(paint => paint !== 'none')"""
SYSTEM = """() => ['Canvas', 'CanvasText', 'Highlight'].map(name => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
  return getComputedStyle(probe).color;
})"""

TWO = """() => { document.querySelector('.movement').innerHTML =
  '<svg data-wide="" viewBox="0 0 200 100"></svg><svg viewBox="0 0 100 200"></svg>'; }"""
"""A figure that a phone stacks."""
ROOM = """([wide, high]) => {
  const figure = Object.assign(document.createElement('div'), {className: 'figure'});
  Object.assign(figure.style, {inset: 'auto', width: `${wide}px`, height: `${high}px`});
  document.body.replaceChildren(figure);
}"""


def first(page):
    """The first thumbnail of a page, when it is there."""
    image = page.locator(".thumbnail").first
    expect(image).to_be_visible()
    return pixels(page, image.screenshot())


def test_thumbnails_follow_the_mode_of_the_page_and_not_of_the_system(open_page, look):
    page = open_page("exercises/", **LIGHT)
    light = first(page)
    page.get_by_title("Switch to dark mode").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.mouse.move(0, 0)
    chosen, system = first(page), first(look("exercises/", **DARK))
    assert alike(chosen, system)
    assert not alike(light, chosen)


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
def test_figures_print_in_black_and_grey(look, mode):
    page = look(KINDS["exercise"], **mode)
    colourful = set(page.evaluate(PAINTS))
    page.emulate_media(media="print")
    paints = set(page.evaluate(PAINTS))
    assert {"rgb(0, 0, 0)", "rgb(255, 255, 255)"} <= paints
    assert [paint for paint in paints if not re.fullmatch(r"rgb\((\d+), \1, \1\)", paint)] == []
    assert [paint for paint in colourful if not re.fullmatch(r"rgb\((\d+), \1, \1\)", paint)]


def test_in_high_contrast_figures_have_the_colours_of_the_system(look):
    page = look(KINDS["exercise"], forced_colors="active")
    assert set(page.evaluate(PAINTS)) == set(page.evaluate(SYSTEM))


@pytest.mark.parametrize(("wide", "seen"), [(639, 1), (640, 0)])
def test_of_two_layouts_a_page_shows_the_one_that_there_is_room_for(look, wide, seen):
    page = look(KINDS["exercise"])
    page.set_viewport_size({"width": wide, "height": 360})
    page.evaluate(TWO)
    shown = page.locator(".movement > svg").evaluate_all("all => all.map(it => it.getBoundingClientRect().height)")
    assert [height > 0 for height in shown] == [not seen, bool(seen)]
    assert sum(shown) <= (640 if seen else 270)


@pytest.mark.parametrize(("wide", "high", "seen"), [(300, 300, 1), (400, 290, 0)])
def test_of_two_layouts_a_session_shows_the_one_of_fewer_rows_where_it_is_wide(look, wide, high, seen):
    page = look(f"routines/{ROUTINE}/session/")
    page.evaluate(ROOM, [wide, high])
    page.evaluate(TWO.replace(".movement", ".figure"))
    shown = page.locator(".figure > svg").evaluate_all("all => all.map(it => it.getBoundingClientRect().height)")
    assert shown == ([0, high] if seen else [high, 0])
