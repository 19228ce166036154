from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records.plan import Session
from generator.records.routine import Routine
from generator.training.sessions import (
    as_done,
    block_at,
    done,
    each,
    exercises,
    planned,
    put_together,
    since,
    step_of,
    whole,
)
from generator.values.quantity import Span

STEPS = [
    {"weeks": 1, "sets": 1, "effort": "RIR 4"},
    {"weeks": 2, "rounds": 3, "blocks": [{"block": 3, "rounds": 1, "rest": "90 s"}]},
    {
        "weeks": "3-4",
        "items": [{"exercise": "squat", "work": "15", "tempo": "2-1-2"}, {"exercise": "walk", "leave_out": True}],
    },
    {"weeks": 6, "add": [{"exercise": "hop", "work": 5, "block": 2}, {"exercise": "skip", "work": "2 x 20"}]},
    {
        "weeks": 7,
        "items": [{"exercise": "squat", "instead": "lunge", "load": "5 lb"}],
        "add": [{"exercise": "hop", "work": 8, "block": 2}],
    },
    {"weeks": 8, "work": "40 s", "rest": "20 s"},
]


def routine(steps=STEPS):
    """Give a routine of three blocks with a progression."""
    blocks = [
        {
            "kind": "straight",
            "items": [
                {"exercise": "squat", "work": "2 x 12", "load": "10 lb", "effort": "RIR 2", "cue": "Sit back"},
                {"exercise": "walk", "work": "5 min"},
            ],
        },
        {
            "kind": "superset",
            "rounds": 2,
            "items": [{"exercise": "push", "work": 10}, {"exercise": "sit", "work": "30 s", "rest": "30 s"}],
        },
        {"kind": "circuit", "rounds": "2-3", "rest": "60 s", "items": [{"exercise": "step", "work": "20 s"}]},
    ]
    return Routine.model_validate(
        {
            "id": "legs",
            "name": "Legs",
            "goal": "Legs.",
            "audience": "All.",
            "level": "beginner",
            "days_per_week": 2,
            "minutes": 20,
            "equipment": ["none"],
            "blocks": blocks,
            "progression": steps,
            "safety": ["Stop."],
        }
    )


def in_week(found, week):
    """Give a routine as it is done in a week."""
    return as_done(found, step_of(found, week))


def told(found):
    """Give what is done, a line a block."""
    return [
        " + ".join(
            f"{block.rounds.words() + ' rounds: ' if block.rounds and not index else ''}{item.exercise} {item.work.words()}"
            for index, item in enumerate(block.items)
        )
        for block in found.blocks
    ]


def test_weeks_that_no_step_names_are_done_as_written():
    assert step_of(routine(), 5) is None
    assert told(in_week(routine(), 5)) == told(routine())


def test_weeks_after_the_last_go_on_like_the_last():
    assert step_of(routine(), 12) == routine().progression[-1]


def test_sets_are_those_of_all_that_is_written_with_sets():
    first = in_week(routine(), 1)
    assert told(first)[0] == "squat 1 × 12 reps + walk 5 min"
    assert first.blocks[0].items[0].effort.words() == "stop with 4 reps left"
    assert told(first)[1:] == told(routine())[1:]


def test_rounds_are_those_of_all_blocks_that_have_some_but_for_those_that_are_named():
    second = in_week(routine(), 2)
    assert [block.rounds for block in second.blocks] == [None, Span(3, 3), Span(1, 1)]
    assert second.blocks[2].rest.words() == "90 s"


def test_an_exercise_keeps_its_sets_where_its_amount_changes_and_may_be_left_out():
    third = in_week(routine(), 3)
    assert told(third)[0] == "squat 2 × 15 reps"
    assert third.blocks[0].items[0].tempo.words() == "2 s up, 1 s hold, 2 s down"


def test_what_is_added_joins_its_block_or_makes_one_of_its_own():
    assert told(in_week(routine(), 6)) == [
        "squat 2 × 12 reps + walk 5 min",
        "2 rounds: push 10 reps + sit 30 s + hop 5 reps",
        "2–3 rounds: step 20 s",
        "skip 2 × 20 reps",
    ]


def test_what_takes_the_place_of_another_has_its_dose_but_neither_its_load_nor_its_cue():
    item = in_week(routine(), 7).blocks[0].items[0]
    assert (item.exercise, item.work.words(), item.load.words(), item.cue) == (
        "lunge",
        "2 × 12 reps",
        "5 lb (2.5 kg)",
        None,
    )


def test_an_amount_for_all_is_for_those_of_its_unit():
    last = in_week(routine(), 8)
    assert told(last)[1:] == ["2 rounds: push 10 reps + sit 40 s", "2–3 rounds: step 40 s"]
    assert [item.rest and item.rest.words() for item in last.blocks[1].items] == [None, "20 s"]


def test_each_exercise_has_its_place_in_every_week():
    places = [[item.exercise for item in block.items] for block in whole(routine())]
    assert places == [["squat", "walk"], ["push", "sit", "hop"], ["step"], ["skip"]]
    for step in (None, *routine().progression):
        assert [len(items) for _, items in done(routine(), step)] == [2, 3, 1, 1]
    assert exercises(routine()) == ["squat", "walk", "push", "sit", "hop", "step", "skip"]


def test_it_is_told_when_something_is_added():
    hop, skip = whole(routine())[1].items[2], whole(routine())[3].items[0]
    assert (since(routine(), hop), since(routine(), skip)) == ("in weeks 6 and 7", "in week 6")
    last = routine([{"weeks": "1-4", "sets": 1}, {"weeks": "5-6", "add": [{"exercise": "hop", "work": 5, "block": 2}]}])
    assert since(last, whole(last)[1].items[2]) == "from week 5"
    assert since(last, last.blocks[0].items[0]) == ""


def test_a_plan_may_have_another_week_and_other_sets():
    session = {"routine": "legs", "week": 1}
    assert told(put_together(routine(), planned(routine(), Session.model_validate(session), 8))) == told(
        in_week(routine(), 1)
    )
    apart = session | {"sets": 3, "exceptions": [{"exercise": "sit", "sets": 1}]}
    found = put_together(routine(), planned(routine(), Session.model_validate(apart), 8))
    assert told(found)[:2] == ["squat 3 × 12 reps + walk 3 × 5 min", "3 rounds: push 3 × 10 reps + sit 1 × 30 s"]


def test_each_step_has_its_weeks():
    assert [span.words() for span, _ in each(routine())] == ["1", "2", "3–4", "6", "7", "8"]
    assert block_at(routine(), 4) is None


@pytest.mark.parametrize("week", range(1, 9))
def test_a_week_changes_nothing_of_the_routine_itself(week):
    before = routine()
    in_week(before, week)
    assert before == routine()


@given(sets=st.integers(1, 30), rounds=st.integers(1, 30), seconds=st.integers(1, 600))
@settings(max_examples=25)
def test_a_step_says_the_same_whatever_came_before(sets, rounds, seconds):
    step = {"weeks": "9", "sets": sets, "rounds": rounds, "work": f"{seconds} s"}
    alone, after = routine([step]), routine([*STEPS, step])
    assert told(in_week(alone, 9)) == told(in_week(after, 9))
