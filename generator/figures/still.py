"""A pose in which a movement stands still, as its figure keeps it: a line of JSON, and the points of its lines to the last bit, before any is smoothed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np

from generator.figures.frame import Box, Drawn
from generator.figures.layer import Layer, Rough
from generator.figures.lines.brush import Stroke
from generator.figures.lines.trace import Line
from generator.figures.skin.shadow import Shadow


class Still(NamedTuple):
    """What a movement has of a pose: its layers from back to front, its shadow, and its box."""

    layers: list[Layer]
    shadow: Shadow | None
    box: Box


def still(drawn: Drawn) -> Still:
    """What a movement has of a frame that was drawn."""
    return Still(drawn.layers, drawn.shadow, drawn.box)


def packed(pose: Still) -> bytes:
    """A pose as bytes; a line that several layers have is there once."""
    lines = {id(line): line for layer in pose.layers for line in layer.lines}
    number = {name: place for place, name in enumerate(lines)}
    head = {
        "layers": [told(layer, number) for layer in pose.layers],
        "lines": [(len(line.points), line.closed) for line in lines.values()],
        "shadow": shadowed(pose.shadow) if pose.shadow else None,
        "box": pose.box,
    }
    points = [np.empty((0, 2)), *(line.points for line in lines.values())]
    return json.dumps(head).encode() + b"\n" + np.concatenate(points, dtype="<f8").tobytes()


def told(layer: Layer, number: dict[int, int]) -> dict[str, Any]:
    """A layer with the numbers of its lines in place of these."""
    strokes = [(number[id(it.line)], it.free_start, it.free_end) for it in layer.strokes or ()]
    return {**layer._asdict(), "lines": [number[id(line)] for line in layer.lines], "strokes": strokes or None}


def shadowed(shadow: Shadow) -> tuple[list[tuple[float, list[Any]]], Any]:
    """A shadow as lists."""
    return [(width, [line.tolist() for line in found]) for width, found in shadow.lines.items()], shadow.floor.tolist()


def unpacked(kept: bytes) -> Still:
    """The same pose again."""
    head, _, points = kept.partition(b"\n")
    its = json.loads(head)
    ends = list(accumulate((count for count, _ in its["lines"]), initial=0))
    every = np.frombuffer(points, "<f8").reshape(-1, 2)
    lines = [
        Line(every[begin:end], closed) for begin, end, (_, closed) in zip(ends, ends[1:], its["lines"], strict=False)
    ]
    return Still([layered(layer, lines) for layer in its["layers"]], cast(its["shadow"]), tuple(its["box"]))


def layered(its: dict[str, Any], lines: Sequence[Line]) -> Layer:
    """A layer with its lines again."""
    found: dict[str, Any] = {**its, "lines": [lines[number] for number in its["lines"]]}
    found["strokes"] = its["strokes"] and [Stroke(lines[number], start, end) for number, start, end in its["strokes"]]
    found["rough"] = its["rough"] and Rough(*its["rough"])
    return Layer(**found)


def cast(its: Any) -> Shadow | None:
    """A shadow again, if there was one."""
    if its is None:
        return None
    lines, floor = its
    return Shadow({width: [np.array(line) for line in found] for width, found in lines}, np.array(floor))
