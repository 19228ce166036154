from __future__ import annotations

from generator.records.redirects import read

LINE = "- {kind: exercise, old: sit, new: squat, date: 2026-11-30, reason: It is called so now.}\n"


def test_what_has_moved_is_known(examine):
    catalog, problems = examine({"redirects.yml": LINE})
    assert problems == []
    assert [(it.kind, it.old, it.new) for it in catalog.redirects] == [("exercise", "sit", "squat")]


def test_a_file_that_is_no_list_is_told():
    assert [problem.code.id for problem in read("redirects.yml", b"a: b\n")[2]] == ["G011"]
    assert [problem.code.id for problem in read("redirects.yml", b"[")[2]] == ["G005"]


def test_what_is_only_broken_may_be_led_to(found):
    broken = {"exercises/squat.yml": ("level: intermediate", "level: hard")}
    assert found({"redirects.yml": LINE, **broken}) == ["exercises/squat.yml:5:8 G104"]
