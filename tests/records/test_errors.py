from __future__ import annotations

from generator.records.errors import field_name
from generator.records.reader import read_vocabulary
from generator.records.routine import Routine
from generator.records.source import Source
from generator.text import source
from tests.records.test_reader import EXERCISE, said


def test_a_list_is_none_of_the_fixed_words():
    assert said(EXERCISE.replace("level: beginner", "level: [beginner]")) == [
        "4:8 G104 'level' must be one of beginner, intermediate, advanced"
    ]


def test_a_number_has_limits_and_is_no_text():
    energy = EXERCISE + "energy:\n  - {effort: brisk, met: 30, source: a}\n  - {effort: slow, met: 0.5, source: a}\n"
    assert said(energy + "  - {effort: fast, met: ten, source: a}\n") == [
        "19:26 G105 'met' must be at most 25",
        "20:25 G105 'met' must be at least 1",
        "21:25 G103 'met' must be a number",
    ]


def test_a_whole_number_is_whole():
    (problem,) = [line for line in said("minutes: 10.5\n", Routine) if "minutes" in line]
    assert problem == "1:10 G103 'minutes' must be a whole number"


def test_a_doi_and_an_address_are_helped():
    text = "a:\n  doi: https://doi.org/10.1/x\n  url: http://a.example\n"
    document, _ = source.load("x.yml", text.encode())
    ((_, _, problems),) = read_vocabulary(document, Source)
    assert [p.help for p in problems if p.code.id == "G106"] == [
        "write it like '10.1136/bjsports-2020-102955'",
        "write an address that starts with https://",
    ]


def test_an_error_is_named_by_its_key():
    assert field_name(("blocks", 0, "items", 2, "cue")) == "'cue'"
    assert field_name(("steps", 1)) == "an item of 'steps'"
    assert field_name(()) == "'the record'"
