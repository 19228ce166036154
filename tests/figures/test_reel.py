from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.figures import reel
from generator.figures.cycle import Cycle
from generator.figures.lines import theme

CYCLE = Cycle((0.0, 0.5, 1.0), frozenset({0, 2}), ((0.0, 0), (1.0, 1), (2.0, 2), (3.5, 1)), 4.0)


def test_a_strip_moves_on_behind_its_window_from_pose_to_pose():
    strip = ET.fromstring(reel.strip(["<path/>", "<path/>", "<path/>"], 900.0, CYCLE))
    moved, *poses = strip
    assert [pose.get("transform") for pose in poses] == ["translate(0)", "translate(900)", "translate(1800)"]
    assert moved.get("values").split(";") == ["0", "-900", "-1800", "-900"]
    assert [float(it) for it in moved.get("keyTimes").split(";")] == [0, 0.25, 0.5, 0.875]
    assert (moved.get("dur"), moved.get("calcMode"), moved.get("repeatCount")) == ("4.00s", "discrete", "indefinite")


def test_a_file_has_one_of_the_styles_that_are_allowed_and_stands_still_where_motion_is_unwelcome():
    style = ET.fromstring(reel.standalone("<svg><g/></svg>"))[0].text
    assert style == theme.dark() + reel.STILL
    assert style in reel.styles()
    assert "prefers-reduced-motion:reduce" in style
    assert ET.fromstring(theme.standalone("<svg><g/></svg>"))[0].text in reel.styles()
