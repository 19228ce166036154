from __future__ import annotations

from generator.records import file
from generator.records.loader import load

SQUAT = "exercises/squat.yml"


def test_a_file_is_read_anew_only_where_it_has_changed(write, monkeypatch):
    read, seen = file.source.load, []

    def noted(shown, raw):
        seen.append(shown)
        return read(shown, raw)

    monkeypatch.setattr(file.source, "load", noted)
    file.read.cache_clear()
    root = write()
    first, _ = load(root, "content")
    assert "content/exercises/squat.yml" in seen
    seen.clear()
    squat = root / SQUAT
    squat.write_text(squat.read_text("utf-8").replace("name: Squat", "name: Deep squat"), "utf-8")
    again, _ = load(root, "content")
    assert seen == ["content/exercises/squat.yml"]
    assert again.exercises["squat"].name == "Deep squat"
    assert again.entries["exercise", "wall-sit"] is first.entries["exercise", "wall-sit"]


def test_a_record_among_those_of_another_kind_is_told_once_and_known_as_any(write):
    text = "name: Squat\ngoal: Get strong.\nminutes: 20\n"
    _, problems = load(write({SQUAT: text}), "content")
    assert [f"{it.code.id} {it.message}; {it.help}" for it in problems] == [
        "G014 this reads as one of the routines; move it to content/routines"
    ]


def test_a_record_with_a_key_that_nobody_knows_is_where_it_is(write):
    _, problems = load(write({SQUAT: "name: Squat\nminutes: 20\nzzz: 1\n"}), "content")
    assert "G014" not in {it.code.id for it in problems}
