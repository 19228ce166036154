"""Stand-ins for drawings."""

from __future__ import annotations

import pytest

from generator.cards import standins

INSET = b'<svg x="0" y="0" width="4" height="2" viewBox="0 0 2 1"></svg>'
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path fill="#000" d="M0 0h8v8z"/>' + INSET + b"</svg>"
)
HTML = (
    '<img src="../a.svg" alt=""><img class="rc-large" src="../b.svg" alt=""><img src="../a.svg" alt="">'
    f'<div class="rc-map">{SVG.decode()}</div><div class="rc-qr">{SVG.decode()}</div>'
    '<svg class="rc-marks"><path d="M0 0"/></svg>'
)


def test_every_drawing_of_a_page_has_a_stand_in_of_its_own_colour():
    page = standins.page(HTML, {"b.svg": SVG, "a.svg": SVG, "card.css": b"p {}"})
    assert b"#ff0000" in page.files["a.svg"]
    assert b"#ff0001" in page.files["b.svg"]
    assert page.files["card.css"] == b"p {}"
    assert page.html.count("#ff0002") == page.html.count("#ff0003") == 1
    assert '<svg class="rc-marks"><path d="M0 0"/></svg>' in page.html
    assert [drawing.exact for drawing in page.drawings] == [False, False, False, True]
    assert {drawing.svg for drawing in page.drawings} == {SVG}
    assert page.seen == 5


@pytest.mark.parametrize(
    "content",
    [
        b"1 0.00392157 0.0117647 rg /a0 gs\n31.7 22 m 134.4 22 l 134.4 277 l h\n31.7 22 m f\nQ",
        b"1 0.00392157 0.0117647 rg\n31.7 22 m 134.4 22 l 134.4\n 277 l h f\nQ",
    ],
)
def test_a_stand_in_is_read_where_the_engine_drew_it(content):
    (found,) = standins.TRIANGLE.finditer(content)
    assert standins.read(found) == (256 + 3, [(31.7, 22), (134.4, 22), (134.4, 277)])


def test_what_is_black_or_grey_is_no_stand_in():
    assert not standins.TRIANGLE.search(b"1 1 1 rg /a0 gs\n28 28 539 785 re f")
    assert not standins.TRIANGLE.search(b"0 0 0 rg /a0 gs\n31 22 m 134 22 l 134 277 l h f")
