from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest


def test_a_posture_is_all_numbers_and_does_not_change(numbers):
    posture = numbers({"stance": "standing"})[0]
    assert posture.legs["left"].ankle is None  # level with the floor
    with pytest.raises(FrozenInstanceError):
        posture.torso = 3
