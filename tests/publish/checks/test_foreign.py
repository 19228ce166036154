from __future__ import annotations

import re
from itertools import product
from urllib.parse import urldefrag, urljoin

import pytest

from generator.publish.checks import foreign, markup
from generator.publish.checks.foreign import Address

ROOT = "https://knees.example/guide/"


def element(html):
    """The first element of some HTML that says anything, or what stands for one."""
    return next(one for piece in markup.pieces(html, lambda found: found or None, {}) for one in piece)


WITHIN = ["", "a", "a/", ".", "./", "a/../b.css", "a/./b", "a/..", "#c", "b/#c", "a//b", "a/.b", "?q=a", "a b", "%61/"]
ROOTED = ["/guide/b/", f"{ROOT}a/", "//knees.example/guide/a", "a/?b#c"]
BELOW = ["..", "../", "../b/", "../../b/#c", "../.."]
OUT = {
    "https://other.example/": "https",
    "//other.example/a": "https",
    "mailto:a@b.example": "mailto",
    "/": "https",
    " java\tscript:alert(1)": "javascript",
    "data:text/html,a": "data",
    "https://[": "?",
    "../../..": "https",
}


@pytest.mark.parametrize(
    ("page", "link"),
    [
        *product(["index.html", "exercises/squat/index.html", "404.html"], [*WITHIN, *ROOTED]),
        *product(["exercises/squat/index.html"], BELOW),
    ],
)
def test_an_address_leads_where_browsers_go(page, link):
    whole, anchor = urldefrag(urljoin(ROOT + page, link))
    path = whole.removeprefix(ROOT).partition("?")[0].replace("%61", "a").replace("//", "/")
    path += "index.html" if path == "" or path.endswith("/") else ""
    assert foreign.address(link, page, ROOT)[1:] == (path, anchor)


@pytest.mark.parametrize(("link", "scheme"), OUT.items())
def test_an_address_may_lead_out_of_the_site(link, scheme):
    assert foreign.address(link, "a/index.html", ROOT) == Address(scheme, None)


ABROAD = "https://other.example/a"


@pytest.mark.parametrize(
    ("html", "away"),
    [
        (f'<a href="{ABROAD}">', False),
        ('<a href="tel:112">', False),
        ('<a href="javascript:alert(1)">', True),
        ('<a href="data:text/html,a">', True),
        (f'<link rel="canonical" href="{ABROAD}">', False),
        (f'<link rel="stylesheet" href="{ABROAD}">', True),
        (f'<link rel="canonical stylesheet" href="{ABROAD}">', True),
        (f'<link href="{ABROAD}">', True),
        (f'<img src="{ABROAD}">', True),
        ('<img src="data:image/png;base64,AA">', False),
        ('<img src="a.png">', False),
        ('<script src="data:text/javascript,a">', True),
        (f'<form action="{ABROAD}">', True),
        (f'<use xlink:href="{ABROAD}#a">', True),
        (f'<video poster="{ABROAD}">', True),
    ],
)
def test_what_loads_from_elsewhere_is_told_from_what_leads_there(html, away):
    one = element(html)
    (link,) = foreign.links(one)
    assert foreign.leads_away(one, foreign.address(link, "index.html", ROOT)) is away


def test_a_set_of_addresses_holds_several():
    assert list(foreign.links(element('<img src="a" srcset="b 1x, c 2x,">'))) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "html",
    [
        '<p onclick="alert(1)">',
        "<svg onload>",
        '<iframe src="a">',
        "<textarea id=a>",
        '<meta http-equiv="Refresh" content="0; url=https://other.example/">',
        '<p style="background: url(//other.example/a)">',
        r'<p style="background: \75rl(a)">',
        "<style>@import 'a'</style>",
        "<style>a { b: url(https://other.example/) }</style>",
        "<!-- <p> -->",
    ],
)
def test_what_runs_loads_or_hides_may_not_stand_in_a_page(html):
    assert foreign.intrusion(element(html))


@pytest.mark.parametrize(
    "html", ['<p style="color: red" class=on>', "<style>@page { margin: 1mm }</style>", "<meta charset=a>"]
)
def test_what_only_shows_may(html):
    assert foreign.intrusion(element(html)) is None


@pytest.mark.parametrize(
    ("html", "wrong"),
    [
        ("<script>own('.')</script>", None),
        ("<script>own('.');alert(1)</script>", "none of the theme's"),
        ("<script></script>", "none of the theme's"),
        ('<script type="module">alert(1)</script>', "none of the theme's"),
        ('<script src="a.js"></script>', None),
        ('<script type="application/json">{"a": 1}</script>', None),
        ('<script type="application/json">{"a": NaN}</script>', "NaN is no number of JSON"),
        ('<script type="application/json">alert(1)</script>', "not JSON"),
        ("<p id=a>", None),
    ],
)
def test_a_script_is_data_or_the_themes_own(html, wrong):
    said = foreign.script(element(html), re.compile(r"own\('\.'\)"))
    assert said is None if wrong is None else wrong in said


@pytest.mark.parametrize("text", ["NaN", '{"a": -Infinity}', "", "[" * 100_000, b"\xff"])
def test_json_is_strict(text):
    assert foreign.strict(text)


def test_json_that_is_strict_is_good():
    assert foreign.strict('{"a": [1, null, "NaN"]}') is None
