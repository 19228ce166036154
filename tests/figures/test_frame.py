from __future__ import annotations

import re

from generator.figures.artist import on_body
from generator.figures.frame import Work, around, draw
from generator.figures.map.muscle import Shape
from generator.figures.skin.look import Look


def test_a_box_holds_all_boxes():
    assert around([(0, 4, 1, 5), (-2, 3, 0, 9)]) == (-2, 4, 0, 9)


def test_a_frame_tells_how_much_of_each_muscle_it_shows(poses, views, muscles):
    work = Work([muscles["latissimus"], muscles["pectoralis-major"]], [muscles["biceps"]])
    back, chest = draw(poses["pull-up"][0], views["pull-up"], Look(), work).shown
    assert back > 60
    assert chest < 6


def test_what_lies_deep_is_painted_under_all_that_lies_over_it_and_counts_with_the_rest(poses, views):
    patch = {"patch": "back", "outline": "1 62, 6 62, 6 74, 1 74"}
    over, under = on_body(Shape(**patch)), on_body(Shape(**patch, deep=True))

    def painted(*main, helping=()):
        drawn = draw(poses["pull-up"][0], views["pull-up"], Look(), Work([list(main)], [list(helping)]))
        names = [re.search(r"figure-([a-z]+)", layer.paint)[1] for layer in drawn.layers if layer.lines]
        return [name for name in names if name in ("primary", "secondary")], drawn.shown[0]

    assert painted(over, helping=[over])[0] == ["secondary", "primary"]
    assert painted(under, helping=[over])[0] == ["primary", "secondary"]
    assert painted(under, over)[1] > 1.9 * painted(over)[1]
