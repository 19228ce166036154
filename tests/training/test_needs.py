from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.training.needs import Weight, bottom, merged, needs, of_plan, top
from generator.values.load import parse_load

KIT, SQUAT, ROUTINE = "vocabulary/equipment.yml", "exercises/squat.yml", "routines/knee-start.yml"


def weight(number, text):
    """Give a weight as an exercise lifts it."""
    return Weight(number, parse_load(text).weight if text else None)


@pytest.mark.parametrize(
    ("lifted", "words"),
    [
        (
            [(2, "3-5 lb"), (2, "8-12 lb"), (1, "8-12 lb")],
            ["one pair 3–5 lb (1.5–2.5 kg)", "one pair 8–12 lb (3.5–5.5 kg)"],
        ),
        ([(1, "10 lb")], ["one 10 lb (4.5 kg)"]),
        ([(1, "25-45 lb"), (2, "20-40 lb")], ["one pair 25–40 lb (12–18 kg)"]),
        ([(2, "5 kg"), (2, "8-12 lb")], ["one pair 5 kg (11 lb)"]),
        ([(2, ""), (1, "")], ["one pair"]),
        ([(2, ""), (1, "10 lb")], ["one 10 lb (4.5 kg)", "one pair"]),
        ([(1, ""), (2, "10 lb")], ["one pair 10 lb (4.5 kg)"]),
        ([], []),
    ],
)
def test_loads_that_can_be_one_weight_are_one(lifted, words):
    assert [it.words() for it in merged(weight(*it) for it in lifted)] == words


@given(st.lists(st.tuples(st.integers(1, 2), st.integers(1, 40), st.integers(0, 15)), min_size=1, max_size=8))
def test_every_load_is_served_by_a_weight_and_no_two_weights_by_one(lifted):
    loads = [weight(number, f"{low}-{low + more} lb") for number, low, more in lifted]
    found = merged(loads)
    for load in loads:
        assert any(
            it.number >= load.number and load.weight.low <= it.weight.low and it.weight.high <= load.weight.high
            for it in found
        )
    assert all(one.weight.high < other.weight.low for one, other in pairwise(found))


def test_needs_have_number_and_weight_and_tell_what_is_bought_from_what_every_home_has(examine):
    box = "  summary: A low, solid box.\n  safety: Test it with one foot first.\n"
    kit = (f"{box}bell:\n  name: Kettlebell\n", f"{box}  everyday: true\nbell:\n  name: Kettlebell\n  weighed: true\n")
    lifts = ("equipment: [bell]\n", "equipment: [bell, box]\nweights: 2\n")
    catalog, problems = examine({KIT: kit, SQUAT: lifts, ROUTINE: ("equipment: [bell]", "equipment: [bell, box]")})
    assert problems == []
    assert needs(catalog, catalog.routines["knee-start"]).words() == "kettlebell: one pair 10 lb (4.5 kg); at home: box"


def test_what_a_later_week_needs_is_needed_from_that_week(examine):
    added = "    add: [{exercise: walk, work: 5 min}]\n"
    steps = ("  - weeks: 3-4\n    change: Add a round.\n", f"  - weeks: 3-4\n{added}")
    catalog, _ = examine({ROUTINE: steps, "exercises/walk.yml": ("equipment: [none]", "equipment: [box]")})
    assert "box" in needs(catalog, catalog.routines["knee-start"]).words()
    late = catalog.routines["knee-start"].model_copy(update={"warm_up": (), "cool_down": ()})
    assert needs(catalog, late).words() == "box (from week 3); kettlebell"
    assert "(from" not in of_plan(catalog, catalog.plans["knee-weeks"]).words()


def test_a_load_in_words_says_which_kind_of_its_kit(examine):
    catalog, _ = examine({ROUTINE: ("        load: 10 lb\n", "        load: a light kettlebell\n")})
    assert needs(catalog, catalog.routines["knee-start"]).words() == "kettlebell: a light kettlebell"
    catalog, _ = examine({ROUTINE: ("        load: 10 lb\n", "        load: what you like\n")})
    assert needs(catalog, catalog.routines["knee-start"]).words() == "kettlebell"


def test_who_needs_nothing_is_told_so(tiny):
    alone = tiny.routines["knee-start"].model_copy(update={"blocks": tiny.routines["knee-start"].blocks[2:]})
    assert needs(tiny, alone).words() == "nothing"


def test_weights_are_compared_in_kilograms():
    pounds, kilos = parse_load("10-20 lb").weight, parse_load("5-10 kg").weight
    assert (bottom(pounds), top(pounds)) == (pytest.approx(4.536, abs=0.001), pytest.approx(9.072, abs=0.001))
    assert (bottom(kilos), top(kilos)) == (5, 10)
    assert (bottom(None), top(None)) == (0, 0)
