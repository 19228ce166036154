from __future__ import annotations

import gzip
import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from generator.figures.frame import Work, draw, smooth
from generator.figures.layer import Layer
from generator.figures.lines.chain import Chain
from generator.figures.lines.theme import LIGHT, SMALL
from generator.figures.lines.trace import Line
from generator.figures.skin.look import Look
from generator.figures.small import Sheet, arcs, polygon, small

WORK = ("latissimus", "rear-deltoid"), ("infraspinatus", "biceps")


@pytest.fixture(scope="module")
def drawn(poses, views, muscles):
    work = Work(*([muscles[name] for name in names] for names in WORK))
    drawn = smooth([draw(frames[-1], views[name], Look(), work) for name, frames in poses.items()])
    return dict(zip(poses, drawn, strict=True))


@pytest.fixture(scope="module")
def svgs(drawn):
    return {name: small(frame) for name, frame in drawn.items()}


def test_a_small_figure_is_small(svgs):
    """A list of 150 is to weigh at most 150 kB with all that its page loads; among others, one is half of this."""
    assert max(len(gzip.compress(svg.encode())) for svg in svgs.values()) < 1_000
    together = gzip.compress("".join(svgs.values()).encode())
    assert len(together) / len(svgs) < 400


def test_it_is_decoration_in_the_colours_of_the_theme(svgs):
    for svg in svgs.values():
        root = ET.fromstring(svg)
        assert root.get("aria-hidden") == "true"
        assert not [name for node in root.iter() for name in node.attrib if name in {"id", "class", "style"}]
        assert not re.search(r"#[0-9a-f]{3}", re.sub(r"var\([^)]*\)", "", svg))
        for name, fallback in re.findall(r"var\(--([a-z-]+),([^)]*)\)", svg):
            assert LIGHT[name] == fallback


def test_the_muscles_that_work_are_seen_in_it_and_no_face(svgs):
    assert "--figure-primary" in svgs["pull-up"]
    assert not re.search(r"--figure-(detail|shade|stripe|secondary|sole|floor)", "".join(svgs.values()))


def test_it_fills_its_paper(svgs):
    for svg in svgs.values():
        sizes = [int(size) for size in re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups()]
        assert max(sizes) == SMALL
        for x, y in re.findall(r"M(-?\d+)[ ]?(-?\d+)", svg):
            assert -2 <= int(x) <= sizes[0] + 2
            assert -2 <= int(y) <= sizes[1] + 2


def test_the_same_frame_gives_the_same_bytes(drawn, svgs):
    assert small(drawn["pull-up"]) == svgs["pull-up"]


def test_what_is_drawn_starts_each_arc_where_the_last_one_ends():
    square = Chain(np.array([[0, 0], [20, 0], [20, 20], [0, 20.0]]), closed=True)
    sheet = Sheet((0.0, 58.0, 0.0, 58.0))
    assert sheet.scale == 2
    path = arcs(square, sheet)
    start, bend, rest = re.fullmatch(r"M([-\d ]+)q([-\d ]+)t([-\d ]+)z", path).groups()
    moves = np.array([int(n) for n in re.findall(r"-?\d+", bend)[2:] + re.findall(r"-?\d+", rest)]).reshape(-1, 2)
    assert moves.sum(0).tolist() == [0, 0]
    assert [int(n) for n in re.findall(r"-?\d+", start)] == [2, 98]


def test_what_the_grid_makes_nothing_of_is_left_out():
    assert polygon(np.array([[1, 1], [1, 1], [1, 1]]), closed=True) == ""
    assert polygon(np.array([[1, 1], [1, 1], [3, 1]]), closed=False) == "M1 1l2 0"


def test_kit_and_arrows_have_corners():
    sheet = Sheet((0.0, 58.0, 0.0, 58.0))
    line = Line(np.array([[0, 0], [10, 0], [20, 0], [20, 10.0]]), closed=True)
    layer = Layer("", [], 0.1, straight=True)
    assert [path for _, path in sheet.lines([(layer, line)])] == ["M2 118l40 0 0-20z"]


def test_a_head_is_told_from_its_neck_and_clothes_are_coarse():
    sheet = Sheet((0.0, 116.0, 0.0, 116.0))
    turns = np.linspace(0, 2 * np.pi, 80, endpoint=False)
    waves = 30 + 1.5 * np.cos(6 * turns)
    line = Line(np.column_stack([np.cos(turns), np.sin(turns)]) * waves[:, None] + 58, closed=True)
    layers = [Layer("", [], 0.1, small=paint) for paint in ('fill="a" stroke="b"', 'fill="a"')]
    (_, fine), (_, coarse) = sheet.lines([(layer, line) for layer in layers])
    assert len(fine) > 1.5 * len(coarse)


def test_a_weight_is_seen_where_it_is_all_the_kit(drawn):
    body = drawn["pull-up"]._replace(layers=[layer for layer in drawn["pull-up"].layers if "kit" not in layer.paint])
    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1.0]]) * np.sqrt(20) / Sheet(body.box).scale
    weight = Layer(
        "", [Line(square, closed=True)], 0.1, straight=True, small='fill="var(--figure-kit-dark,#777)" stroke="a"'
    )
    bench = weight._replace(lines=[Line(square * 3, closed=True)])
    assert small(body._replace(layers=[weight])).count("figure-kit-dark") == 1
    assert small(body._replace(layers=[weight, bench])).count("M") == 1
