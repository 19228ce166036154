from __future__ import annotations

FIGURE = """figure:
  view: side
  frames:
    - stance: standing
    - %s
"""


def posed(change):
    """The squat with a figure whose second frame has a change."""
    return {"exercises/squat.yml": ("level: ", FIGURE % change + "level: ")}


def test_a_pose_that_a_body_holds_is_fine(found):
    assert found(posed("shoulders: {flex: 90}")) == []


def test_a_hand_that_does_not_reach_is_told_at_its_frame(found):
    (problem,) = {line.rpartition(":")[0] + line[-5:] for line in found(posed("hands: {at: [80, 10, 0]}"))}
    assert problem.endswith("G312")
    assert problem.startswith("exercises/squat.yml:9")


def test_an_angle_beyond_its_joint_is_told_when_it_is_read(found):
    (problem,) = found(posed("knees: 190"))
    assert problem.startswith("exercises/squat.yml:9:")
    assert not problem.endswith("G312")
