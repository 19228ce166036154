from __future__ import annotations

import pytest

from generator.rules.muscles import on_body

MUSCLES = "vocabulary/muscles.yml"


@pytest.mark.parametrize(("point", "on"), [((5, 60), True), ((0, 60), True), ((14, 60), False), ((0.2, 20), False)])
def test_the_body_has_an_inside(point, on):
    assert on_body(point) == on


def test_a_corner_off_the_body_is_told_where_it_stands(examine):
    off = ('outline: "6.9 52.4, 10 42, 5.5 34"', 'outline: "6.9 52.4, 14 42, 5.5 34"')
    _, [problem] = examine({MUSCLES: off})
    assert (problem.code.id, problem.message) == ("G337", "the corner '14 42' lies off the body")
    assert problem.location.excerpt[problem.location.column - 1 :].startswith("14 42")
