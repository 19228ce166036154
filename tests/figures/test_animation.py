from __future__ import annotations

import gzip
import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from generator.figures import artist
from generator.figures.animation import (
    BACK,
    HOLD,
    POSES,
    ROUND,
    SHOWN,
    keyframes,
    loosened,
    parted,
    shared,
    style,
    turns,
)
from generator.figures.frame import Layer
from generator.figures.lines.trace import Line
from generator.figures.pose import Figure
from generator.figures.solve import solve_figure

GROUP = "{http://www.w3.org/2000/svg}g"


@pytest.fixture(scope="module")
def movement(jobs):
    return artist.move(jobs["pulldown"])


def groups(movement):
    return [node for node in ET.fromstring(movement) if node.tag == GROUP]


def line(*corners):
    return Line(np.array(corners, np.float64), closed=False)


def layer(style, *lines):
    return Layer(style, list(lines), 0.1)


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


@pytest.mark.parametrize("cycle", [BACK, ROUND])
def test_nothing_in_it_reaches_beyond_it(movement, cycle):
    assert not re.search(r"\b(id|class)=|url\(|nan|inf\b", movement)
    rules = re.sub(r"@keyframes [\w-]+", "@keyframes", style(cycle))
    selectors = re.findall(r"(?:^|[{}])([^{}@%]+)\{", rules)
    assert set(selectors) == {
        f"svg[data-movement={cycle.name}]>g:nth-of-type({POSES}n+{number})" for number in range(1, POSES + 1)
    }
    assert movement.count("data-movement") == 1 + POSES
    names = re.findall(r"@keyframes ([\w-]+)", style(cycle))
    assert names == [f"figure-{cycle.name}-{number}" for number in range(POSES)]


@pytest.mark.parametrize("cycle", [BACK, ROUND])
def test_it_moves_only_where_motion_is_welcome(cycle):
    rules = style(cycle)
    moving = re.search(r"@media \(prefers-reduced-motion:no-preference\)\{((?:[^{}]+\{[^{}]*\})+)\}", rules)
    assert moving[1].count("animation:") == rules.count("animation:") == POSES


@pytest.mark.parametrize(("cycle", "back"), [(BACK, range(POSES - 2, 0, -1)), (ROUND, [])])
def test_at_every_moment_one_pose_is_seen(cycle, back):
    seen = sorted((start, start + length, number) for number in range(POSES) for start, length in turns(cycle, number))
    assert [number for *_, number in seen] == [*range(POSES), *back]
    assert [start for start, *_ in seen] == [0, *(end for _, end, _ in seen[:-1])]
    assert seen[-1][1] == 100
    assert HOLD > SHOWN


def test_what_goes_round_goes_on(jobs):
    assert all('<svg data-movement="round"' in artist.move(jobs[name]) for name in ("pedal", "run"))


def test_a_pose_is_seen_on_the_way_there_and_back_and_once_in_a_round():
    assert keyframes(BACK, 0) == "@keyframes figure-back-0{0%{visibility:visible}20%{visibility:hidden}}"
    assert keyframes(ROUND, 3) == (
        "@keyframes figure-round-3{0%{visibility:hidden}37.5%{visibility:visible}50%{visibility:hidden}}"
    )
    assert keyframes(BACK, 6) == (
        "@keyframes figure-back-6{0%{visibility:hidden}45%{visibility:visible}50%{visibility:hidden}"
        "70%{visibility:visible}75%{visibility:hidden}}"
    )


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


def test_a_movement_is_small_and_always_the_same(movement, jobs):
    assert artist.move(jobs["pulldown"]) == movement
    assert len(gzip.compress(movement.encode())) < 26_000


def test_it_has_its_words(jobs, movement):
    assert ET.fromstring(movement).get("aria-label") == jobs["pulldown"].words
