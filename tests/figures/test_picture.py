from __future__ import annotations

from generator.figures import artist


def test_a_picture_tells_of_each_muscle_that_works_how_much_is_seen(jobs):
    job = jobs["hang"]
    shown = artist.draw(job).shown
    assert len(shown) == len(job.main)
    assert min(shown) > 6
