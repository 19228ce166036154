from __future__ import annotations

import re

from generator.publish.charts import mains, muscle_chart


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
