"""What the tests of figures share: poses read, put in numbers or solved, and ten skeletons solved once by the first proof."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pydantic
import pytest
import yaml

from generator.figures.artist import on_body
from generator.figures.frame import STEP, Frame
from generator.figures.job import Job
from generator.figures.lines.camera import camera
from generator.figures.map.muscle import Shape
from generator.figures.motion import solve_figure
from generator.figures.pose import Figure
from generator.figures.resolve import postures
from generator.figures.skin.body import body
from generator.figures.skin.look import Look
from generator.figures.skin.raster import Raster
from generator.figures.skin.surface import Surface

HERE = Path(__file__).parent
POSES = json.loads((HERE / "skeletons.json").read_text("utf-8"))


class Bone(NamedTuple):
    """A rigid frame."""

    rotation: np.ndarray
    origin: np.ndarray


def frames(name):
    """The two frames of an exercise."""
    return [
        Frame(
            {
                bone: Bone(np.array([row[:3] for row in rows[:3]]), np.array(rows[3]))
                for bone, rows in f["bones"].items()
            },
            f["hands"],
        )
        for f in POSES[name]["frames"]
    ]


def at_rest():
    """The skeleton that stands with arms hanging: every bone where it is at rest."""
    skeleton = frames("pull-up")[0].skeleton
    return Frame(dict.fromkeys(skeleton, Bone(np.eye(3), np.zeros(3))), {"left": "open", "right": "fist"})


@pytest.fixture
def standing():
    """A body at rest."""
    return at_rest()


@pytest.fixture(scope="session")
def poses():
    """All frames by exercise."""
    return {name: frames(name) for name in POSES}


@pytest.fixture(scope="session")
def views():
    """The camera of each exercise."""
    return {name: camera(*pose["view"]) for name, pose in POSES.items()}


@pytest.fixture(scope="session")
def shapes():
    """The shapes of some muscles, as they are written."""
    some = yaml.safe_load((HERE / "muscles.yml").read_text("utf-8"))
    return {name: tuple(map(Shape.model_validate, each)) for name, each in some.items()}


@pytest.fixture(scope="session")
def muscles(shapes):
    """The same shapes on the body."""
    return {name: tuple(map(on_body, each)) for name, each in shapes.items()}


@pytest.fixture(scope="session")
def jobs(shapes):
    """What there is to draw of a few movements."""
    return {
        name: Job(
            json.dumps(it["figure"]), *(tuple(shapes[one] for one in it[part]) for part in ("main", "helping")), name
        )
        for name, it in yaml.safe_load((HERE / "jobs.yml").read_text("utf-8")).items()
    }


@pytest.fixture(scope="session")
def seen():
    """Makes the surface of a frame as a camera sees it."""

    def make(frame, turn, height=4, look=None):
        view = camera(turn, height)
        posed = body(frame.skeleton, view, look or Look(), frame.hands)
        return Surface(Raster(posed, posed.grid(STEP)), frame.skeleton, view)

    return make


@pytest.fixture(scope="session")
def read():
    """The figure of one or two frames."""
    return lambda start, change=None: Figure.model_validate({"frames": [start, change or {}]})


@pytest.fixture(scope="session")
def numbers(read):
    """Both postures of one or two frames."""
    return lambda start, change=None, **kept: postures(read(start, change), **kept)


@pytest.fixture(scope="session")
def solved(read):
    """Both solved positions of one or two frames."""
    return lambda start, change=None, **kept: solve_figure(read(start, change), **kept)


@pytest.fixture(scope="session")
def refused(read):
    """What is said of a frame that is wrong: (path, message, help) of each problem."""

    def problems(start, change=None):
        with pytest.raises(pydantic.ValidationError) as caught:
            read(start, change)
        found = [error for error in caught.value.errors() if error["type"] != "too_short"]
        causes = [error.get("ctx", {}).get("error") for error in found]
        return [
            (error["loc"][2:], str(cause) if cause else error["type"], getattr(cause, "help", ""))
            for error, cause in zip(found, causes, strict=True)
        ]

    return problems


@pytest.fixture(scope="session")
def written():
    """The ten poses with which the drawing was proved, as data."""
    return yaml.safe_load((HERE / "poses.yml").read_text("utf-8"))


@pytest.fixture(scope="session")
def joints():
    """Where the joints of the proof's own skeletons are, for both frames of each pose."""
    return yaml.safe_load((HERE / "joints.yml").read_text("utf-8"))
