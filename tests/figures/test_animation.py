from __future__ import annotations

import gzip
import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from generator.figures import artist
from generator.figures.animation import loosened, parted, shared
from generator.figures.cycle import BACK, POSES, ROUND
from generator.figures.frame import Layer
from generator.figures.lines.trace import Line
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure

GROUP = "{http://www.w3.org/2000/svg}g"


@pytest.fixture(scope="module")
def movement(jobs):
    return artist.move(jobs["pulldown"])


def groups(movement):
    return [node for node in ET.fromstring(movement) if node.tag == GROUP]


def line(*corners):
    return Line(np.array(corners, np.float64), closed=False)


def layer(paint, *lines):
    return Layer(paint, list(lines), 0.1)


def test_there_are_eight_poses_and_only_the_first_is_seen_where_nothing_moves(movement):
    floors, poses = groups(movement)[:POSES], groups(movement)[POSES:]
    assert len(floors) == len(poses) == POSES == 8
    for some in (floors, poses):
        assert [group.get("visibility") for group in some] == [None, *["hidden"] * (POSES - 1)]
    assert len({ET.tostring(group) for group in poses}) == POSES


def test_it_starts_and_ends_with_the_positions_of_the_figure(jobs):
    figure = Figure.model_validate_json(jobs["pulldown"].pose)
    ends = solve_figure(figure, ["left", "right"])
    start, *_, end = artist.frames(figure, solve_figure(figure, ["left", "right"], BACK.moments), ends)
    assert repr([start, end]) == repr(artist.frames(figure, ends, ends))
    assert (ROUND.moments[0], ROUND.moments[POSES // 2]) == (0, 1)


def test_it_needs_nothing_of_a_page_and_leaves_nothing_in_it(movement):
    assert not re.search(r"\b(id|class|style)=|<style|url\(|nan|inf\b", movement)
    assert movement.count("data-movement") == 1


@pytest.mark.uncounted
def test_what_goes_round_goes_on(jobs):
    assert all('<svg data-movement="round"' in artist.move(jobs[name]) for name in ("pedal", "run"))


def test_what_does_not_move_is_drawn_once():
    bench, cable, moved = line((0, 0), (1, 0)), line((0, 0), (0, 9)), [line((0, 0), (2, y)) for y in (1, 2)]
    poses = [[layer("kit", bench, each), layer("skin", each), layer("kit", cable)] for each in moved]
    under, rest, over = shared(poses)
    assert [found.lines for found in under] == [[bench]]
    assert [[found.lines for found in pose] for pose in rest] == [[[each], [each]] for each in moved]
    assert [found.lines for found in over] == [[cable]]


def test_nothing_is_taken_from_behind_what_moves():
    bench, moved = line((0, 0), (1, 0)), [line((0, 0), (2, y)) for y in (1, 2)]
    poses = [[layer("skin", each), layer("kit", bench), layer("ink", each)] for each in moved]
    assert parted(poses) == ([], poses)


def test_curves_between_are_looser():
    assert [found.error for found in loosened([layer("skin")])] == pytest.approx([0.3])


@pytest.mark.uncounted
def test_a_movement_is_small_and_always_the_same(movement, jobs):
    assert artist.move(jobs["pulldown"]) == movement
    assert len(gzip.compress(movement.encode())) < 26_000


def test_it_has_its_words(jobs, movement):
    assert ET.fromstring(movement).get("aria-label") == jobs["pulldown"].words
