from __future__ import annotations

from generator.cards.marks import marked, marks_of


def test_marks_tell_what_is_done_in_turn(examine):
    routine = examine()[0].routines["knee-start"]
    assert [[mark for mark, _ in items] for _, items in marked(routine)] == [["A"], ["B1", "B2"], ["C"]]


def test_what_later_weeks_add_has_a_mark_from_the_beginning(examine):
    added = "    add: [{exercise: walk, work: 5 min, block: 2}, {exercise: walk, work: 5 min}]\n"
    steps = ("  - weeks: 3-4\n    change: Add a round.\n", f"  - weeks: 3-4\n{added}")
    routine = examine({"routines/knee-start.yml": steps})[0].routines["knee-start"]
    assert [[mark for mark, _ in items] for _, items in marked(routine)] == [["A"], ["B1", "B2", "B3"], ["C"], ["D"]]


def test_an_exercise_that_stands_in_two_places_is_named_by_no_mark(tiny):
    assert marks_of(tiny.routines["knee-start"]) == {}
