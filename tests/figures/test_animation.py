from __future__ import annotations

import gzip
import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from generator.figures import artist
from generator.figures.animation import parted, shared, shown
from generator.figures.cycle import Cycle
from generator.figures.layer import Layer
from generator.figures.lines.trace import Line

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def movement(jobs):
    return artist.move(jobs["pulldown"])


def strips(movement):
    """The two strips within the window: shadows, and bodies."""
    window = ET.fromstring(movement).find(f"{SVG}svg")
    return [node for node in window if node.tag == f"{SVG}g"]


def line(*corners):
    return Line(np.array(corners, np.float64), closed=False)


def layer(paint, *lines):
    return Layer(paint, list(lines), 0.1)


def test_each_pose_stands_beside_the_one_before_and_the_window_shows_one(movement):
    wide = float(ET.fromstring(movement).find(f"{SVG}svg").get("width"))
    for moved, *poses in strips(movement):
        assert moved.tag == f"{SVG}animateTransform"
        places = [float(re.sub(r"[^\d.]", "", pose.get("transform"))) for pose in poses]
        assert [after - before for before, after in pairwise(places)] == pytest.approx([wide] * (len(poses) - 1), abs=1)
        assert {-float(it) for it in moved.get("values").split(";")} == set(places)
    assert len({ET.tostring(pose) for pose in strips(movement)[1][1:]}) == len(places)


def test_it_stands_still_in_detail_and_is_passed_through_in_fewer_lines(movement):
    sizes = [len(ET.tostring(pose)) for pose in strips(movement)[1][1:]]
    assert max(sizes[1:-1]) < min(sizes[0], sizes[-1])


def test_four_poses_tell_it_where_nothing_moves():
    there = Cycle(tuple(map(float, range(9))), frozenset({0, 8}), tuple((float(it), it) for it in range(9)), 9.0)
    assert shown(there) == [0, 2, 4, 8]
    assert shown(there._replace(stops=frozenset())) == [0, 2, 4, 6]
    assert shown(there._replace(stops=frozenset({0, 1, 5, 6, 8}))) == [0, 1, 5, 6]


def test_it_needs_nothing_of_a_page_and_leaves_nothing_in_it(movement):
    assert not re.search(r"\b(id|class|style)=|<style|url\(|nan|inf\b", movement)
    assert movement.count("data-movement") == 1


@pytest.mark.uncounted
def test_what_goes_round_goes_on(jobs):
    for name in ("pedal", "run"):
        moved = strips(artist.move(jobs[name]))[1][0]
        assert len(set(moved.get("values").split(";"))) == len(moved.get("values").split(";"))


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


@pytest.mark.uncounted
def test_a_movement_is_small_and_always_the_same(movement, jobs):
    assert artist.move(jobs["pulldown"]) == movement
    assert len(gzip.compress(movement.encode())) < 26_000


def test_it_has_its_words(jobs, movement):
    assert ET.fromstring(movement).get("aria-label") == jobs["pulldown"].words
