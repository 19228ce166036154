from __future__ import annotations

import json
from dataclasses import asdict

from generator.figures import artist, picture
from generator.figures.bones.fault import Fault
from generator.figures.picture import Picture, Signs


def test_a_picture_tells_of_each_muscle_that_works_how_much_is_seen(jobs):
    job = jobs["hang"]
    shown = artist.draw(job).shown
    assert len(shown) == len(job.main)
    assert min(shown) > 6


def test_a_picture_is_sound_where_a_body_can_do_it_and_all_that_works_is_seen():
    fault = (0, Fault(("hands",), "off", "nearer"))
    made = [Picture("", "", ()), Picture("", "", (6.5,)), Picture("", "", (6.5, 2.0)), Picture("", "", (), (fault,))]
    assert [it.sound for it in made] == [True, True, False, False]


def test_a_picture_is_read_as_it_was_kept():
    faults = (0, Fault(("hands",), "off", "nearer", (1.0, 2.0, 3.0))), (1, Fault(("knees", "left"), "low", "bend"))
    made = Picture("<svg>\N{DEGREE SIGN}</svg>", "<svg/>", (6.5, 0.0), faults, Signs(("prone",), ("low-head",)))
    assert picture.read(json.dumps(asdict(made)).encode()) == made
    assert picture.read(json.dumps(asdict(Picture("", "", ()))).encode()) == Picture("", "", ())
