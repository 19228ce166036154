from __future__ import annotations

import pytest

from generator.figures.skin.details import details


def fine(surface, frame):
    return details(surface.skeleton, surface.camera, surface.raster, frame.hands)


def test_a_face_shows_from_the_front_only(standing, seen):
    def face(turn):
        return [line for line in fine(seen(standing, turn), standing).ink if line.points[:, 1].mean() > 88]

    assert len(face(90)) >= 5
    assert face(-90) == []


@pytest.mark.parametrize("hand", ["open", "fist"])
def test_hands_have_finger_lines(standing, seen, hand):
    frame = standing._replace(hands={"left": hand, "right": hand})
    lines = [line for line in fine(seen(frame, 0), frame).ink if line.points[:, 1].mean() < 50]
    assert len(lines) >= 3


def test_the_furrow_of_the_spine_shows_from_behind(standing, seen):
    soft = fine(seen(standing, -90), standing).soft
    assert any(abs(line.points[:, 0]).max() < 0.5 for line in soft)
