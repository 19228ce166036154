from __future__ import annotations

import pytest
from knees import LUNGE

from generator.session.moves import conditions, exercises, moves
from generator.training.swaps import Swaps

ROUTINE, SQUAT = "routines/knee-start.yml", "exercises/squat.yml"
OWN = "  - condition: sore-knee\n    action: modify\n    instead: Leave out the [[squat]].\n"


@pytest.fixture
def of(examine):
    """What a session knows of exercises, and of conditions, in the tiny guide with edits."""

    def told(edits=None):
        catalog = examine(edits)[0]
        routine = catalog.routines["knee-start"]
        return moves(catalog, routine, Swaps(catalog)), {it["id"]: it for it in conditions(catalog, routine)}

    return told


def test_all_that_any_week_has_done_is_known_once(tiny):
    assert exercises(tiny.routines["knee-start"]) == ["walk", "squat", "wall-sit"]


def test_what_may_stand_for_an_exercise_is_known_as_well(of):
    found = of({"exercises/lunge.yml": LUNGE})[0]
    assert [id for id, _ in found["squat"]["swaps"]] == ["lunge", "wall-sit"]
    assert found["lunge"]["name"] == "Lunge"
    assert "swaps" not in found["lunge"]


def test_an_exercise_says_what_it_asks_with_each_condition(of):
    found = of()[0]["squat"]["minds"]
    assert {condition: [action for action, _, staged in asked if not staged] for condition, asked in found.items()} == {
        "sore-knee": ["modify"],
        "swollen-knee": ["ask"],
    }
    assert found["swollen-knee"][0][1].startswith("Ask a clinician first.")


def test_what_a_routine_says_itself_stands_for_what_its_exercises_say(of):
    found = of()[1]["sore-knee"]
    assert found["own"] == [
        {"action": "modify", "words": "Change it. Leave out the Squat.", "about": ["squat"], "offers": []}
    ]
    assert not found["fine"]
    assert of({ROUTINE: (OWN, "")})[1]["sore-knee"] == {
        "id": "sore-knee",
        "name": "Sore knee",
        "own": [],
        "fine": False,
    }


def test_what_a_routine_offers_is_known_and_says_what_it_asks_itself(of):
    lunge = (
        LUNGE.replace("cautions: []\n", "")
        + "cautions:\n  - {condition: sore-knee, action: modify, instead: Bend little.}\n"
    )
    offers = OWN.replace("Leave out the [[squat]].", '"Do the [[lunge]] in place of the [[squat]]."')
    found, asked = of({"exercises/lunge.yml": lunge, ROUTINE: (OWN, offers)})
    own = asked["sore-knee"]["own"][0]
    assert own["offers"] == ["lunge"]
    assert own["words"].endswith("Lunge: change it. Bend little.")
    assert "lunge" in found


def test_a_routine_that_is_fine_with_a_condition_says_so(of):
    fine = OWN.replace("modify", "fine").replace("instead: Leave out the [[squat]].", "because: It is short.")
    assert of({ROUTINE: (OWN, fine)})[1]["sore-knee"]["fine"]


def test_what_is_for_a_stage_alone_is_told_apart(of):
    staged = "cautions:\n  - {condition: sore-knee, stage: acute, action: avoid, instead: Rest.}\n"
    edits = {
        "exercises/wall-sit.yml": ("cautions: []\n", staged),
        "vocabulary/conditions.yml": ("sore-knee:\n", "sore-knee:\n  stages: {acute: while it hurts at rest}\n"),
    }
    (line,) = of(edits)[0]["wall-sit"]["minds"]["sore-knee"]
    assert line == ("avoid", "While it hurts at rest: Leave it out. Rest.", True)


BELL = "bell:\n  name: Kettlebell\n"


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("", {}),
        ("  weighed: true\n", {"weighs": True}),
        ("  adjustable: true\n  helps: true\n", {"weighs": True, "helps": True}),
        ("  strengths: [light bell, firm bell]\n", {"strengths": ("light bell", "firm bell")}),
    ],
)
def test_what_is_noted_of_a_load_follows_from_the_kit(of, said, known):
    edits = {"vocabulary/equipment.yml": (BELL, f"{BELL}{said}")}
    edits |= {SQUAT: ("level: intermediate", "level: intermediate\nweights: 1")} if "weighed" in said else {}
    found = of(edits)[0]["squat"]
    assert {key: found[key] for key in ("weighs", "helps", "strengths") if key in found} == known
