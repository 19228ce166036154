"""No swap is unsafe: the lists that an audit of the content once made come out empty."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from generator.records.routine import exercises_of
from generator.training.care import cautious, on, replaced
from generator.training.cautions import asked, positions, rank

GIVES_WAY = re.compile(r"(?:in place of|instead of|[Ll]eave out)((?:(?: and| or)?(?: the)? ?\[\[[^\]]+\]\])+)")
"""What the words of a caution have give way: `in place of [[a]] and [[b]]`, `leave out the [[a|words]]`."""
LINKED = re.compile(r"\[\[\s*([a-z0-9-]+)")


def giving_way(text):
    """The ids of the exercises that a caution has give way."""
    return {id for found in GIVES_WAY.findall(text or "") for id in LINKED.findall(found)}


@pytest.mark.uncounted
def test_what_is_offered_with_a_condition_is_neither_avoided_nor_asked_about(catalog):
    """Written from the words alone, beside the rule that the checker has."""
    bad = [
        (record.id, caution.condition, id)
        for record in cautious(catalog)
        for caution in record.cautions
        for id in LINKED.findall(caution.instead or "")
        if id in catalog.exercises and id not in replaced(catalog, record) | {record.id}
        for its in on(catalog, caution.condition, catalog.exercises[id])
        if its.stage is None and its.action in ("avoid", "ask")
    ]
    assert bad == []


def test_a_routine_replaces_nothing_that_its_own_page_calls_fine(catalog):
    bad = [
        (routine.id, caution.condition, id)
        for routine in catalog.routines.values()
        for caution in routine.cautions
        for id in giving_way(caution.instead) & set(exercises_of(routine))
        if not on(catalog, caution.condition, catalog.exercises[id])
    ]
    assert bad == []


@pytest.mark.uncounted
def test_exercises_that_do_the_same_to_a_body_ask_the_same_or_say_why(catalog):
    alike = defaultdict(list)
    for exercise in catalog.exercises.values():
        alike[exercise.pattern, tuple(sorted(positions(catalog, exercise)))].append(exercise)
    for siblings in alike.values():
        for condition in catalog.conditions:
            plain = {
                frozenset((it.stage, it.action) for it in on(catalog, condition, exercise))
                for exercise in siblings
                if not any(it.because for it in exercise.cautions if it.condition == condition)
            }
            assert len(plain) <= 1, (condition, [exercise.id for exercise in siblings])


@pytest.mark.uncounted
def test_no_stage_of_a_condition_asks_for_less_than_all_times(catalog):
    for exercise in catalog.exercises.values():
        for condition in catalog.conditions:
            its = on(catalog, condition, exercise)
            always = max((rank(it.action) for it in its if it.stage is None), default=0)
            assert [it.stage for it in its if it.stage and rank(it.action) < always] == [], (exercise.id, condition)


def test_every_exercise_says_what_it_does_to_a_body(catalog):
    """That few have no position at all is a sign that somebody thought about each."""
    none = {exercise.id for exercise in catalog.exercises.values() if not positions(catalog, exercise)}
    assert none <= {
        *("scapular-squeeze", "cross-body-stretch", "eagle-arms", "seated-march"),
        *("side-lying-external-rotation", "cable-external-rotation", "water-aerobics", "wide-cable-row"),
    }


def test_the_reasons_of_an_exercise_are_about_something_that_differs(catalog):
    for exercise in catalog.exercises.values():
        usual = {(it.condition, it.stage): it.action for it in asked(catalog, exercise)}
        for it in exercise.cautions:
            if it.because:
                assert usual.get((it.condition, it.stage), "fine") != it.action, (exercise.id, it.condition)
