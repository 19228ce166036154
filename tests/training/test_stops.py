from __future__ import annotations

import pytest

from generator.cards import handout
from generator.cards.card import card
from generator.records.catalog import Catalog
from generator.training import stops

SIGNS = """call:
  name: Call at once
  text: Call at once if you faint.
  short: Call if you faint.
rest:
  name: Rest
  text: Rest if your knee swells.
  short: Rest if a knee swells.
ache:
  name: Go on
  text: A dull ache is no sign.
"""


@pytest.fixture
def guided(examine):
    """The tiny guide with signs to stop."""
    catalog, problems = examine({"vocabulary/stops.yml": SIGNS})
    assert problems == []
    return catalog


def test_paper_says_the_signs_to_stop_in_short_the_gravest_first(guided):
    said = "Call if you faint. Rest if a knee swells."
    assert stops.brief(guided, ("Mind your step.",)) == said
    assert card(guided, guided.routines["knee-start"]).safety == said
    assert handout.handout(guided, guided.exercises["squat"]).stops == said


def test_a_guide_without_them_says_the_first_line_of_the_record(tiny):
    bare = Catalog({key: entry for key, entry in tiny.entries.items() if key[0] != "stop"})
    routine = bare.routines["knee-start"]
    assert stops.brief(bare, ()) == ""
    assert card(bare, routine).safety == routine.safety[0]
    assert handout.handout(bare, bare.exercises["squat"]).stops == handout.STOP


def test_a_guide_needs_no_file_of_signs(examine):
    assert examine({"vocabulary/stops.yml": None})[1] == []


def test_a_letter_that_cards_cannot_print_is_told_once_at_its_sign(examine):
    problems = examine({"vocabulary/stops.yml": SIGNS.replace("a knee swells", "a knee \u2192 swells")})[1]
    assert [(it.location.path.rpartition("/")[2], it.location.line, it.code.id) for it in problems] == [
        ("stops.yml", 8, "G314")
    ]


def test_pages_can_link_a_sign_and_show_its_words(examine):
    page = "# More\n\n<!-- guide: when-to-stop -->\n\nSee [when to rest](cautions.md#rest).\n"
    assert examine({"vocabulary/stops.yml": SIGNS, "pages/more.md": page})[1] == []
    told = examine({"vocabulary/stops.yml": SIGNS, "pages/more.md": page.replace("#rest", "#run")})[1]
    assert [it.code.id for it in told] == ["G210"]
