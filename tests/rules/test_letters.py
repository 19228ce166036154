from __future__ import annotations

import pytest

ROUTINE = "routines/knee-start.yml"


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ({ROUTINE: ("name: ", "name: \u819d ")}, ["routines/knee-start.yml:1:7 G314"]),
        ({"exercises/squat.yml": ("  - Knees out", "  - Knees \u2192 out")}, ["exercises/squat.yml:15:11 G314"]),
        ({"exercises/squat.yml": ("  - Chest up", "  - Chest \u2192 up")}, []),
        ({"exercises/squat.yml": ("Sit back *more*.", "\u819d \U0001f4aa")}, []),
        ({"exercises/squat.yml": ("name: Squat", "name: Sque\u0301t \u00d7 \u00bd \u2013 \u0141")}, []),
        (
            {"vocabulary/equipment.yml": ("name: Kettlebell", "name: \u0433\u0438\u0440\u044f")},
            ["vocabulary/equipment.yml:11:9 G314"],
        ),
    ],
)
def test_letters_that_the_type_of_cards_lacks_are_told_where_cards_print_them(found, edits, expected):
    assert [line for line in found(edits) if "G314" in line] == expected


def test_a_cue_of_the_routine_takes_the_place_of_that_of_the_exercise(found):
    own = (
        ROUTINE,
        ("exercise: squat\n        work: 5\n", "exercise: squat\n        work: 5\n        cue: Up \u2192\n"),
    )
    assert [line for line in found(dict([own])) if "G314" in line] == ["routines/knee-start.yml:31:17 G314"]


def test_the_letter_is_named(examine):
    (problem,) = examine({ROUTINE: ("name: ", "name: \u2192 \u2190 \u2192 ")})[1]
    assert problem.message == "cards cannot print '\u2192' (rightwards arrow, U+2192), nor 1 more of this text"
