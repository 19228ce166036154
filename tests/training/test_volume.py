from __future__ import annotations

import pytest

from generator.training.volume import balance, plus, strength, volumes, work
from generator.values.quantity import Span


def test_counts_add_up_end_by_end():
    assert plus(Span(1, 2), Span(3, 3)) == Span(4, 5)


def test_every_set_of_the_work_counts_for_each_of_its_muscles(tiny):
    found = {volume.muscle: volume for volume in volumes(tiny, tiny.routines["knee-start"])}
    assert (found["quads"].main, found["hams"].main) == (Span(7, 7), Span(3, 3))
    assert (found["quads"].helping, found["hams"].helping) == (Span(0, 0), Span(4, 4))


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
    assert balance(catalog, work(catalog, catalog.routines["knee-start"]))[kind] == Span(7, 7)


def test_only_kinds_that_the_guide_has_are_told(tiny, examine):
    assert balance(tiny, work(tiny, tiny.routines["knee-start"])) == {"strength": Span(7, 7)}
    pushing = {"vocabulary/patterns.yml": ("  name: Hopping\n", "  name: Hopping\n  kind: pushing\n")}
    catalog = examine(pushing)[0]
    assert balance(catalog, work(catalog, catalog.routines["knee-start"]))["pushing"] == Span(0, 0)


@pytest.mark.parametrize("kind", ["stretching", "endurance"])
def test_stretches_and_endurance_are_no_sets(examine, kind):
    catalog, _ = examine({"vocabulary/patterns.yml": (BEND, f"{BEND}  kind: {kind}\n")})
    assert list(strength(catalog, work(catalog, catalog.routines["knee-start"]))) == []
