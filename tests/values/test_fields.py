from __future__ import annotations

import re

import pydantic
import pytest

from generator.values.fields import ID, Inline, Many, Name, Part, Record, Ref, Rest, Sentence, Weeks, is_id, ref
from generator.values.quantity import Quantity, Span


class Thing(Part):
    rest: Rest
    weeks: Weeks = Span(1, 1)
    words: Many[Name] = ()


@pytest.mark.parametrize("id", ["a", "rear-delt-fly", "90-90-stretch", "4x4"])
def test_an_id_is_small_letters_digits_and_single_hyphens(id):
    assert re.search(ID, id)
    assert is_id(id)


@pytest.mark.parametrize("id", ["", "A", "a--b", "-a", "a-", "a_b", "a b", "a/b", "..", "\u00e4"])
def test_other_spellings_are_no_ids(id):
    assert not re.fullmatch(ID, id)
    assert not is_id(id)


def test_names_that_cannot_be_files_everywhere_are_no_ids():
    assert [id for id in ("con", "aux", "com1", "lpt9", "a" * 61) if is_id(id)] == []
    assert is_id("con-1")
    assert is_id("com10")


def test_a_written_field_is_read_from_text_and_from_a_whole_number():
    assert Thing(rest="60 s", weeks=3).weeks == Span(3, 3)
    assert Thing(rest="1:30", weeks="2-4") == Thing(rest=Quantity(90, 90, "s"), weeks=Span(2, 4))


@pytest.mark.parametrize("sign", ["-", "\u2010", "\u2011", "\u2013", "\u2212"])
def test_a_range_has_any_hyphen(sign):
    assert Thing(rest=f"60{sign}90 s", weeks=f"2{sign}4") == Thing(rest=Quantity(60, 90, "s"), weeks=Span(2, 4))


def test_a_letter_of_another_script_is_named():
    with pytest.raises(pydantic.ValidationError, match=r"letter of another script, '\u0441' \(U\+0441\)"):
        Thing(rest="60 \u0441")


@pytest.mark.parametrize("value", [True, ["60 s"], {"s": 60}, None])
def test_a_written_field_takes_nothing_else(value):
    with pytest.raises(pydantic.ValidationError, match="one line of text"):
        Thing(rest=value)


def test_a_written_field_is_not_empty():
    with pytest.raises(pydantic.ValidationError, match="must not be empty"):
        Thing(rest=" ")


def test_a_written_field_is_short():
    with pytest.raises(pydantic.ValidationError, match="is too long"):
        Thing(rest="60 s" + " " * 10_000 + "x")


def test_a_list_becomes_a_tuple_and_its_texts_are_stripped():
    assert Thing(rest="60 s", words=[" a ", "b\n"]).words == ("a", "b")


@pytest.mark.parametrize("value", ["text", 5, {"a": 1}])
def test_a_list_is_a_list(value):
    with pytest.raises(pydantic.ValidationError, match="tuple"):
        Thing(rest="60 s", words=value)


def test_a_part_has_no_keys_but_its_own_and_cannot_be_changed():
    with pytest.raises(pydantic.ValidationError, match="Extra inputs"):
        Thing(rest="60 s", res="60 s")
    with pytest.raises(pydantic.ValidationError, match="frozen"):
        Thing(rest="60 s").rest = Quantity(1, 1, "s")


def test_the_schema_of_a_written_field_shows_how_to_write_it():
    assert Thing.model_json_schema()["properties"]["rest"] == {
        "examples": ["60 s"],
        "pattern": r"^([0-9]|[Nn]o|[Ww]ithout)",
        "title": "Rest",
        "type": ["string", "integer"],
    }


def test_an_id_is_no_key_of_the_schema():
    assert sorted(Record.model_json_schema()["properties"]) == ["aliases", "draft", "name"]


def test_a_sentence_may_hold_markup_and_a_reference_names_its_kind():
    assert Inline() in Sentence.__metadata__
    assert ref("muscle")[1] == Ref("muscle")
