from __future__ import annotations

import numpy as np
import pytest

from generator.figures.artist import on_body
from generator.figures.lines.trace import area
from generator.figures.map.muscle import Shape
from generator.figures.skin import areas

BACK = [
    "upper-trapezius", "middle-trapezius", "lower-trapezius", "rhomboids", "infraspinatus", "latissimus", "teres-major",
    "erector-spinae", "rear-deltoid", "triceps", "gluteals", "hamstrings", "calves",
]  # fmt: skip
FRONT = ["pectoralis-major", "serratus-anterior", "front-deltoid", "abdominals", "obliques", "quadriceps", "biceps"]


@pytest.mark.parametrize(("names", "turn"), [(BACK, -90), (FRONT, 90)])
def test_every_muscle_shows_on_its_own_face_and_hardly_on_the_other(standing, seen, muscles, names, turn):
    own, other = seen(standing, turn), seen(standing, -turn)
    for name in names:
        shown = areas.total(areas.visible(own, muscles[name]))
        assert shown >= 6, name
        assert areas.total(areas.visible(other, muscles[name])) < 0.5 * shown, name


@pytest.mark.parametrize(
    "shape",
    [
        {"patch": "back", "outline": "1 62, 4 62, 4 70, 1 70"},
        {"patch": "back", "carried": "blade", "outline": "2 72, 5 72, 5 77, 2 77"},
        {"patch": "back", "thighs": True, "outline": "2 46, 6 46, 6 54, 2 54"},
        {"spindle": "thigh", "facing": 180, "half": 50, "low": 31, "high": 46},
        {"spindle": "shank", "facing": 180, "half": 60, "low": 13, "high": 28},
        {"spindle": "upper-arm", "facing": 180, "half": 60, "low": 63, "high": 76},
        {"spindle": "forearm", "facing": 180, "half": 60, "low": 50, "high": 61},
        {"cap": 148},
    ],
)
def test_every_kind_of_shape_shows_on_both_sides(standing, seen, shape):
    lines = areas.visible(seen(standing, -90), [on_body(Shape(**shape))])
    middles = [line.points[:, 0].mean() for line in lines]
    assert min(middles) < 0 < max(middles)


def test_neighbours_do_not_overlap(standing, seen, muscles):
    surface = seen(standing, -90)
    names = ["upper-trapezius", "middle-trapezius", "lower-trapezius", "rhomboids", "infraspinatus", "latissimus"]
    cover = np.zeros((len(surface.grid.y), len(surface.grid.x)), int)
    x, y = np.meshgrid(surface.grid.x, surface.grid.y)
    for name in names:
        for line in areas.visible(surface, muscles[name]):
            cover += inside(line.points, x, y)
    assert np.count_nonzero(cover > 1) * surface.grid.step**2 < 2.0


def inside(points, x, y):
    """Whether grid points lie within a closed line."""
    held = np.zeros(x.shape, bool)
    for (x0, y0), (x1, y1) in zip(points, np.roll(points, -1, 0), strict=True):
        if y0 != y1:
            held ^= ((y0 > y) != (y1 > y)) & (x < x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    return held


def test_muscles_on_the_blade_move_with_it(standing, seen, muscles):
    moved = dict(standing.skeleton)
    for side, sign in (("left", -1), ("right", 1)):
        girdle = moved[f"girdle-{side}"]
        moved[f"girdle-{side}"] = girdle._replace(origin=np.add(girdle.origin, [0, sign * 1.2, 0]))
    drawn_in = standing._replace(skeleton=moved)

    def widest(frame, name):
        return max(line.points[:, 0].max() for line in areas.visible(seen(frame, -90), muscles[name]))

    assert widest(drawn_in, "infraspinatus") < widest(standing, "infraspinatus") - 0.8
    assert widest(drawn_in, "erector-spinae") == pytest.approx(widest(standing, "erector-spinae"), abs=0.1)


def test_what_is_seen_is_no_more_than_a_body(standing, seen, muscles):
    surface = seen(standing, -90)
    assert 20 < areas.total(areas.visible(surface, muscles["latissimus"])) < 300
    lines = areas.visible(surface, muscles["latissimus"])
    assert areas.total(areas.visible(surface, muscles["latissimus"])) == pytest.approx(
        sum(area(line.points) for line in lines)
    )


CREASE = (-5.6, 2.2, 47.9)
"""Where the trunk ends over the thigh, which covers it as long as the hip is straight."""


def test_a_buttock_runs_on_over_what_a_bent_hip_bares(standing, solved, seen, muscles):
    lifting, _ = solved({"stance": "hinge", "torso": 70, "knees": 83}, {"torso": 0})
    surface = seen(standing._replace(skeleton=lifting.skeleton), -90)
    x, y, _ = surface.camera.see(lifting.skeleton["pelvis"].at(CREASE))
    lines = areas.visible(surface, muscles["gluteals"])
    assert any(inside(line.points, np.array([x]), np.array([y]))[0] for line in lines)
