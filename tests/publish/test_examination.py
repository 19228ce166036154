from __future__ import annotations

from generator.publish import examination
from generator.publish.examination import examine

SQUAT = "exercises/squat.yml"


def test_content_is_called_by_its_path_unless_another_is_given(write):
    root = write({SQUAT: "~\n"})
    assert examine(root)[1][0].location.path == f"{root.as_posix()}/exercises/squat.yml"
    assert examine(root, "content")[1][0].location.path == "content/exercises/squat.yml"


def test_places_to_fill_in_are_shown_unless_there_are_many(write):
    begun = {"exercises/lunge.yml": "name: Lunge\ndraft: true\nlevel: FILL IN\n"}
    assert [str(it.location) for it in examination.unfinished(write(begun), "content")] == [
        "content/exercises/lunge.yml:3:8"
    ]
    many = {f"exercises/a{number}.yml": "level: FILL IN\n" for number in range(examination.FEW + 1)}
    assert examination.unfinished(write(many), "content") == []
