from __future__ import annotations

import pytest

CITED_ON_A_PAGE = {"pages/about.md": "# About\n\nSee [the tables](sources.md#tables).\n"}


def test_a_source_that_nothing_cites_is_told(found):
    without = {"exercises/walk.yml": ("    source: tables", "    source: practice")}
    assert found(without) == ["vocabulary/sources.yml:21:1 G306"]
    assert found({**without, **CITED_ON_A_PAGE}) == []


def test_nothing_is_told_where_the_citation_may_be_in_a_broken_file(found):
    assert found({"exercises/walk.yml": "name: [\n"}) == ["exercises/walk.yml:2:1 G005"]


def test_a_trial_says_who_took_part_and_who_was_compared_with_whom(found):
    people = "  population: Adults with sore knees\n  size: 40\n"
    groups = "  groups: {treated: 20 adults who squatted, compared: 20 who did not}\n"
    assert found({"vocabulary/sources.yml": (people, "")}) == ["vocabulary/sources.yml:1:1 G319"] * 2
    assert found({"vocabulary/sources.yml": (groups, "")}) == ["vocabulary/sources.yml:1:1 G319"]


def test_all_but_usual_practice_says_whom_it_is_about(found):
    assert found({"vocabulary/sources.yml": ("  population: Adults\n", "")}) == ["vocabulary/sources.yml:21:1 G319"]


ACTIVITY = "activity: {who: adults, muscles: [{muscle: quads, level: hard}]}"
DESIGN = "design: randomized trial"


@pytest.mark.parametrize(
    ("design", "told", "codes"),
    [
        ("EMG study", ACTIVITY, []),
        ("EMG study", f"claim: It is hard.\n    {ACTIVITY}", ["exercises/squat.yml:37:12 G316"]),
        ("laboratory study", f"claim: It is hard.\n    {ACTIVITY}", []),
        ("systematic review", ACTIVITY, []),
        ("randomized trial", ACTIVITY, ["exercises/squat.yml:37:15 G316"]),
    ],
)
def test_what_sensors_measured_is_told_in_fields(found, design, told, codes):
    edits = {
        "vocabulary/sources.yml": (DESIGN, f"design: {design}"),
        "exercises/squat.yml": ("claim: Squats made knees stronger in a trial.", told),
    }
    assert [it for it in found(edits) if "squat" in it] == codes


@pytest.mark.parametrize(
    ("activity", "codes"),
    [
        ("{who: adults, beside: the hop, muscles: [{muscle: quads, than: more}]}", []),
        ("{who: adults, beside: the hop, muscles: [{muscle: quads}]}", ["exercises/squat.yml:37:15 G316"]),
        ("{who: adults, muscles: [{muscle: quads, than: more}]}", ["exercises/squat.yml:37:15 G316"]),
    ],
)
def test_a_comparison_has_both_sides(found, activity, codes):
    edits = {
        "vocabulary/sources.yml": (DESIGN, "design: laboratory study"),
        "exercises/squat.yml": ("claim: Squats made knees stronger in a trial.", f"activity: {activity}"),
    }
    assert found(edits) == codes
