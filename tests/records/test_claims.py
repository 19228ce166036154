from __future__ import annotations

from generator.records.claims import claims, reasons

MINDS = """  advice: Bend it only as far as it is free of pain.
  positions:
    - {position: deep-bend, action: avoid, risk: setback, why: It presses on the knee., source: practice}
    - {position: jump, action: ask, risk: harm, why: It jars., source: practice}
    - {position: kneel, action: avoid, risk: setback, why: It presses on the knee., source: practice}
    - {position: drop, action: avoid, risk: setback, why: It presses on the knee., source: trial-2020}
"""
POSITIONS = "".join(f"{id}:\n  name: {id}\n  summary: It is done.\n" for id in ("deep-bend", "jump", "kneel", "drop"))
EDITS = {
    "vocabulary/positions.yml": POSITIONS,
    "vocabulary/conditions.yml": ("  advice: Bend it only as far as it is free of pain.\n", MINDS),
}


def test_claims_are_the_evidence_or_the_basis_of_a_record(examine):
    catalog, _ = examine()
    assert [(it.claim, id) for it, id in claims(catalog.routines["knee-start"])] == [
        ("Two days a week are usual.", "practice")
    ]
    assert list(claims(catalog.muscles["quads"])) == []


def test_what_a_condition_minds_for_one_reason_from_one_source_is_one_claim(examine):
    knee = examine(EDITS)[0].conditions["sore-knee"]
    together = [["deep-bend", "kneel"], ["jump"], ["drop"]]
    assert [[line.position for line in lines] for lines in reasons(knee)] == together
    assert [id for _, id in claims(knee)] == ["trial-2020", "practice", "practice", "trial-2020"]
