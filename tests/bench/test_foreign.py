from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bench import foreign
from generator.bench.foreign import Unreadable, read
from generator.commands.bring import FORMATS

DB = [
    {
        "id": "Leg_Hop",
        "name": "Leg Hop",
        "level": "expert",
        "force": "push",
        "equipment": None,
        "primaryMuscles": ["quads"],
    }
]
WGER = {
    "results": [
        {
            "uuid": "1-2",
            "category": {"name": "Legs"},
            "muscles": [{"name": "Musculus", "name_en": "Quads"}, {"name": "Hams", "name_en": ""}],
            "equipment": [{"name": "Kettlebell"}],
            "license": {"short_name": "CC-BY-SA 4", "full_name": "Creative Commons Attribution-ShareAlike 4"},
            "license_author": "ada",
            "translations": [
                {"language": 1, "name": "Hüpfer"},
                {"language": 2, "name": "Leg hop", "description": "<p>Hop.</p>", "aliases": [{"alias": "Hopper"}]},
            ],
        }
    ]
}
CSV = "\ufeffname,level,primary,colour\n Leg hop ,beginner,quads; hams,red\n"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "id", "muscles", "translations", "license", "language", "x"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


def test_each_collection_says_what_it_is():
    assert tuple(foreign.formats()) == FORMATS


def test_a_record_of_free_exercise_db_is_read():
    (one,) = read("free-exercise-db", json.dumps(DB).encode())
    assert (one.id, one.name, one.unknown) == ("Leg_Hop", "Leg Hop", ("force",))
    assert (one.said["level"], one.said["equipment"], one.said["primary"]) == (["expert"], [], ["quads"])


def test_a_record_of_wger_is_read_in_english_with_its_licence():
    (one,) = read("wger", json.dumps(WGER).encode())
    assert (one.name, one.said["aliases"], one.said["primary"]) == ("Leg hop", ["Hopper"], ["Quads", "Hams"])
    assert one.licence == "Creative Commons Attribution-ShareAlike 4, by ada"


def test_what_could_steer_a_terminal_is_taken_out():
    assert foreign.words("\x1b[2J Hop\ud800\u202e; up") == ["[2J Hop", "up"]


def test_a_row_of_a_table_is_read():
    (one,) = read("csv", CSV.encode())
    assert (one.name, one.said["primary"], one.unknown) == ("Leg hop", ["quads", "hams"], ("colour",))


@pytest.mark.parametrize("raw", [b"{", b"\xff", b"{}", b'"a"', b"[" * 100_000])
def test_what_is_no_collection_is_told(raw):
    with pytest.raises(Unreadable):
        list(read("wger", raw))


@pytest.mark.parametrize("form", ["free-exercise-db", "wger"])
@given(st.lists(JSON, max_size=3))
def test_whatever_a_record_holds_it_is_counted(form, rows):
    assert [one.number for one in read(form, json.dumps(rows).encode())] == list(range(1, len(rows) + 1))


@pytest.mark.parametrize("text", ["", "Name;Level\nSquat;beginner\n", '[{"name": "Squat"}]'])
def test_a_table_has_names(text):
    with pytest.raises(Unreadable, match="no column 'name'"):
        list(read("csv", text.encode()))
