from __future__ import annotations

from generator.cards.imprint import Imprint


def test_an_address_is_that_of_the_records_page(tiny):
    its = Imprint("Strong knees", "https://knees.example/guide/")
    assert its.address(tiny.routines["knee-start"]) == "https://knees.example/guide/routines/knee-start/"
    assert its.address(tiny.exercises["squat"]) == "https://knees.example/guide/exercises/squat/"


def test_a_site_without_an_address_of_its_own_has_paths(tiny):
    assert Imprint("Strong knees", "/").address(tiny.plans["knee-weeks"]) == "/plans/knee-weeks/"
