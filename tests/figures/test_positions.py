from __future__ import annotations

from generator.figures.drawing import wider
from generator.figures.frame import Work, around, draw
from generator.figures.inset import again
from generator.figures.layer import SCALE
from generator.figures.lines.camera import camera
from generator.figures.lines.paper import Paper
from generator.figures.positions import Positions
from generator.figures.screens import DESK, PHONE
from generator.figures.skin.look import Look

VIEW = camera(80, 4)


def positions(frames, **more):
    drawn = [draw(frame, VIEW, Look(), Work(), 1.5) for frame in frames]
    box = wider(around([it.box for it in drawn]))
    return Positions(drawn, box, Paper(SCALE, box[0], box[3]), **more)


def test_they_stand_in_equal_rooms_or_nearer(poses):
    found = positions(poses["running"])
    row, column = found.usual(PHONE)
    [near] = found.nearer(PHONE)
    assert (row.rows, column.rows, near.rows) == (1, 2, 1)
    assert near.sheet.wide < row.sheet.wide
    assert near.sheet.high == row.sheet.high


def test_one_alone_is_not_nearer_to_any(poses):
    found = positions(poses["running"][:1])
    assert len(list(found.usual(PHONE))) == 1
    assert not list(found.nearer(PHONE))


def test_insets_and_close_ups_have_their_places_in_each(poses):
    inset = again(poses["running"][1], camera(-90, 5), Look(), Work())
    found = positions(poses["running"], insets=[inset], seen="From behind", close=[(0.0, 30.0, 60.0, 90.0)])
    for screen in (PHONE, DESK):
        assert not list(found.nearer(screen))
        for laid in found.usual(screen):
            assert [room.caption.words for room in laid.rooms] == ["From behind", "Close-up"]
            assert len({room.caption.size for room in laid.rooms}) == 1
            assert laid.sheet.wide * laid.sheet.high > laid.frames.wide * laid.frames.high
    sizes = [next(found.usual(screen)).rooms[0].caption.size for screen in (PHONE, DESK)]
    assert sizes[0] > sizes[1]
