from __future__ import annotations

import pytest

from generator.training.volume import balance, balances, hard, light, plus, strength, volumes, work, worked
from generator.values.quantity import Span


def test_counts_add_up_end_by_end():
    assert plus(Span(1, 2), Span(3, 3)) == Span(4, 5)


def test_every_set_of_the_work_counts_for_each_of_its_muscles(tiny):
    found = {volume.muscle: volume for volume in volumes(tiny, tiny.routines["knee-start"])}
    assert (found["quads"].main, found["hams"].main) == (Span(4, 4), Span(0, 0))
    assert (found["quads"].helping, found["hams"].helping) == (Span(0, 0), Span(4, 4))


def test_a_muscle_that_does_most_of_the_work_is_not_among_those_that_help(tiny):
    main, helping = worked(tiny, tiny.routines["knee-start"])
    assert main == ["quads", "hams"]
    assert helping == []


def test_holds_without_a_load_are_told_apart(tiny):
    found = {volume.muscle: volume.light for volume in volumes(tiny, tiny.routines["knee-start"])}
    assert found == {"quads": Span(3, 3), "hams": Span(3, 3)}
    holds = light(tiny, work(tiny, tiny.routines["knee-start"]))
    assert [done.exercise.id for done in holds] == ["wall-sit", "wall-sit"]


SIT, START = "exercises/wall-sit.yml", "routines/knee-start.yml"
HELD = "  work: 2 x 30 s\n"


@pytest.mark.parametrize(
    ("file", "old", "more", "counted"),
    [
        (SIT, HELD, "  load: 5 lb\n", True),
        (SIT, HELD, "  effort: RIR 3\n", True),
        (SIT, HELD, "  effort: RPE 5-6\n", True),
        (SIT, HELD, "  effort: RPE 3-4\n", False),
        (SIT, HELD, "  load: 5 lb\n  effort: RPE 3\n", False),
        (START, "        work: 20 s\n", "        effort: RPE 8\n", True),
    ],
)
def test_what_is_loaded_or_tires_is_a_set_of_strength(examine, file, old, more, counted):
    catalog, _ = examine({file: (old, old + more)})
    done = list(work(catalog, catalog.routines["knee-start"]))
    assert done[-1].hard == counted


def test_what_goes_on_until_no_rep_is_left_is_a_set_of_strength(examine):
    catalog, _ = examine({SIT: (HELD, "  work: 2 x AMRAP\n")})
    assert hard(catalog.exercises["wall-sit"])


def test_muscles_with_the_most_sets_come_first(stocked):
    for routine in stocked.routines.values():
        highs = [volume.main.high for volume in volumes(stocked, routine)]
        assert highs == sorted(highs, reverse=True)


def test_rounds_count_as_sets(tiny):
    rounds = [(routine, block) for routine in tiny.routines.values() for block in routine.blocks if block.rounds]
    routine, block = rounds[0]
    muscle = tiny.exercises[block.items[0].exercise].muscles.primary[0]
    found = {volume.muscle: volume for volume in volumes(tiny, routine)}
    assert found[muscle].main.high >= block.rounds.high


def test_the_warm_up_does_not_count(tiny):
    routine = tiny.routines["knee-start"]
    bare = routine.model_copy(update={"warm_up": (), "cool_down": ()})
    assert volumes(tiny, bare) == volumes(tiny, routine)


BEND = "  name: Knee bend\n"


@pytest.mark.parametrize("kind", ["pulling", "pushing"])
def test_pulls_and_pushes_are_told_apart(examine, kind):
    catalog, _ = examine({"vocabulary/patterns.yml": (BEND, f"{BEND}  kind: {kind}\n")})
    assert balance(catalog, work(catalog, catalog.routines["knee-start"]))[kind] == Span(4, 4)
    assert balances(catalog, catalog.routines["knee-start"])[kind] == (Span(4, 4), Span(3, 3))


def test_only_kinds_that_the_guide_has_are_told(tiny, examine):
    assert balance(tiny, work(tiny, tiny.routines["knee-start"])) == {"strength": Span(4, 4)}
    pushing = {"vocabulary/patterns.yml": ("  name: Hopping\n", "  name: Hopping\n  kind: pushing\n")}
    catalog = examine(pushing)[0]
    assert balance(catalog, work(catalog, catalog.routines["knee-start"]))["pushing"] == Span(0, 0)


@pytest.mark.parametrize("kind", ["stretching", "endurance"])
def test_stretches_and_endurance_are_no_sets(examine, kind):
    catalog, _ = examine({"vocabulary/patterns.yml": (BEND, f"{BEND}  kind: {kind}\n")})
    assert list(strength(catalog, work(catalog, catalog.routines["knee-start"]))) == []
