from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cards.boxes import Box, columns, counted, legend
from generator.cards.card import Row
from generator.cards.formats import FORMATS, INDEX_CARD, MORE_SESSIONS, ONE_SESSION, SHEET

ROW = Row("squat", "A", "Squat", "3 × 12 reps", "rest 60 s", "", "Sit back", 3)


def said(lines):
    """Give boxes as letters: label and unit of each, a line a string."""
    return [" | ".join(f"{box.label} {box.unit}".strip() for box in line) for line in lines]


@pytest.mark.parametrize(
    ("form", "row", "lines"),
    [
        (SHEET, ROW, ["1 × | 2 ×", "3 ×"]),
        (SHEET, replace(ROW, weighed=True), ["lb/kg | 1 ×", "2 × | 3 ×"]),
        (SHEET, replace(ROW, sides=True, sets=2), ["1 L × | 1 R ×", "2 L × | 2 R ×"]),
        (SHEET, replace(ROW, sides=True, sets=1, weighed=True), ["lb/kg", "L × | R ×"]),
        (SHEET, replace(ROW, sets=1, measure="min"), ["min"]),
        (MORE_SESSIONS, ROW, ["×", "×", "×"]),
        (MORE_SESSIONS, replace(ROW, weighed=True), ["lb/kg", "×", "×", "×"]),
        (MORE_SESSIONS, replace(ROW, sets=7), ["1 × | 2 ×", "3 × | 4 ×", "5 × | 6 ×", "7 ×"]),
        (MORE_SESSIONS, replace(ROW, sets=2, sides=True, measure="s"), ["L s | R s", "L s | R s"]),
        (INDEX_CARD, ROW, ["1 × | 2 ×", "3 ×"]),
    ],
)
def test_a_session_has_a_box_for_the_weight_and_for_each_set_and_side(form, row, lines):
    found = columns(row, form)
    assert len(found) == len(form.columns)
    assert {tuple(said(session)) for session in found} == {tuple(lines)}


def test_a_single_session_has_a_column_for_each_thing_that_is_measured():
    weight, amount, effort = columns(replace(ROW, weighed=True, sides=True, sets=2), ONE_SESSION)
    assert (said(weight), said(amount), said(effort)) == (["lb/kg"] * 2, ["L × | R ×"] * 2, ["/ 10"] * 2)
    assert said(columns(ROW, ONE_SESSION)[0]) == ["–"] * 3
    assert said(columns(replace(ROW, sets=8), ONE_SESSION)[1]) == ["×"] * 8  # the column of sets counts them


@given(
    sets=st.integers(1, 30),
    weighed=st.booleans(),
    sides=st.booleans(),
    form=st.sampled_from([form for form in FORMATS if form.columns]),
)
def test_there_are_boxes_for_every_set_and_a_number_for_every_line(sets, weighed, sides, form):
    row = replace(ROW, sets=sets, weighed=weighed, sides=sides)
    for lines in columns(row, form):
        boxes = [box for line in lines for box in line]
        assert len(boxes) >= sets
        assert len(lines) == len(columns(row, form)[0])
    if not form.measured:
        assert len(boxes) == sets * (2 if sides else 1) + weighed
    if form.set_column:
        assert len(counted(row, form)) == len(lines)


def test_a_column_that_counts_sets_leaves_the_weight_out():
    assert counted(replace(ROW, weighed=True), MORE_SESSIONS) == ("", "1", "2", "3")
    assert counted(replace(ROW, sets=8), MORE_SESSIONS) == ("",) * 4
    assert counted(ROW, ONE_SESSION) == ("1", "2", "3")


def test_the_signs_in_the_boxes_are_explained():
    assert legend([ROW]) == "× reps"
    assert (
        legend([replace(ROW, weighed=True), replace(ROW, measure="s", sides=True)])
        == "lb/kg weight, × reps, s seconds, L R each side"
    )
    assert legend([]) == ""
    assert Box() == ("", "")
