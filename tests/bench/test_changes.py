from __future__ import annotations

import json

from generator.bench.changes import as_json, as_text, changes

OLD = {
    ("exercise", "squat"): {
        "name": "Squat",
        "setup": "Stand with your feet apart, toes a little out, and look ahead, not down.",
        "dose": {"work": "2 x 10"},
        "equipment": ["bell"],
        "cautions": [{"condition": "sore-knee", "action": "ask"}],
        "evidence": [{"claim": "It works.", "source": "trial-2020"}],
        "figure": {"frames": [{"stance": "squat"}]},
    },
    ("exercise", "hop"): {"name": "Hop"},
    ("exercise", "sit"): {"name": "Sit"},
    ("muscle", "quads"): {"name": "Quads"},
}
NEW = {
    ("exercise", "squat"): {
        "name": "Squat",
        "setup": "Stand with your feet a little apart, toes a little out, and look ahead, not down.",
        "dose": {"work": "3 x 10", "rest": "60 s"},
        "equipment": ["box"],
        "cautions": [{"condition": "sore-knee", "action": "avoid"}],
        "figure": {"frames": [{"stance": "hinge"}]},
    },
    ("exercise", "low-sit"): {"name": "Sit"},
    ("exercise", "lunge"): {"name": "Lunge"},
    ("muscle", "quads"): {"name": "Quads"},
}
MOVED = {("exercise", "sit"): "low-sit"}


def test_what_changed_is_told_for_people():
    assert (
        as_text(changes(OLD, NEW, MOVED))
        == """\
Exercises
  gone: Hop (hop)
  Sit (low-sit, 'sit' before)
  new: Lunge (lunge)
  Squat (squat)
    setup: in other words
    dose, work: 2 x 10 is 3 x 10 now
    dose, rest: new, 60 s
    equipment: gone, bell
    equipment: new, box
    cautions, sore-knee, action: ask is avoid now
    evidence, It works.: gone
    figure: drawn otherwise"""
    )


def test_what_changed_is_told_for_programs():
    rows = json.loads(as_json(changes(OLD, NEW, MOVED)))
    assert [(row["id"], row["change"]) for row in rows] == [
        ("hop", "removed"),
        ("low-sit", "renamed"),
        ("lunge", "added"),
        ("squat", "changed"),
    ]
    assert rows[1]["was"] == "sit"
    assert {"path": ["dose", "work"], "old": "2 x 10", "new": "3 x 10"} in rows[3]["differences"]


def test_a_claim_among_others_is_told_by_its_words():
    old = {
        ("exercise", "a"): {
            "evidence": [{"claim": "It works.", "source": "b"}, {"claim": "It is good.", "source": "b"}]
        }
    }
    new = {("exercise", "a"): {"evidence": [{"claim": "It is good.", "source": "c"}]}}
    assert as_text(changes(old, new, {})).splitlines()[2:] == [
        "    evidence, It works.: gone",
        "    evidence, It is good., source: b is c now",
    ]


def test_what_only_names_a_new_id_has_not_changed():
    other = ("exercise", "walk")
    old = {**OLD, other: {"easier": ["sit", "hop"], "setup": "As in [[sit|a sit]], or [[sit]]."}}
    new = {**NEW, other: {"easier": ["low-sit", "hop"], "setup": "As in [[low-sit|a sit]], or [[low-sit]]."}}
    assert "walk" not in {change.id for change in changes(old, new, MOVED)}


def test_another_order_is_told():
    assert "cues: a, b is b, a now" in as_text(
        changes({("exercise", "a"): {"cues": ["a", "b"]}}, {("exercise", "a"): {"cues": ["b", "a"]}}, {})
    )


def test_a_figure_that_is_drawn_otherwise_in_many_places_is_told_once():
    old, new = ({("exercise", "a"): {"figure": {"frames": [{"hips": n}, {"hips": n + 9}]}}} for n in (1, 2))
    assert as_text(changes(old, new, {})).splitlines()[2:] == ["    figure: drawn otherwise"]


def test_where_nothing_changed_that_is_said():
    assert as_text(changes(OLD, OLD, {})) == "Nothing changed in the data."
    assert json.loads(as_json([])) == []
