from __future__ import annotations

import pytest

from generator.figures.lines.trace import area
from generator.figures.skin import clothes
from generator.figures.skin.body import Look


def shown(lines):
    return sum(area(line.points) for line in lines)


@pytest.mark.parametrize("turn", [0, 90, -90])
def test_shorts_shoes_and_hair_show_from_every_side(standing, seen, turn):
    surface = seen(standing, turn)
    uppers, _ = clothes.shoes(surface)
    assert shown(clothes.shorts(surface)) > 150
    assert shown(uppers) > 20
    assert shown(clothes.hair(surface, Look())) > 15


def test_soles_show_from_below(poses, seen):
    _, soles = clothes.shoes(seen(poses["pull-up"][0], -90))
    assert shown(soles) > 20


def test_hair_covers_the_back_of_the_head_more_than_the_face(standing, seen):
    front, back = (shown(clothes.hair(seen(standing, turn), Look())) for turn in (90, -90))
    assert back > 1.8 * front


def test_tied_hair_shows_more_than_short_from_the_side(standing, seen):
    tied = Look(hair="tied")
    assert shown(clothes.hair(seen(standing, 0, look=tied), tied)) > shown(clothes.hair(seen(standing, 0), Look()))


def test_a_top_leaves_the_arms_bare(standing, seen):
    surface = seen(standing, 90)
    lines = clothes.top(surface)
    assert shown(lines) > 200
    assert max(abs(line.points[:, 0]).max() for line in lines) < 10.5
