from __future__ import annotations

import re

from knees import GUIDE

from generator.publish.pages.charts import mains, muscle_chart, muscle_picker


def test_muscles_lead_to_their_pages_from_wherever_the_chart_stands(tiny):
    seen = [id for id, muscle in tiny.muscles.items() if muscle.areas and not muscle.deep]
    for here, way in (("index.md", "muscles/"), ("muscles/index.md", ""), ("articles/a.md", "../../muscles/")):
        addresses = dict.fromkeys(re.findall(r'href="([^"]*)"', muscle_chart(tiny, here)))
        assert set(addresses) <= {f"{way}{id}/" for id in seen}
        assert addresses


def test_a_muscle_counts_the_exercises_that_it_does_most_of_the_work_in(tiny):
    for id, muscle in tiny.muscles.items():
        assert mains(tiny, muscle) == sum(id in it.muscles.primary for it in tiny.exercises.values())


def test_a_name_is_shown_as_text(examine):
    edit = ("  name: Quads\n", "  name: 'A <b>\"bold\"</b> thigh'\n")
    drawn = muscle_chart(examine({"vocabulary/muscles.yml": edit})[0], "index.md")
    assert "<b>" not in drawn
    assert "A &lt;b&gt;&quot;bold&quot;&lt;/b&gt; thigh" in drawn


def test_only_muscles_that_nothing_covers_can_be_picked(tiny):
    drawn = muscle_picker(tiny, tiny.muscles.values())
    assert sorted(re.findall(r'data-muscle="([^"]*)"', drawn)) == sorted(
        id for id, it in tiny.muscles.items() if not it.deep
    )
    assert muscle_picker(tiny, []) == ""


def test_a_small_muscle_lies_on_a_large_one(examine):
    edits = {
        "vocabulary/muscles.yml": GUIDE["vocabulary/muscles.yml"].replace(
            "6.9 52.4, 10 42, 5.5 34", "6.9 50, 8 44, 6 40", 1
        )
    }
    catalog, _ = examine(edits)
    assert re.findall(r'data-muscle="([^"]*)"', muscle_picker(catalog, catalog.muscles.values()))[-1] == "quads"
