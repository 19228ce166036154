from __future__ import annotations

from generator.publish.output import Settings


def test_a_guide_without_a_repository_has_no_address_to_edit_a_file_at():
    assert Settings("Knees", "/").edit("content/exercises/squat.yml") is None
