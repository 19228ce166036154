from __future__ import annotations

from dataclasses import replace

from generator.figures import animation, artist, studio
from generator.figures.stills import Stills


def test_a_pose_is_found_by_its_frame_and_what_it_is_made_of(tmp_path):
    stills = Stills(tmp_path, ("reach", "plain"))
    stills.keep(1, b"raised")
    assert [stills.find(moment) for moment in (0.0, 1.0, 1.5)] == [None, b"raised", None]
    assert replace(stills, made_of=("reach", "older")).find(1.0) is None
    assert Stills().find(1.0) is None
    Stills().keep(1, b"raised")
    assert len(list(tmp_path.iterdir())) == 1


def test_a_movement_takes_the_poses_in_which_it_stands_still_from_its_figure(jobs, tmp_path, monkeypatch):
    job = replace(jobs["reach"], moving=True)
    alone = studio.move(job)
    studio.draw_all({"": job}, tmp_path)
    drawn = []
    draw = animation.draw
    monkeypatch.setattr(animation, "draw", lambda pose, *rest: drawn.append(pose.passing) or draw(pose, *rest))
    assert studio.move_all({"": job}, tmp_path) == {"": alone}
    assert drawn
    assert all(drawn)


def test_a_figure_that_is_not_shown_moving_keeps_no_poses(jobs, tmp_path):
    studio.draw_all({"": jobs["reach"]}, tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    assert artist.draw(jobs["reach"]) == artist.draw(replace(jobs["reach"], moving=True))
