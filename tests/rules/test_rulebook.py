from __future__ import annotations

import inspect

from generator.rules import (
    audience,
    cautions,
    doses,
    drafts,
    exercises,
    figures,
    ladders,
    letters,
    markup,
    muscles,
    order,
    pages,
    plans,
    progress,
    reading,
    routines,
    rulebook,
    siblings,
    sources,
    truth,
)


def test_every_rule_of_every_module_is_run():
    modules = (
        audience,
        cautions,
        doses,
        drafts,
        exercises,
        figures,
        ladders,
        letters,
        markup,
        muscles,
        order,
        pages,
        plans,
        progress,
        reading,
        routines,
        siblings,
        sources,
        truth,
    )
    written = {
        function
        for module in modules
        for _, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and list(inspect.signature(function).parameters) in (["catalog"], ["catalog", "folder"])
    }
    run = (*rulebook.RULES, routines.fits_card, plans.fits_bound)  # `cards_fit` runs these two
    assert set(run) == written
    assert len(run) == len(written)


def test_a_whole_guide_passes(examine):
    assert rulebook.check(examine()[0]) == []


def test_a_file_with_other_problems_is_left_in_peace(found):
    minutes = ("minutes: 14", "minutes: 100")
    assert found({"routines/knee-start.yml": minutes}) == ["routines/knee-start.yml:7:10 G304"]
    assert found({"routines/knee-start.yml": minutes, "exercises/squat.yml": "name: [\n"}) == [
        "exercises/squat.yml:2:1 G005"
    ]


def test_a_slip_in_one_file_is_not_told_of_another(found):
    assert found({"exercises/squat.yml": ("equipment: [bell]", "equipment: [bel]")}) == [
        "exercises/squat.yml:6:13 G201"
    ]
