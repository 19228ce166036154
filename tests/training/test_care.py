from __future__ import annotations

import pytest
from knees import LUNGE

from generator.records.watched import Watched
from generator.training.care import Burden, burdens, cares, each, restricted, unloaded, warned

SQUAT, SIT, WALK, ROUTINE = (
    "exercises/squat.yml",
    "exercises/wall-sit.yml",
    "exercises/walk.yml",
    "routines/knee-start.yml",
)
OWN = "  - condition: sore-knee\n    action: modify\n    instead: Leave out the [[squat]].\n"


@pytest.fixture
def of(examine):
    """What a condition changes in the routine of the tiny guide with edits: its own advice, and that on exercises."""

    def told(condition, edits=None):
        catalog = examine(edits)[0]
        found = {care.condition.id: care for care in cares(catalog, catalog.routines["knee-start"])}
        if condition not in found:
            return None
        own = [caution.instead for caution in found[condition].own]
        return own, [([it.id for it in change.exercises], change.caution.action) for change in found[condition].changes]

    return told


def caution(action, instead=None):
    """An edit that gives an exercise without cautions one on the sore knee."""
    lines = f"cautions:\n  - condition: sore-knee\n    action: {action}\n"
    return ("cautions: []\n", lines + (f"    instead: {instead}\n" if instead else ""))


def test_a_routine_and_its_exercises_are_told_together_in_the_order_of_the_routine(of):
    assert of("swollen-knee") == ([None], [(["walk"], "avoid"), (["squat"], "ask")])


def test_what_the_routine_names_is_not_told_again(of):
    assert of("sore-knee") == (["Leave out the [[squat]]."], [])
    assert of("sore-knee", {ROUTINE: (OWN, "")}) == ([], [(["squat"], "modify")])
    assert of("sore-knee", {SIT: caution("avoid")}) == (["Leave out the [[squat]]."], [(["wall-sit"], "avoid")])


def test_a_link_with_words_of_its_own_names_as_well(of):
    edits = {ROUTINE: ("[[squat]]", "[[ squat |deep bend]]")}
    assert of("sore-knee", edits) == (["Leave out the [[ squat |deep bend]]."], [])


def test_the_same_advice_on_two_exercises_is_told_once(of):
    same = caution("modify", "Do the [[wall-sit|sit at the wall]] instead.")
    edits = {ROUTINE: (OWN, ""), SIT: same}
    assert of("sore-knee", edits) == ([], [(["squat", "wall-sit"], "modify")])


def test_the_advice_of_the_routine_itself_is_not_told_again(of):
    assert of("sore-knee", {SIT: caution("modify", "Leave out the [[squat]].")})[1] == []
    assert of("sore-knee", {SIT: caution("avoid", "Leave out the [[squat]].")})[1] == [(["wall-sit"], "avoid")]


def test_a_condition_that_changes_nothing_is_left_out(of):
    edits = {
        ROUTINE: (OWN, ""),
        SQUAT: (
            "  - condition: sore-knee\n    action: modify\n    instead: Do the [[wall-sit|sit at the wall]] instead.\n",
            "",
        ),
    }
    assert of("sore-knee", edits) is None


def test_a_condition_knows_its_exercises_by_what_they_ask_and_its_routines(examine):
    catalog = examine()[0]
    sore, swollen = catalog.conditions["sore-knee"], catalog.conditions["swollen-knee"]
    ids = {action: [exercise.id for exercise in found] for action, found in warned(catalog, swollen).items()}
    assert ids == {"avoid": ["walk"], "ask": ["squat"], "modify": [], "fine": ["wall-sit"]}
    assert burdens(catalog, sore) == {"knee-start": Burden("modify", 1)}
    assert burdens(catalog, swollen) == {"knee-start": Burden("ask", 2)}
    bare = examine(
        {
            ROUTINE: (OWN, ""),
            SQUAT: (
                "  - condition: sore-knee\n    action: modify\n    instead: Do the [[wall-sit|sit at the wall]] instead.\n",
                "",
            ),
        }
    )[0]
    assert burdens(bare, bare.conditions["sore-knee"]) == {"knee-start": Burden("fine", 0)}


def test_a_routine_that_is_made_for_a_condition_says_so_and_changes_nothing(of):
    fine = (OWN, "  - condition: sore-knee\n    action: fine\n    because: It is made for sore knees.\n")
    assert of("sore-knee", {ROUTINE: fine}) == ([None], [])


def test_what_an_offered_exercise_asks_itself_is_known_but_not_of_what_gives_way(examine):
    offers = ("    action: avoid\n", "    action: modify\n    instead: Do the [[wall-sit]], or the [[squat]].\n")
    sits = ("cautions: []\n", "cautions:\n  - condition: swollen-knee\n    action: modify\n    instead: Sit higher.\n")
    catalog = examine({WALK: offers, SIT: sits})[0]
    walk, routine = catalog.exercises["walk"], catalog.routines["knee-start"]
    (its,) = walk.cautions
    found = {exercise.id: (one.action, one.instead) for exercise, one in restricted(catalog, walk, its)}
    assert found == {"squat": ("ask", None), "wall-sit": ("modify", "Sit higher.")}
    assert restricted(catalog, routine, its) == []  # the routine does both, and says elsewhere what to change


@pytest.mark.parametrize(
    ("edits", "found"),
    [
        ({}, ["wall-sit"]),
        ({SQUAT: ("sit at the wall]] instead.", "sit at the wall]] with no load.")}, []),
        ({SQUAT: ("    action: modify\n", "    action: modify\n    stage: swollen\n")}, []),
        ({SIT: ("work: 2 x 30 s", "work: 2 x 30 s\n  load: 10 lb")}, []),
        ({SQUAT: ("  load: 10 lb\n", "")}, []),
    ],
)
def test_what_is_offered_with_no_load_in_place_of_a_load_is_known_unless_the_advice_says_so(examine, edits, found):
    catalog = examine(edits)[0]
    squat = catalog.exercises["squat"]
    assert [it.id for it in unloaded(catalog, squat, squat.cautions[0])] == found
    routine = catalog.routines["knee-start"]
    assert unloaded(catalog, routine, squat.cautions[0], [squat]) == []  # the routine does both


def test_of_several_that_give_way_those_count_that_are_alike(examine):
    advice = "Do the [[lunge]] instead of the [[squat]], and leave out the [[walk]]."
    edits = {ROUTINE: (OWN.splitlines()[-1], f"    instead: {advice}"), "exercises/lunge.yml": LUNGE}
    catalog = examine(edits)[0]
    routine = catalog.routines["knee-start"]
    found = [it.id for one in routine.cautions for it in unloaded(catalog, routine, one)]
    assert found == ["lunge"]
    assert unloaded(catalog, routine, routine.cautions[0], [catalog.exercises["walk"]]) == []


def test_what_a_record_says_is_found_out_once_and_noted_by_all_who_ask(tiny):
    asked = [], []
    first, second = (each(Watched(tiny, notes.append), tiny.exercises["squat"]) for notes in asked)
    assert first is second
    assert asked[0] == asked[1] != []
