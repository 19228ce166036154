from __future__ import annotations

import numpy as np
import pytest

from generator.figures.lines.trace import area
from generator.figures.skin import clothes
from generator.figures.skin.look import Look


def shown(lines):
    return sum(area(line.points) for line in lines)


@pytest.mark.parametrize("turn", [0, 90, -90])
def test_shorts_shoes_and_hair_show_from_every_side(standing, seen, turn):
    surface = seen(standing, turn)
    uppers, _ = clothes.shoes(surface)
    assert shown(clothes.legs(surface, Look())) > 150
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
    lines = clothes.top(surface, Look(top="sleeveless"))
    assert shown(lines) > 200
    assert max(abs(line.points[:, 0]).max() for line in lines) < 10.5


@pytest.mark.parametrize(("top", "end"), [("short-sleeved", 71), ("long-sleeved", 49.6)])
def test_sleeves_go_as_far_as_they_say(standing, seen, top, end):
    look = Look(top=top)
    cloth = np.vstack([line.points for line in clothes.top(seen(standing, 90, look=look), look)])
    assert cloth[np.abs(cloth[:, 0]) > 11.2][:, 1].min() == pytest.approx(end, abs=1)


@pytest.mark.parametrize(("legs", "end"), [("shorts", 41.8), ("leggings", 7.2)])
def test_shorts_and_leggings_go_as_far_as_they_say(standing, seen, legs, end):
    look = Look(legs=legs)
    cloth = np.vstack([line.points for line in clothes.legs(seen(standing, 90, look=look), look)])
    assert cloth[:, 1].min() == pytest.approx(end, abs=1)


@pytest.mark.parametrize("cover", ["headscarf", "cap"])
def test_a_cover_lies_on_the_head_and_a_headscarf_hides_all_hair(standing, seen, cover):
    look = Look(cover=cover, hair="tied")
    front, back = (seen(standing, turn, look=look) for turn in (90, -90))
    assert shown(clothes.cover(back, look)) > 20
    assert (shown(clothes.cover(back, look)) > shown(clothes.cover(front, look))) is (cover == "headscarf")
    assert (clothes.hair(back, look) == []) is (cover == "headscarf")
    assert clothes.cover(back, Look()) == []


@pytest.mark.parametrize("hair", ["curly", "long"])
def test_curls_and_long_hair_lie_over_the_ears_and_leave_the_face_free(standing, seen, hair):
    look = Look(hair=hair)
    front, back = (seen(standing, turn, look=look) for turn in (90, -90))
    assert "ear-left" not in front.body.parts
    assert shown(clothes.hair(back, look)) > 1.6 * shown(clothes.hair(front, look))


def test_who_is_bald_has_no_hair(standing, seen):
    assert clothes.hair(seen(standing, 0), Look(hair="bald")) == []
