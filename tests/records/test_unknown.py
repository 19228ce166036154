from __future__ import annotations

from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.unknown import part_at


def test_the_model_of_a_piece_is_found():
    assert part_at(Routine, ("blocks", 0, "items", 2)).__name__ == "Item"
    assert part_at(Routine, ("blocks", 0, "items", 2, "work")).__name__ == "Item"
    assert part_at(Plan, ("stages", 0, "days", "monday", 0)).__name__ == "Session"
