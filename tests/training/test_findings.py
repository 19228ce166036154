from __future__ import annotations

import pytest

from generator.records.evidence import Activity, Evidence
from generator.records.source import DESIGNS, Source
from generator.training import findings

STUDY = {
    "id": "doe-2020",
    "name": "Doe 2020",
    "design": "EMG study",
    "title": "Knees",
    "authors": "Doe J",
    "publication": "Journal of Knees",
    "finding": "They worked.",
    "size": 30,
}
SOURCE = Source.model_validate(STUDY)
WHO = "healthy adults"


def said(muscles, source=SOURCE, **keys):
    return findings.activity(Activity.model_validate({"who": WHO, "muscles": muscles, **keys}), source, str.upper)


def test_muscles_that_worked_alike_hard_are_named_together_and_a_share_is_explained_once():
    muscles = [
        {"muscle": "quads", "level": "hard", "percent": "97-110"},
        {"muscle": "calves", "level": "lightly"},
        {"muscle": "rear-deltoid", "level": "hard", "percent": 79},
    ]
    assert said(muscles) == (
        "In 30 healthy adults, this exercise worked the QUADS (97\u2013110 % of an all-out effort) and the "
        "REAR-DELTOID (79 %) hard, and the CALVES lightly."
    )


def test_a_comparison_names_the_other_side_once():
    muscles = [
        {"muscle": "quads", "than": "alike"},
        {"muscle": "calves", "than": "less"},
        {"muscle": "hams", "than": "more"},
    ]
    assert said(muscles, move="a squat", load="60 percent of body weight", beside="a lunge") == (
        "In 30 healthy adults, a squat, with 60 percent of body weight, worked the HAMS more than a lunge, "
        "and the CALVES less, and the QUADS about as much."
    )


def test_what_was_not_tested_and_an_unknown_number_are_said():
    unknown = Source.model_validate({key: value for key, value in STUDY.items() if key != "size"})
    assert said([{"muscle": "quads"}], unknown, untested="a barbell") == (
        "In healthy adults, this exercise worked the QUADS. The study did not test a barbell."
    )


def test_a_claim_says_what_was_measured_and_then_its_words(examine):
    edits = {
        "vocabulary/sources.yml": ("design: randomized trial", "design: laboratory study"),
        "exercises/squat.yml": (
            "claim: Squats made knees stronger in a trial.",
            "claim: It was easy on the back.\n    activity: {who: adults, muscles: [{muscle: quads}]}",
        ),
    }
    catalog, problems = examine(edits)
    assert problems == []
    (claim,) = catalog.exercises["squat"].evidence
    assert findings.told(catalog, claim) == (
        "In 40 adults, this exercise worked the [[quads|quads]]. It was easy on the back."
    )


def test_what_a_condition_minds_is_named_before_its_reason(examine):
    line = "    - {position: %s, action: ask, risk: harm, why: It jars., source: practice}\n"
    advice = "  advice: Bend it only as far as it is free of pain.\n"
    edits = {
        "vocabulary/positions.yml": "jump:\n  name: Jumps\n  summary: Both feet leave.\n"
        "drop:\n  name: Drops\n  summary: It lands hard.\n",
        "vocabulary/conditions.yml": (advice, f"{advice}  positions:\n{line % 'jump'}{line % 'drop'}"),
    }
    catalog = examine(edits)[0]
    said = [findings.told(catalog, use.claim) for use in catalog.uses["practice"] if use.record.id == "sore-knee"]
    assert said == ["[[jump|Jumps]] and [[drop|drops]]: It jars."]


def test_a_trial_says_who_was_treated_and_who_compared(examine):
    catalog, _ = examine()
    assert findings.compared(catalog.sources["trial-2020"]) == (
        "The trial compared 20 adults who squatted with 20 who did not."
    )
    assert findings.compared(catalog.sources["tables"]) == ""


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "EMG study, 30 people"),
        ({"design": "guideline", "size": None}, "guideline"),
        ({"design": "practice", "size": None}, "usual practice"),
    ],
)
def test_a_source_is_graded_by_its_design_with_the_number_of_people(change, words):
    assert findings.graded(Source.model_validate({**STUDY, **change})) == words


def test_claims_come_in_the_order_of_their_designs(examine):
    catalog, _ = examine()
    claims = [Evidence(claim=id, source=id) for id in ("practice", "tables", "trial-2020")]
    assert [it.claim for it in findings.by_grade(catalog, claims)] == ["trial-2020", "tables", "practice"]
    known = ("randomized trial", "before-and-after study", "EMG study", "survey", "commentary")
    assert sorted(known, key=DESIGNS.index) == list(known)
