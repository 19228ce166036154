from __future__ import annotations

import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from generator.figures import artist
from generator.figures.map.muscle import Shape
from generator.figures.skin import areas


@pytest.fixture(scope="module")
def job(jobs):
    return jobs["reach"]


def test_a_figure_is_a_picture_with_words_that_leaks_nothing_into_its_page(job):
    text = artist.draw(job).figure
    svg = ET.fromstring(text)
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == job.words
    assert not re.search(r"\b(id|class)=|url\(|<style|nan|inf\b", text)
    assert "\n" not in text


@pytest.mark.uncounted
def test_the_same_job_gives_the_same_bytes(job):
    assert artist.draw(job) == artist.draw(job)


def test_a_shape_is_drawn_as_the_kind_it_is():
    assert isinstance(artist.on_body(Shape(patch="back", outline="1 62, 4 62, 4 70")), areas.Patch)
    assert artist.on_body(Shape(spindle="thigh", facing=1, half=2, low=3, high=4)) == areas.Spindle("thigh", 1, 2, 3, 4)
    assert artist.on_body(Shape(cap=148)) == areas.Cap(148, 33)


@pytest.mark.uncounted
def test_people_differ(job):
    written = json.loads(job.pose)
    drawn = {
        artist.draw(replace(job, pose=json.dumps({**written, "person": person}))).figure for person in artist.PEOPLE
    }
    assert len(drawn) == len(artist.PEOPLE) == 2


@pytest.mark.uncounted
def test_a_frame_that_changes_nothing_is_not_drawn_again(job):
    written = json.loads(job.pose)
    both = artist.draw(job).figure
    start = written["frames"][0]
    for again in ({}, start):
        still = artist.draw(replace(job, pose=json.dumps({**written, "frames": [start, again]}))).figure
        assert (both.count("<g "), still.count("<g ")) == (4, 2)
