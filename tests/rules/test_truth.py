from __future__ import annotations

import pytest


@pytest.fixture
def told(found):
    """The problems of a page that says `text`, by their codes."""
    return lambda text: [
        line.split()[-1] for line in found({"pages/more.md": f"# More\n\n{text}\n\n[Home](index.md)\n"})
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It is the best move.",
        "Studies show that it works.",
        "Experts say so.",
        "It burns fat.",
        "A fat-burning circuit.",
        "It detoxes you.",
        "Results guaranteed.",
        "It helps 3 in 10, or 30%.",
        "It helps 30 percent.",
        "It is proven ([people](sources.md#practice)).",
        "It is proven.\n\nNot here ([a trial](sources.md#trial-2020)).",
    ],
)
def test_a_strong_word_or_a_percentage_needs_a_source_beside_it(told, text):
    assert told(text) == ["G315"]


@pytest.mark.parametrize(
    "text",
    [
        "It is proven ([a trial](sources.md#trial-2020)).",
        "It helps 30 percent ([people](sources.md#practice)).",
        "See [the moves](https://moves.example/best-moves).",
        "A bestiary, an approval, a percentage.",
    ],
)
def test_what_is_cited_or_only_looks_strong_may_stay(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Eat 300-500 kcal less.", []),
        ("Eat 300 to 1,500 calories less.", []),
        ("Eat 300 kcal less.", ["G317"]),
        ("It costs 100.5-200 kcal.", ["G317"]),
        ("It costs 10 calories, then 20 kJ.", ["G317", "G317"]),
        ("It costs 4.8 MET and 2.5 hours.", []),
    ],
)
def test_calories_are_ranges_of_whole_numbers(told, text, codes):
    assert told(text) == codes


@pytest.mark.parametrize(
    "text", ["Get rid of it.", "Do not be lazy.", "Flabby arms.", "Your problem area.", "Torch fat."]
)
def test_no_text_promises_scolds_or_shames(told, text):
    assert told(text) == ["G318"]


def test_an_article_cites_something(found):
    assert found({"pages/articles/a.md": "# A\n\nText. [Home](../index.md).\n"}) == ["pages/articles/a.md:1:1 G315"]
    assert found({"pages/articles/a.md": "# A\n\nText ([people](../sources.md#practice)).\n"}) == []


@pytest.mark.parametrize(
    "text",
    [
        "Take 5 lb.",
        "Take 5-8 pounds.",
        "Take 2.5kg.",
        "Walk 3 miles.",
        "Walk 20 m.",
        "Step 10 cm back, one foot first.",
    ],
)
def test_a_weight_or_distance_in_one_unit_is_told(told, text):
    assert told(text) == ["G324"]


@pytest.mark.parametrize(
    "text",
    [
        "Take 5 lb (2.5 kg).",
        "Lift it an inch (2-3 cm).",
        "Step a few inches (10 cm) back.",
        "Walk at 3 mph (5 km/h).",
        "Do 2 more, for 5 min.",
        "Eat 1.6 g per kilogram.",
    ],
)
def test_both_units_and_other_numbers_are_not(told, text):
    assert told(text) == []
