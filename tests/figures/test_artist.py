from __future__ import annotations

import gzip
import json
import random
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from generator.figures import artist
from generator.figures.artist import FEW, HEAVY
from generator.figures.cycle import MOST
from generator.figures.lines.theme import LIGHT
from generator.figures.map.muscle import Shape
from generator.figures.skin import areas
from generator.figures.skin.look import Look


@pytest.fixture(scope="module")
def job(jobs):
    return jobs["reach"]


def test_a_figure_is_a_picture_with_words_that_leaks_nothing_into_its_page(job):
    text = artist.draw(job).figure
    svg = ET.fromstring(text)
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == job.words
    assert not re.search(r"\bclass=|url\(|<style|nan|inf\b", text)
    assert "\n" not in text


@pytest.mark.uncounted
def test_the_same_job_gives_the_same_bytes(job):
    assert artist.draw(job) == artist.draw(job)


def test_a_shape_is_drawn_as_the_kind_it_is():
    assert isinstance(artist.on_body(Shape(patch="back", outline="1 62, 4 62, 4 70")), areas.Patch)
    assert artist.on_body(Shape(spindle="thigh", facing=1, half=2, low=3, high=4)) == areas.Spindle("thigh", 1, 2, 3, 4)
    assert artist.on_body(Shape(cap=148)) == areas.Cap(148, 33)


@pytest.mark.uncounted
def test_people_differ_in_figures_and_movements(job):
    other = replace(job, look=Look("slight", "brown", "tied", top="sleeveless"))
    for make in (artist.draw, artist.move):
        assert make(other) != make(job)


@pytest.mark.uncounted
def test_a_frame_that_changes_nothing_is_not_drawn_again(job):
    written = json.loads(job.pose)
    both = artist.draw(job).figure
    start = written["frames"][0]
    for again in ({}, start):
        still = artist.draw(replace(job, pose=json.dumps({**written, "frames": [start, again]}))).figure
        assert (both.count("<g "), still.count("<g ")) == (4, 2)


def test_positions_that_tell_a_step_are_shown_with_its_number_and_an_arrow_each(job):
    frames = [
        {"stance": "standing"},
        {"shoulders": {"abduct": 90}, "step": 1},
        {"shoulders": {}},
        {"shoulders": {"flex": 90}, "step": 2},
    ]
    drawn = artist.draw(replace(job, pose=json.dumps({"view": "three-quarter", "frames": frames})))
    shown = ET.fromstring(drawn.figure)
    assert len([group for group in shown if "transform" in group.attrib]) == 3
    assert drawn.figure.count(LIGHT["figure-arrow"]) == 2 * 2


def test_a_frame_with_a_fault_is_shown_though_it_tells_no_step(job):
    frames = [{"stance": "standing"}, {"hands": {"at": [99, 0, 0]}}, {"hands": "free", "elbows": 90, "step": 1}]
    drawn = artist.draw(replace(job, pose=json.dumps({"frames": frames})))
    assert [number for number, _ in drawn.faults] == [1, 1]
    assert len([group for group in ET.fromstring(drawn.figure) if "transform" in group.attrib]) == 3


@pytest.mark.parametrize(("size", "drawings"), [(400, 1), (700, 2), (1000, 2)])
def test_a_movement_that_is_too_large_is_drawn_once_more_with_as_many_poses_as_fit(job, monkeypatch, size, drawings):
    asked = sizes(job, monkeypatch, size)
    assert len(asked) == drawings
    assert asked[0][0] == MOST
    assert all(packed > HEAVY for _, packed in asked[:-1])
    assert HEAVY * 0.75 < asked[-1][1] <= HEAVY


def test_a_movement_has_some_poses_whatever_its_size(job, monkeypatch):
    assert [most for most, _ in sizes(job, monkeypatch, 9000)] == [MOST, FEW]


def sizes(job, monkeypatch, size):
    """How many poses are asked for one time after the other, and what they come to, where each takes so many bytes."""
    asked = []

    def filmed(_, most, __):
        movement = random.Random(most).randbytes(most * size).hex()
        asked.append((most, len(gzip.compress(movement.encode()))))
        return movement, most

    monkeypatch.setattr(artist, "filmed", filmed)
    artist.move(job)
    return asked
