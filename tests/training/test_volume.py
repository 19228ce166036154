from __future__ import annotations

from generator.training.volume import balance, plus, strength, volumes, work
from generator.values.quantity import Span


def test_counts_add_up_end_by_end():
    assert plus(Span(1, 2), Span(3, 3)) == Span(4, 5)


def test_every_set_of_the_work_counts_for_each_of_its_muscles(catalog):
    routine = catalog.routines["strength-a"]
    found = {volume.muscle: volume for volume in volumes(catalog, routine)}
    fly = next(item for block in routine.blocks for item in block.items if item.exercise == "rear-delt-fly")
    assert found["rear-deltoid"].main == fly.work.sets
    assert found["rear-deltoid"].helping.high >= 2


def test_muscles_with_the_most_sets_come_first(catalog):
    for routine in catalog.routines.values():
        highs = [volume.main.high for volume in volumes(catalog, routine)]
        assert highs == sorted(highs, reverse=True)


def test_rounds_count_as_sets(catalog):
    rounds = [(routine, block) for routine in catalog.routines.values() for block in routine.blocks if block.rounds]
    routine, block = rounds[0]
    muscle = catalog.exercises[block.items[0].exercise].muscles.primary[0]
    found = {volume.muscle: volume for volume in volumes(catalog, routine)}
    assert found[muscle].main.high >= block.rounds.high


def test_the_warm_up_does_not_count(catalog):
    routine = catalog.routines["strength-a"]
    bare = routine.model_copy(update={"warm_up": (), "cool_down": ()})
    assert volumes(catalog, bare) == volumes(catalog, routine)


def test_pulls_and_pushes_are_told_apart(catalog):
    sets = balance(catalog, work(catalog, catalog.routines["strength-a"]))
    assert (sets["pulling"], sets["pushing"]) == (Span(4, 4), Span(2, 2))


def test_only_kinds_that_the_guide_has_are_told(tiny, examine):
    assert balance(tiny, work(tiny, tiny.routines["knee-start"])) == {"strength": Span(7, 7)}
    pushing = {"vocabulary/patterns.yml": ("  name: Hopping\n", "  name: Hopping\n  kind: pushing\n")}
    catalog = examine(pushing)[0]
    assert balance(catalog, work(catalog, catalog.routines["knee-start"]))["pushing"] == Span(0, 0)


def test_stretches_and_endurance_are_no_sets(catalog):
    for routine in catalog.routines.values():
        kinds = {catalog.patterns[done.exercise.pattern].kind for done in strength(catalog, work(catalog, routine))}
        assert not kinds & {"stretching", "endurance"}, routine.id
