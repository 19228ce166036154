from __future__ import annotations

import pytest

from generator.records.catalog import Catalog
from generator.records.claims import Use
from generator.records.exercise import Exercise
from generator.records.kinds import KINDS
from generator.records.routine import Routine
from generator.records.watched import BETWEEN, EVERY, INDEXES, KEYS, WHOLE, Answers, View, Watched
from generator.training.swaps import Swap

SQUAT = "exercises/squat.yml"


@pytest.fixture
def asked():
    """The questions that are noted."""
    return []


@pytest.fixture
def watched(tiny, asked):
    """The tiny guide, watched."""
    return Watched(tiny, asked.append)


def test_what_is_looked_up_is_noted(watched, tiny, asked):
    assert watched.exercises["squat"] is tiny.exercises["squat"]
    assert watched.muscles.get("nothing") is None
    assert "quads" in watched.muscles
    assert asked == [("exercises", "squat"), ("muscles", "nothing"), ("muscles", "quads")]


@pytest.mark.parametrize("through", [lambda it: it.values(), lambda it: it.items()])
def test_what_is_gone_through_is_noted_as_a_whole(watched, asked, through):
    through(watched.exercises)
    assert set(asked) == {("exercises", EVERY)}


@pytest.mark.parametrize("through", [list, len, dict.fromkeys, lambda it: sorted(it.keys())])
def test_of_what_is_counted_or_named_the_keys_alone_are_noted(watched, asked, through):
    through(watched.exercises)
    assert set(asked) == {("exercises", KEYS)}


def test_of_a_few_keys_that_are_looked_for_no_others_are_noted(watched, asked):
    assert {"squat", "nothing"} & watched.exercises.keys() == {"squat"}
    assert {"squat", "nothing"} - watched.exercises.keys() == {"nothing"}
    assert set(asked) == {("exercises", "squat"), ("exercises", "nothing")}


def test_what_records_point_to_another_is_noted(watched, tiny, asked):
    assert watched.using(tiny.exercises["squat"], Routine) == tiny.using(tiny.exercises["squat"], Routine)
    assert asked == [("pointers", "squat")]


def test_what_is_made_once_is_noted_by_all_who_ask_for_it(tiny):
    made, asked = [], ([], [])
    first, second = (Watched(tiny, notes.append) for notes in asked)

    def size(catalog, record):
        made.append(record.id)
        return len(catalog.muscles[record.muscles.primary[0]].name)

    squat = tiny.exercises["squat"]
    assert first.once(size, squat) == second.once(size, squat)
    assert made == ["squat"]
    assert asked[0] == asked[1] == [("muscles", squat.muscles.primary[0])]


def test_every_kind_of_record_is_found(watched, tiny, asked):
    for kind in KINDS.values():
        assert watched.of(kind) == tiny.of(kind)
    assert {name for name, _ in asked} == set(INDEXES)


def test_nothing_of_a_catalogue_is_told_without_a_note(watched, asked):
    for name in dir(Catalog) + list(Catalog.__dataclass_fields__):
        if not name.startswith("_") and name not in ("of", "once", "known", "entry", "using", "whole"):
            for _ in range(2):  # whoever asks next, of the same one, is told of as well
                before = len(asked)
                found = getattr(watched, name)
                assert isinstance(found, View) or len(asked) > before, name
    assert {*INDEXES, *BETWEEN, *WHOLE, "whole", "known"} >= {*Catalog.__dataclass_fields__}


def answers(examine, edits=None, **parts):
    return Answers(examine(edits)[0], **parts)


QUESTIONS = [
    ("exercises", "squat"),
    ("exercises", EVERY),
    ("ladder", "wall-sit"),
    ("pointers", "wall-sit"),
    ("by_id", "squat"),
    ("uses", "trial-2020"),
    ("entries", EVERY),
]
OTHERS = [
    ("exercises", "wall-sit"),
    ("exercises", "nothing"),
    ("exercises", KEYS),
    ("muscles", EVERY),
    ("pages", EVERY),
    ("routines", EVERY),
]


def test_an_answer_changes_with_what_it_tells_of_and_with_nothing_else(examine):
    first, second = answers(examine), answers(examine, {SQUAT: ("on nothing", "on a box")})
    assert [question for question in QUESTIONS if first.to(question) == second.to(question)] == []
    assert [question for question in OTHERS if first.to(question) != second.to(question)] == []


def test_an_answer_changes_with_what_comes_and_goes(examine):
    first = answers(examine)
    second = answers(examine, {SQUAT: None, "pages/more.md": "# More\n"})
    for question in (
        ("exercises", "squat"),
        ("exercises", KEYS),
        ("exercises", EVERY),
        ("ladder", "wall-sit"),
        ("pages", EVERY),
    ):
        assert first.to(question) != second.to(question)


def test_a_record_that_has_lost_something_is_another(examine):
    whole, broken = examine()[0], examine({"exercises/wall-sit.yml": None})[0]
    assert whole.exercises["squat"].easier != broken.exercises["squat"].easier
    assert Answers(whole).to(("exercises", "squat")) != Answers(broken).to(("exercises", "squat"))


def test_what_is_made_of_records_is_told_with_them(examine):
    def told(edits, value):
        catalog, _ = examine(edits)
        return list(Answers(catalog).told(value(catalog.exercises["squat"])))

    for value in (lambda it: [Swap(it, "why")], lambda it: (Use("claim", it),), lambda it: {"a": [it]}):
        assert told(None, value) == told(None, value)
        assert told(None, value) != told({SQUAT: ("on nothing", "on a box")}, value)
    assert told(None, lambda _: [Exercise]) != told(None, lambda _: [Routine])


def test_to_look_up_what_nothing_points_to_changes_no_answer(examine):
    catalog = examine()[0]
    nowhere = ("pointers", "nobody-points-here")
    before = Answers(catalog).to(nowhere)
    assert Watched(catalog, lambda _: None).pointers["nobody-points-here"] == []
    assert Answers(catalog).to(nowhere) == before
