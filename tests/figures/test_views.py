from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.figures import artist
from generator.figures.picture import ENOUGH
from generator.figures.pose import VIEWS
from generator.figures.views import advice, away, best, tried, written


@pytest.fixture(scope="module")
def job(jobs):
    """The figure of somebody who stands, from the front."""
    pose = json.dumps({"view": "front", "frames": [{"stance": "standing"}, {"knees": 10}]})
    return replace(jobs["reach"], pose=pose, helping=())


@pytest.mark.uncounted
@pytest.mark.parametrize("muscles", [["middle-trapezius"], ["rhomboids"], ["infraspinatus", "triceps"]])
def test_what_is_advised_shows_the_muscles(job, shapes, muscles):
    asked = replace(job, main=tuple(shapes[id] for id in muscles))
    assert min(artist.draw(asked).shown) < ENOUGH
    said = advice(asked)
    assert said.startswith("write 'view: ")
    word = said.removeprefix("write 'view: ").removesuffix("'")
    view = VIEWS.get(word)
    turn, height = view or tuple(float(part.split(": ")[1]) for part in word.strip("{}").split(", "))
    turned = json.dumps({**json.loads(job.pose), "view": {"turn": turn, "height": height}})
    assert min(artist.draw(replace(asked, pose=turned)).shown) >= ENOUGH


@pytest.mark.uncounted
def test_an_inset_is_advised_where_no_view_shows_all(job, shapes):
    asked = replace(job, main=tuple(shapes[id] for id in ("deep-neck-flexors", "middle-trapezius")))
    assert advice(asked) == "no view shows all that works: write 'inset: back' below 'view'"
    beside = json.dumps({**json.loads(job.pose), "inset": "back"})
    assert min(artist.draw(replace(asked, pose=beside)).shown) >= ENOUGH


@pytest.mark.uncounted
def test_what_nothing_shows_is_said_to_be_hidden(job):
    assert advice(replace(job, main=((),))).startswith("no view shows it: ")


def test_views_are_written_as_they_are_read():
    assert written(-90, 5) == "back"
    assert written(30, 8) == "{turn: 30, height: 8}"
    assert len(set(tried())) == len(list(tried()))


def test_turns_are_counted_the_short_way_round():
    assert away((-170, 5), (170, 8)) == 23


def test_the_view_that_shows_most_of_a_muscle_is_told(job, shapes):
    """What lies at the back is best seen from there."""
    ((view, most),) = best(replace(job, main=(shapes["middle-trapezius"],)))
    turn = VIEWS[view][0] if view in VIEWS else float(view.removeprefix("{turn: ").partition(",")[0])
    assert away((turn, 0), (-90, 0)) <= 60
    assert most > ENOUGH
