from __future__ import annotations

import pytest

from generator.training.finder import faces, finder, limits

SHORT = (
    "name: A chair break\ngoal: Go.\naudience: All.\nlevel: beginner\ndays_per_week: 7\nminutes: 3\nequipment: [none]\n"
    "blocks: [{kind: straight, items: [{exercise: wall-sit, work: 160 s}]}]\nprogression: [{weeks: 1, change: Go.}]\nsafety: [Stop.]\n"
)
LONGER = SHORT.replace("A chair break", "Long break").replace("minutes: 3", "minutes: 6").replace("160 s", "340 s")


def test_kit_comes_first_and_the_shortest_routine_within_it(examine):
    catalog, problems = examine({"routines/longer.yml": LONGER, "routines/short.yml": SHORT})
    assert problems == []
    found = [(choice.words, [routine.id for routine in choice.routines]) for choice in finder(catalog)]
    assert found == [(None, ["short", "longer"]), ("A bell", ["knee-start"])]


def test_a_choice_without_a_routine_is_left_out(examine):
    edit = ("  summary: A low, solid box.\n", "  summary: A low, solid box.\n  choice: A box\n")
    assert [choice.words for choice in finder(examine({"vocabulary/equipment.yml": edit})[0])] == ["A bell"]


def test_every_routine_is_found_once(stocked):
    found = [routine.id for choice in finder(stocked) for routine in choice.routines]
    assert sorted(found) == sorted(stocked.routines)


def test_there_is_a_routine_for_each_time_and_the_last_holds_all(examine):
    catalog, _ = examine({"routines/longer.yml": LONGER, "routines/short.yml": SHORT})
    assert sorted(routine.minutes for routine in catalog.routines.values()) == [3, 6, 14]
    assert limits(catalog) == [10, 20]


@pytest.mark.parametrize(("minutes", "times"), [(14, [20]), (20, [20]), (45, [45]), (61, [65]), (75, [75])])
def test_what_no_time_holds_has_one_of_its_own(examine, minutes, times):
    catalog, _ = examine({"routines/knee-start.yml": ("minutes: 14", f"minutes: {minutes}")})
    assert limits(catalog) == times


def test_one_routine_leaves_nothing_to_choose(tiny):
    assert len(limits(tiny)) == 1


def test_a_routine_is_known_by_the_figures_of_its_work(stocked):
    for routine in stocked.routines.values():
        worked = {item.exercise for block in routine.blocks for item in block.items}
        found = faces(stocked, routine)
        assert len(found) == len(set(found)) <= 4
        assert {name.partition("/")[0] for name in found} <= worked
