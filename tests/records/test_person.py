from __future__ import annotations

from collections import Counter

import pytest

from generator.figures.skin.look import PLAIN, Look
from generator.records.person import Person, look, turn

PEOPLE = {
    id: Person(id=id, name=id.title(), skin=skin)
    for id, skin in zip("abcd", ("light", "tan", "brown", "deep"), strict=True)
}
IDS = [f"move-{number}" for number in range(200)]


def test_a_guide_without_people_has_one_and_the_same():
    assert look({}, None, "row") == look({}, "ada", "row") == PLAIN


def test_a_named_person_is_drawn():
    assert {look(PEOPLE, "d", id) for id in IDS[:9]} == {Look(skin="deep")}


def test_all_come_to_their_turn():
    turns = Counter(turn(PEOPLE, id) for id in IDS)
    assert turns.keys() == PEOPLE.keys()
    assert min(turns.values()) > len(IDS) / 8


@pytest.mark.parametrize("gone", PEOPLE)
def test_who_goes_is_replaced_and_nobody_else(gone):
    rest = {id: person for id, person in PEOPLE.items() if id != gone}
    before, after = ({id: turn(people, id) for id in IDS} for people in (PEOPLE, rest))
    assert all(after[id] == person for id, person in before.items() if person != gone)
    assert {after[id] for id, person in before.items() if person == gone} == rest.keys()
