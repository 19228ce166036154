from __future__ import annotations

from generator.figures.frame import Work, around, draw
from generator.figures.skin.look import Look


def test_a_box_holds_all_boxes():
    assert around([(0, 4, 1, 5), (-2, 3, 0, 9)]) == (-2, 4, 0, 9)


def test_a_frame_tells_how_much_of_each_muscle_it_shows(poses, views, muscles):
    work = Work([muscles["latissimus"], muscles["pectoralis-major"]], [muscles["biceps"]])
    back, chest = draw(poses["pull-up"][0], views["pull-up"], Look(), work).shown
    assert back > 60
    assert chest < 6
