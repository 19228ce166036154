from __future__ import annotations

import dataclasses

import pytest

from generator.records.catalog import bought
from generator.records.exercise import Exercise
from generator.records.plan import Plan, sessions
from generator.records.routine import Routine


def test_records_are_ordered_by_name_and_vocabularies_as_written(examine):
    catalog, _ = examine({"exercises/squat.yml": ("name: Squat", "name: a squat")})
    assert list(catalog.exercises) == ["squat", "walk", "wall-sit"]
    assert list(catalog.muscles) == ["quads", "hams", "calves"]


def test_every_kind_of_record_is_there_by_id(examine):
    catalog, _ = examine()
    counts = [
        len(found)
        for found in (
            catalog.exercises,
            catalog.routines,
            catalog.plans,
            catalog.groups,
            catalog.muscles,
            catalog.patterns,
            catalog.equipment,
            catalog.positions,
            catalog.conditions,
            catalog.aims,
            catalog.people,
            catalog.stops,
            catalog.terms,
            catalog.sources,
        )
    ]
    assert counts == [3, 1, 1, 1, 3, 3, 3, 1, 2, 2, 1, 2, 1, 3]
    assert len(catalog.by_id) == len(catalog.entries) == sum(counts)


def test_a_catalogue_cannot_be_changed(examine):
    with pytest.raises(dataclasses.FrozenInstanceError):
        examine()[0].pages = ()


def test_references_are_known_from_their_other_end(examine):
    catalog, _ = examine()
    assert [r.id for r in catalog.using(catalog.equipment["none"], Exercise)] == ["walk", "wall-sit"]
    assert [r.id for r in catalog.using(catalog.exercises["walk"], Routine)] == ["knee-start"]
    assert [r.id for r in catalog.using(catalog.exercises["walk"], Plan)] == ["knee-weeks"]
    assert catalog.using(catalog.patterns["hop"], Exercise) == []


def test_a_link_in_a_text_is_no_use(examine):
    catalog, _ = examine()
    assert [user.id for user in catalog.pointers["bell"]] == ["squat", "knee-start"]


def test_a_step_of_the_ladder_is_known_from_both_its_ends(examine):
    catalog, _ = examine({"exercises/walk.yml": ("breathing:", "harder: [wall-sit]\nbreathing:")})
    ladder = {
        id: ([low.id for low in easier], [high.id for high in harder])
        for id, (easier, harder) in catalog.ladder.items()
    }
    assert ladder == {"walk": ([], ["wall-sit"]), "wall-sit": (["walk"], ["squat"]), "squat": (["wall-sit"], [])}


def test_a_step_named_at_both_ends_is_one_step(examine):
    catalog, _ = examine({"exercises/wall-sit.yml": ("breathing:", "harder: [squat]\nbreathing:")})
    assert [high.id for high in catalog.ladder["wall-sit"][1]] == ["squat"]


def test_a_source_knows_every_claim_that_cites_it(examine):
    catalog, _ = examine()
    assert [(use.claim.claim, use.record.id) for use in catalog.uses["trial-2020"] if use.record] == [
        ("Squats made knees stronger in a trial.", "squat"),
        ("Pain that stays below 3 of 10 did no harm in a trial.", "sore-knee"),
    ]
    assert [(use.claim, use.page.path) for use in catalog.uses["trial-2020"] if use.page] == [
        ("Strong knees", "index.md")
    ]
    assert [use.claim for use in catalog.uses["tables"]] == ["Energy cost, brisk, 3.5 mph: 3.5 MET"]


def test_a_plan_is_walked_day_by_day(examine):
    plan = examine()[0].plans["knee-weeks"]
    assert [session.routine or session.exercise for session in sessions(plan)] == [
        "knee-start",
        "walk",
        "knee-start",
        "walk",
    ]


def test_what_is_made_once_of_a_record_is_not_made_again(examine):
    catalog, made = examine()[0], []

    def name(_, record):
        made.append(record.name)
        return made[-1]

    assert [catalog.once(name, catalog.exercises[id]) for id in ("squat", "walk", "squat")] == [*made, made[0]]
    assert len(made) == 2


def test_what_homes_have_and_nothing_are_not_bought(examine):
    edits = {
        "vocabulary/equipment.yml": ("summary: A low, solid box.", "summary: A low, solid box.\n  everyday: true"),
        "exercises/squat.yml": ("equipment: [bell]", "equipment: [bell, box]"),
    }
    catalog, _ = examine(edits)
    assert [kit.id for kit in bought(catalog, catalog.exercises["squat"])] == ["bell"]
    assert bought(catalog, catalog.exercises["walk"]) == []
