from __future__ import annotations

import pytest

from generator.bench import finding


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["Step"], "box"),  # an alias
        (["kettle"], "bell"),  # the beginning of a name
        (["deep", "bends"], "squat"),
        (["musculus", "quadriceps"], "quads"),
    ],
)
def test_an_id_is_found_by_any_word(tiny, words, expected):
    assert finding.find(tiny, words)[0].id == expected


def test_an_id_is_found_by_what_it_was(examine):
    moved = "- {kind: exercise, old: knee-bend, new: squat, date: 2026-11-30, reason: So.}\n"
    (one, *_) = finding.find(examine({"redirects.yml": moved})[0], ["knee-bend"])
    assert finding.listed([one]).startswith(
        "squat  exercise  Squat (also knee bend exercise, deep bend) (was knee-bend): "
    )


def test_what_is_called_so_comes_first(tiny):
    found = finding.find(tiny, ["squat"])
    assert found[0].id == "squat"
    assert "bend" not in {one.id for one in found}  # which only tells of it


def test_muscles_are_found_by_their_group_and_kinds_by_their_word(tiny):
    assert [one.id for one in finding.find(tiny, ["muscles", "thighs"])] == ["quads", "hams", "calves"]
    assert {one.kind for one in finding.find(tiny, ["equipment"])} == {"equipment"}
    for kinds in finding.kinds().split(", "):
        assert len({one.kind for one in finding.find(tiny, [kinds])}) == 1, kinds
    assert len(finding.find(tiny, [])) == len(tiny.entries)
    assert finding.find(tiny, ["zzz"]) == []


def test_a_line_says_what_a_record_is(tiny):
    (one,) = finding.find(tiny, ["muscle", "front"])
    assert finding.listed([one]) == "quads  muscle  Quads (also front of the thigh): on the front of the thigh"
    assert "[[" not in finding.listed(finding.find(tiny, ["bend"]))
    assert "muscles" in finding.kinds()
