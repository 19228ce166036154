from __future__ import annotations

from generator.records.kinds import kind_of
from generator.records.routine import Routine


def test_an_aim_knows_the_routines_that_serve_it(tiny):
    aim = tiny.aims["strong"]
    assert (aim.name, kind_of(aim)) == ("Strong knees at last", "aim")
    assert [routine.id for routine in tiny.using(aim, Routine)] == ["knee-start"]


def test_an_aim_that_is_not_there_is_told(examine):
    _, problems = examine({"routines/knee-start.yml": ("aims: [strong]", "aims: [strung]")})
    assert [problem.code.id for problem in problems] == ["G201"]
    assert problems[0].help == "did you mean 'strong'?"
