from __future__ import annotations

from generator.records.exercise import Exercise
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.unknown import as_help, beside, meant_by, part_at
from generator.records.wordings import Wording
from generator.text import source


def test_the_model_of_a_piece_is_found():
    assert part_at(Routine, ("blocks", 0, "items", 2)).__name__ == "Item"
    assert part_at(Routine, ("blocks", 0, "items", 2, "work")).__name__ == "Item"
    assert part_at(Plan, ("stages", 0, "days", "monday", 0)).__name__ == "Session"


def test_a_key_is_meant_that_is_missing_or_else_one_that_is_not_there():
    assert meant_by(Exercise, "stepps", ["steps"], {}) == Wording("steps")
    assert meant_by(Exercise, "easiers", [], {"easier": []}) == Wording("easier")
    assert meant_by(Exercise, "stufe", [], {"steps": [], "setup": ""}) is None
    assert meant_by(Exercise, "steps", [], {}) is None  # it is known


def test_a_key_that_is_there_already_is_not_offered_for_another():
    assert as_help("tips", Wording("cues"), (), "") == "did you mean 'cues'?"
    assert as_help("tips", Wording("cues"), ("cues",), "") == "'cues' is there already; join the two"
    assert as_help("zzz", None, (), "known keys: a") == "known keys: a"


def test_a_key_that_belongs_into_another_is_told_where():
    said = Wording("dose: {work: 3 x 12}")
    assert as_help("work", said, ("dose",), "") == "indent it, below 'dose'"
    assert as_help("reps", said, ("dose",), "") == "write 'work: 3 x 12' below 'dose', indented"
    assert as_help("work", said, (), "") == "write 'dose: {work: 3 x 12}'"


def test_the_keys_beside_one_are_known_with_their_values():
    document, _ = source.load("x.yml", b"a:\n  - {b: 1, c: }\nd: 2\n")
    assert beside(document, ("a", 0, "b")) == {"b": 1, "c": None}
    assert beside(document, ("d",)) == {"a": [{"b": 1}], "d": 2}
    assert beside(document, ("a", 7, "b")) == {}
