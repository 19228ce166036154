from __future__ import annotations

import pytest

from generator.records.exercise import Exercise
from generator.records.plan import Plan, Stage
from generator.records.routine import Item, Routine
from generator.text.links import LINK, Link, links, loose, marked, marks, without
from generator.values.fields import Inline, Ref


def nothing_gone(_kind, _id):
    return False


def gone(*ids):
    """A world in which records of these ids are not there."""
    return lambda _kind, id: id in ids


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("[[squat]]", ("squat", None)),
        ("[[squat|a deep bend]]", ("squat", "a deep bend")),
        ("[[ squat ]]", (" squat ", None)),
    ],
)
def test_a_link_is_two_brackets_around_an_id_and_words(text, groups):
    assert LINK.fullmatch(text).groups() == groups


@pytest.mark.parametrize("text", ["[squat]", "[[]]", "[[a|]]", "[[a|b|c]]", "[[a\nb]]", "[[a[b]]", "[[squat]"])
def test_other_brackets_are_text(text):
    assert not LINK.search(text)


def test_fields_are_marked_through_lists_and_options():
    assert marks(Exercise)["pattern"] == Ref("pattern")
    assert marks(Exercise)["easier"] == Ref("exercise")
    assert marks(Exercise)["steps"] == Inline()
    assert marks(Exercise)["make_easier"] == Inline()
    assert "name" not in marks(Exercise)
    assert "dose" not in marks(Exercise)
    assert marks(Item)["exercise"] == Ref("exercise")
    assert marks(Stage)["days"] is None


def test_every_pointer_of_a_record_has_its_place(examine):
    squat = examine()[0].exercises["squat"]
    assert list(links(marked(squat))) == [
        Link(("pattern",), "pattern", "bend"),
        Link(("equipment", 0), "equipment", "bell"),
        Link(("muscles", "primary", 0), "muscle", "quads"),
        Link(("muscles", "secondary", 0), "muscle", "hams"),
        Link(("easier", 0), "exercise", "wall-sit"),
        Link(("make_harder",), None, "bell"),
        Link(("cautions", 0, "condition"), "condition", "sore-knee"),
        Link(("cautions", 0, "instead"), None, "wall-sit"),
        Link(("cautions", 1, "condition"), "condition", "swollen-knee"),
        Link(("evidence", 0, "source"), "source", "trial-2020"),
    ]


def test_the_days_of_a_plan_are_searched(examine):
    plan = examine()[0].plans["knee-weeks"]
    assert Link(("stages", 0, "days", "wednesday", 0, "exercise"), "exercise", "walk") in list(links(marked(plan)))
    assert Link(("stages", 0, "focus"), None, "knee-start") in list(links(marked(plan)))


def test_a_record_that_lacks_nothing_is_the_very_same(examine):
    catalog, _ = examine()
    assert all(without(entry.record, nothing_gone) is entry.record for entry in catalog.entries.values())


def test_a_list_loses_what_is_gone(examine):
    squat = without(examine()[0].exercises["squat"], gone("wall-sit", "hams", "trial-2020"))
    assert isinstance(squat, Exercise)
    assert (squat.easier, squat.muscles.secondary, squat.evidence) == ((), (), ())
    assert squat.muscles.primary == ("quads",)


def test_a_record_cannot_stand_without_what_it_needs(examine):
    assert without(examine()[0].exercises["squat"], gone("bend")) is None


def test_an_item_goes_with_its_exercise(examine):
    routine = without(examine()[0].routines["knee-start"], gone("squat"))
    assert isinstance(routine, Routine)
    assert [[item.exercise for item in block.items] for block in routine.blocks] == [[], ["wall-sit"], ["wall-sit"]]


def test_a_day_loses_its_sessions(examine):
    plan = without(examine()[0].plans["knee-weeks"], gone("walk"))
    assert isinstance(plan, Plan)
    assert {day: len(sessions) for day, sessions in plan.stages[0].days.items()} == {"monday": 1, "wednesday": 1}
    assert plan.stages[1].days == {"friday": ()}


def test_data_that_are_no_record_yet_point_too():
    data = {
        "level": 7,
        "pattern": "bent",
        "equipment": ["box", 3],
        "muscles": {"primary": ["quads"], "odd": 1},
        "evidence": [{"claim": "As [[walk]] does.", "source": "trial"}, "odd"],
        "figure": "odd",
    }
    found = [(link.loc, link.kind, link.id) for link in links(loose(Exercise, data))]
    assert sorted(found, key=str) == [
        (("equipment", 0), "equipment", "box"),
        (("evidence", 0, "claim"), None, "walk"),
        (("evidence", 0, "source"), "source", "trial"),
        (("muscles", "primary", 0), "muscle", "quads"),
        (("pattern",), "pattern", "bent"),
    ]
    assert loose(Exercise, ["pattern"]) == []
