from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from generator.figures.cycle import AGAIN, FREE, HELD, MOST, RATE, REST, STRIDE, cycle, eased, order, runs
from generator.figures.pace import EVEN, Pace
from generator.figures.phases import POINTS, QUARTERS, Leg, Ways

SLOW = Pace(up=2, top=1, down=3, bottom=0)
TOLD = SLOW._replace(told=True)


def path(*heights, round=()):
    """Ways of points that are at some heights in each frame, and go straight from one to the next."""
    ends = np.array([*heights, heights[0]], np.float64)
    between = np.linspace(ends[:-1], ends[1:], QUARTERS + 1, axis=1)
    points = np.zeros((len(heights), QUARTERS + 1, len(POINTS), 3))
    points[..., 2] = between[..., None]
    if len(round):
        points[..., 0] = np.linspace(round, [*round[1:], round[0]], QUARTERS + 1, axis=1)[..., None]
    return Ways(points, lifts=False)


def order_of(found):
    """Which poses are seen, one after the other."""
    return [number for _, number in found.shown]


def lasting(found):
    """For how long each is seen, in seconds."""
    times = [time for time, _ in found.shown] + [found.seconds]
    return [after - before for before, after in pairwise(times)]


def test_there_and_back_shows_the_same_poses_both_ways():
    found = cycle("there-and-back", path(0, 40), EVEN)
    last = len(found.moments) - 1
    assert order_of(found) == [*range(last + 1), *range(last - 1, 0, -1)]
    assert (found.moments[0], found.moments[-1], found.stops) == (0, 1, {0, last})
    assert found.seconds == pytest.approx(2 * (1.2 + 0.6))


def test_it_goes_at_its_pace_and_rests_before_it_begins():
    found = cycle("there-and-back", path(0, 50), SLOW)
    assert found.seconds == pytest.approx(2 + 1 + 3 + REST)
    top = order_of(found).index(len(found.moments) - 1)
    assert [time for time, _ in found.shown][top] == pytest.approx(REST + 2)
    assert lasting(found)[top] > 1
    down = cycle("there-and-back", path(50, 0), SLOW)
    assert [run.seconds for run in runs("there-and-back", path(50, 0), SLOW)] == [3, 2]
    assert down.seconds == pytest.approx(2 + max(1, REST) + 3)


def test_a_long_way_takes_its_time_where_no_tempo_tells():
    assert [run.seconds for run in runs("there-and-back", path(0, 144), EVEN)] == pytest.approx([12 * FREE] * 2)
    assert [run.seconds for run in runs("there-and-back", path(0, 144), EVEN._replace(told=True))] == [1.2, 1.2]


@pytest.mark.parametrize("height", [2, 60])
def test_what_moves_has_twelve_poses_a_second_however_far_it_goes(height):
    even = cycle("there-and-back", path(0, height), Pace(up=1, down=1, told=True))
    assert len(even.moments) == RATE + 1
    slow = cycle("there-and-back", path(0, height), SLOW)
    assert len(slow.moments) == RATE * SLOW.down + 1
    moving = [
        seconds for seconds, number in zip(lasting(slow), order_of(slow), strict=True) if number not in slow.stops
    ]
    assert max(moving) <= 1 / RATE + 1e-9


def test_a_movement_of_many_parts_has_no_more_poses_than_another():
    found = cycle("round", path(0, 60, 0, -60, 0, 90), TOLD)
    assert len(found.moments) <= MOST + 2
    assert {0.0, 1.0, 3.0, 5.0} <= set(found.moments)  # the frames 2 and 4 are the first one again


def test_a_round_that_turns_back_stops_there_and_returns_by_the_same_poses():
    assert order("round", path(0, 60, 0, -60)) == [Leg(0, 1), Leg(0, -1), Leg(2, 1), Leg(2, -1)]
    found = cycle("round", path(0, 60, 0, -60), TOLD)
    assert [found.moments[number] for number in sorted(found.stops)] == [0, 1, 3]


def test_a_frame_between_is_passed_through_at_speed():
    found = cycle("there-and-back", path(0, 20, 50), SLOW)
    assert [found.moments[number] for number in found.stops] == [0, 2]
    assert [run.legs for run in runs("there-and-back", path(0, 20, 50), SLOW)] == [
        (Leg(0, 1), Leg(1, 1)),
        (Leg(1, -1), Leg(0, -1)),
    ]


CIRCLE = {"heights": (0, 10, 10, 0), "round": (0, 0, 10, 10)}


def test_a_circle_goes_evenly_and_never_stops():
    found = cycle("round", path(*CIRCLE["heights"], round=CIRCLE["round"]), SLOW)
    assert not found.stops
    assert np.ptp(lasting(found)) < 1e-9
    assert order_of(found) == list(range(len(found.moments)))
    assert np.ptp(np.diff(found.moments)) < 1e-9


def test_strides_never_stop_though_arms_swing_back():
    assert not cycle(STRIDE, path(0, 50), EVEN).stops
    assert cycle("round", path(0, 50), EVEN).stops


def test_one_way_ends_and_begins_anew():
    found = cycle("one-way", path(50, 0), Pace(up=0, top=1, down=5, bottom=0))
    assert order_of(found) == list(range(len(found.moments)))
    assert (found.moments[0], found.moments[-1]) == (0, 1)
    assert found.seconds == pytest.approx(AGAIN + 5 + AGAIN)


def test_what_is_held_is_shown_so_long():
    found = cycle("held", path(0, 20), EVEN._replace(hold=4.0))
    assert max(lasting(found)) == pytest.approx(4.0, abs=0.2)
    assert max(lasting(cycle("held", path(0, 20), EVEN))) == pytest.approx(HELD, abs=0.2)


def test_a_round_without_a_tempo_has_a_pace_of_its_own_and_no_stops():
    swing = runs("round", path(0, 64), EVEN)
    assert [(run.seconds, run.hold) for run in swing] == [(8 * FREE, 0)] * 2
    assert [run.hold for run in runs("round", path(0, 64), TOLD)] == [1, REST]


def test_a_movement_begins_and_ends_slowly():
    assert (eased(0), eased(0.5), eased(1)) == pytest.approx((0, 0.5, 1))
    steps = np.diff([eased(part) for part in np.linspace(0, 1, 21)])
    assert steps[0] < steps[8] == pytest.approx(steps[10])
    assert steps == pytest.approx(steps[::-1])
