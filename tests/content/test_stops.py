"""When to stop is said once, in vocabulary/stops.yml, and everywhere the same."""

from __future__ import annotations

import re
from collections import Counter

from generator.cards.card import card
from generator.training import stops

SIGNS = re.compile(r"emergency number|faint|headache|sharp pain.*joint", re.IGNORECASE)
OWN = {"new-parents-floor", "wheelchair-users"}
"""Routines for people who have signs of their own beside these, after birth and with an injured spine."""


def test_no_routine_and_no_plan_says_it_otherwise(catalog):
    for record in (*catalog.routines.values(), *catalog.plans.values()):
        if record.id not in OWN:
            assert [line for line in record.safety if SIGNS.search(line)] == [], record.id


def test_every_card_says_the_gravest_signs(catalog):
    first = next(iter(stops.shorts(catalog).values()))
    for routine in catalog.routines.values():
        assert first in card(catalog, routine).safety


def test_each_sign_rests_on_sources_but_what_is_usual_practice(catalog):
    assert Counter(bool(stop.evidence) for stop in catalog.stops.values()) == {True: 3, False: 1}
