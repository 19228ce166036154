from __future__ import annotations

import pytest

SQUAT, SIT = "exercises/squat.yml", "exercises/wall-sit.yml"


def writing(key, *ids):
    """An edit that writes swaps into the squat."""
    lines = "".join(f"  - exercise: {id}\n    reason: It is much the same.\n" for id in ids)
    return {SQUAT: ("cautions:\n", f"{key}:\n{lines}cautions:\n")}


def test_a_swap_with_other_kit_may_be_written(found):
    assert found(writing("swaps", "walk", "wall-sit")) == []


def test_a_swap_does_not_need_the_kit_that_is_taken(found):
    edits = {**writing("swaps", "wall-sit"), SIT: ("[none]", "[bell]")}
    assert found(edits) == ["exercises/squat.yml:31:15 G322"]


def test_where_homes_have_all_of_the_kit_a_swap_needs_none_of_it(found):
    swaps = "swaps:\n  - exercise: walk\n    reason: It is much the same.\ncautions: []\n"
    assert found({SIT: ("cautions: []\n", swaps)}) == ["exercises/wall-sit.yml:21:15 G322"]


def test_only_what_would_be_offered_is_refused(found):
    assert found(writing("not_swaps", "wall-sit")) == []
    assert found(writing("not_swaps", "walk")) == ["exercises/squat.yml:31:15 G323"]


@pytest.mark.parametrize("key", ["swaps", "not_swaps"])
def test_nothing_is_named_twice(found, key):
    assert found(writing(key, "wall-sit", "wall-sit")) == ["exercises/squat.yml:33:15 G323"]
