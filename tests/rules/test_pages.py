from __future__ import annotations

import pytest


@pytest.fixture
def told(found):
    """The problems of a page that says `text`, by their codes."""
    return lambda text: [line.split()[-1] for line in found({"pages/more.md": f"# More\n\n{text}\n"})]


@pytest.mark.parametrize(
    "way",
    [
        "[home](index.md)",
        "[home][1]\n\n[1]: index.md",
        "<!-- guide: routine-finder -->",
        "[it](sources.md#practice)",
    ],
)
def test_a_page_leads_on_by_a_link_or_the_finder(told, way):
    assert told(way) == []


@pytest.mark.parametrize(
    "way",
    [
        "Nothing.",
        "[Itself](more.md#more)",
        "[World](https://world.example/a.md)",
        "<!-- guide: counts -->",
    ],
)
def test_a_page_that_leads_nowhere_is_told(told, way):
    assert told(way) == ["G331"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("It has 150 exercises.", ["G332"]),
        ("It has 1,500 short routines.", ["G332"]),
        ("Do 5 exercises on 10 days.", []),
        ("A trial of 24 exercises.", []),
        ("A trial had 24 exercises ([people](sources.md#practice)).", []),
    ],
)
def test_a_sum_of_the_guide_is_not_written_by_hand(told, text, codes):
    assert told(f"{text}\n\n[Home](index.md)") == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [("http://world.example/", ["G333"]), ("https://world.example/", []), ("http://localhost:8000/", [])],
)
def test_addresses_are_encrypted(told, text, codes):
    assert told(f"{text}\n\n[Home](index.md)") == codes
