from __future__ import annotations

from generator.bench import fixing
from generator.publish.checks import examination

SQUAT = "exercises/squat.yml"


def mend(root):
    """What mending a content folder comes to."""
    return fixing.mend(lambda: examination.examine(root, "content")[1], lambda shown: root.parent / shown)


def test_what_has_one_answer_is_mended_round_by_round(write):
    root = write()
    good = (root / SQUAT).read_text("utf-8")
    bad = (
        good.replace("steps:", "instructions:")
        .replace("equipment: [bell]", "equipment: [Kettlebell, none]")
        .replace("[quads]", "[quad]")
    )
    (root / SQUAT).write_text(bad, "utf-8")
    done = mend(root)
    assert done.left == []
    assert (root / SQUAT).read_text("utf-8") == good
    assert done.before == {root / SQUAT: bad}


def test_what_leaves_a_choice_is_left(write):
    root = write({SQUAT: ("  work: 2 x 10", "  reps: 10")})
    done = mend(root)
    assert [problem.code.id for problem in done.left] == ["G101"]
    assert done.before == {}


def test_line_ends_and_all_else_stay(write):
    root = write()
    raw = (
        (root / SQUAT).read_bytes().replace(b"level: intermediate", b"level: intermediat  # hm").replace(b"\n", b"\r\n")
    )
    (root / SQUAT).write_bytes(raw)
    mend(root)
    assert (root / SQUAT).read_bytes() == raw.replace(b"intermediat ", b"intermediate ")


def test_a_change_is_shown_as_a_diff(write):
    root = write({SQUAT: ("level: intermediate", "level: intermediat")})
    shown = fixing.as_diff(mend(root).before, lambda file: file.name)
    assert "-level: intermediat\n+level: intermediate\n" in shown
    assert shown.startswith("--- squat.yml\n+++ squat.yml\n")
    assert "".join(fixing.diff("a", "b", "x")) == "--- x\n+++ x\n@@ -1 +1 @@\n-a\n+b\n"


def test_an_edit_that_mends_nothing_is_made_once():
    from pathlib import Path

    assert fixing.mend(list, Path).left == []
