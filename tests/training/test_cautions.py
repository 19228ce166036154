from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.vocabulary import Minds
from generator.training.cautions import cautions, gravest, rank, told
from generator.values.fields import ACTIONS

SQUAT, SIT, BELL = "exercises/squat.yml", "exercises/wall-sit.yml", "vocabulary/equipment.yml"
POSITIONS = {
    "vocabulary/positions.yml": "deep-bend:\n  name: Deep bend\n  summary: The knee bends far.\n"
    "dust:\n  name: Dust\n  summary: It makes dust.\n"
}
OWN = "cautions:\n  - condition: sore-knee\n    action: modify\n    instead: Do the [[wall-sit|sit at the wall]] instead.\n  - condition: swollen-knee\n    action: ask\n"
NONE = "cautions: []\n"
STAGES = "    acute: in the first days\n"


def condition(*lines):
    """An edit that gives the sore knee lines on positions: position, stage or none, action, risk, and what to do instead."""
    texts = [
        f"    - position: {position}\n"
        + (f"      stage: {stage}\n" if stage else "")
        + f"      action: {action}\n      risk: {risk}\n"
        + (f"      instead: {instead}\n" if instead else "")
        + "      why: It hurts.\n      source: trial-2020\n"
        for position, stage, action, risk, instead in lines
    ]
    before = "  advice: Bend it only as far as it is free of pain.\n"
    return before, f"{before}  stages:\n{STAGES}  positions:\n{''.join(texts)}"


@pytest.fixture
def asks(examine):
    """What an exercise of the tiny guide asks of people with a condition: stage, action and what to do instead."""

    def of(exercise, *lines, positions="[deep-bend]", own=NONE):
        squat = f"positions: {positions}\n{own}"
        edits = {**POSITIONS, "vocabulary/conditions.yml": condition(*lines), SQUAT: (OWN, squat)}
        catalog = examine(edits)[0]
        return [(one.stage, one.action, one.instead) for one in cautions(catalog, catalog.exercises[exercise])]

    return of


BEND = ("deep-bend", None, "modify", "setback", "Bend less.")


def test_a_caution_follows_from_a_position(asks):
    assert asks("squat", BEND) == [(None, "modify", "Bend less.")]
    assert asks("squat", BEND, positions="[]") == []
    assert asks("wall-sit", BEND) == []


def test_the_gravest_of_several_positions_holds(asks):
    lines = (BEND, ("dust", None, "avoid", "discomfort", "Go outside."))
    assert asks("squat", *lines, positions="[deep-bend, dust]") == [(None, "avoid", "Go outside.")]


def test_those_that_are_as_grave_are_said_together_the_most_at_stake_first(asks):
    lines = (BEND, ("dust", None, "modify", "harm", "Go outside."))
    assert asks("squat", *lines, positions="[deep-bend, dust]") == [(None, "modify", "Go outside. Bend less.")]
    again = (BEND, ("dust", None, "modify", "harm", "Bend less."))
    assert asks("squat", *again, positions="[deep-bend, dust]") == [(None, "modify", "Bend less.")]


def test_a_stage_asks_for_more_than_always_or_is_not_told(asks):
    graver = ("deep-bend", "acute", "avoid", "setback", None)
    assert asks("squat", BEND, graver) == [(None, "modify", "Bend less."), ("acute", "avoid", None)]
    milder = ("deep-bend", "acute", "modify", "setback", "Bend a little.")
    assert asks("squat", BEND, milder) == [(None, "modify", "Bend less."), ("acute", "modify", "Bend a little.")]
    avoided = ("deep-bend", None, "avoid", "setback", None)
    assert asks("squat", avoided, milder) == [(None, "avoid", None)]


def test_what_is_fine_is_no_caution(asks):
    assert asks("squat", ("deep-bend", None, "fine", "discomfort", None)) == []


def test_an_exercise_says_it_in_its_own_words(asks):
    own = "cautions:\n  - condition: sore-knee\n    action: modify\n    instead: Sit on a box.\n"
    assert asks("squat", BEND, own=own) == [(None, "modify", "Sit on a box.")]


def test_words_on_always_leave_a_stage_as_it_is(asks):
    graver = ("deep-bend", "acute", "avoid", "setback", None)
    own = "cautions:\n  - condition: sore-knee\n    action: modify\n    instead: Sit on a box.\n"
    assert asks("squat", BEND, graver, own=own) == [(None, "modify", "Sit on a box."), ("acute", "avoid", None)]


def test_a_stage_that_asks_for_no_more_than_an_exercise_does_always_is_not_told(asks):
    milder = ("deep-bend", "acute", "modify", "setback", "Bend a little.")
    own = "cautions:\n  - condition: sore-knee\n    action: avoid\n    because: It is deep.\n"
    assert asks("squat", milder, own=own) == [(None, "avoid", None)]


def test_a_stage_is_told_where_an_exercise_asks_for_less_than_its_positions(asks):
    lines = (("deep-bend", None, "avoid", "setback", None), ("deep-bend", "acute", "avoid", "setback", None))
    own = "cautions:\n  - condition: sore-knee\n    action: modify\n    instead: Sit.\n    because: It is shallow.\n"
    assert asks("squat", *lines, own=own) == [(None, "modify", "Sit."), ("acute", "avoid", None)]


def test_what_an_exercise_calls_fine_stands_against_all_its_positions(asks):
    graver = ("deep-bend", "acute", "avoid", "setback", None)
    own = "cautions:\n  - condition: sore-knee\n    action: fine\n    because: Water carries you.\n"
    assert asks("squat", BEND, graver, own=own) == []


def test_kit_brings_its_positions(examine):
    kit = ("bell:\n", "bell:\n  positions: [dust]\n")
    lines = condition(("dust", None, "avoid", "harm", None))
    catalog = examine({**POSITIONS, BELL: kit, "vocabulary/conditions.yml": lines, SQUAT: (OWN, NONE)})[0]
    assert [one.action for one in cautions(catalog, catalog.exercises["squat"])] == ["avoid"]


def test_a_routine_says_what_it_says(tiny):
    routine = tiny.routines["knee-start"]
    assert cautions(tiny, routine) == routine.cautions


def line(action, stage):
    """A line of a condition."""
    return Minds.model_construct(
        position="p", action=action, stage=stage, risk="setback", instead="Less.", why="It hurts.", source="s"
    )


LINES = st.lists(st.builds(line, st.sampled_from(ACTIONS), st.sampled_from([None, "acute", "later"])), max_size=8)


@given(LINES)
def test_no_line_is_lost_on_the_way_to_a_caution(lines):
    """At each time, the gravest line that holds then is told, in the stage or for always."""
    found = list(told("sore", lines))
    for stage in (None, "acute", "later"):
        holds = [one for one in lines if one.stage in (None, stage)]
        said = [one.action for one in found if one.stage in (None, stage)]
        assert max(map(rank, said), default=0) == rank(gravest(holds))


@given(LINES)
def test_a_condition_is_told_once_for_each_time(lines):
    stages = [one.stage for one in told("sore", lines)]
    assert len(stages) == len(set(stages))
