from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.figures.words.joints import Foot, Hand, Hip, Neck, Scapula, Shoulder, Spine


@pytest.mark.parametrize(
    ("kind", "written", "said"),
    [
        (Hip, {"flex": 3, "extend": 3}, "'flex' and 'extend' exclude each other"),
        (Scapula, {"retract": 1, "protract": 1}, "'retract' and 'protract' exclude each other"),
        (Scapula, {"elevate": 1, "depress": 1}, "'elevate' and 'depress' exclude each other"),
        (Shoulder, {"flex": 20, "extend": 20}, "'flex' and 'extend' exclude each other"),
        (Shoulder, {"raise": 20, "abduct": 20}, "'raise' and 'abduct' exclude each other"),
        (Shoulder, {"flex": 20, "toward": 20}, "there is no 'raise'"),
        (Hand, {"width": 1}, "a hand needs 'to' or 'at'"),
        (Hand, {"to": "floor", "at": [1, 2, 3]}, "'to' and 'at' exclude each other"),
        (Hand, {"at": [1, 2]}, "a place is three numbers"),
        (Foot, {"tilt": 3}, "at\n  Field required"),
        (Neck, {"forward": 41}, "the neck's forward cannot be 41\u00b0"),
    ],
)
def test_what_contradicts_itself_or_no_joint_does_is_refused(kind, written, said):
    with pytest.raises(ValidationError) as error:
        kind.model_validate(written)
    assert said in str(error.value)


def test_what_is_not_written_is_at_rest():
    assert Spine().model_dump() == {"flex": 0, "bend": 0, "twist": 0}
    assert set(Scapula().model_dump().values()) == {0}
    assert Shoulder.model_validate({"raise": 90}).lift == 90
