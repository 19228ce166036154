from __future__ import annotations

from generator.publish.examination import examine

SQUAT = "exercises/squat.yml"


def test_content_is_called_by_its_path_unless_another_is_given(write):
    root = write({SQUAT: "~\n"})
    assert examine(root)[1][0].location.path == f"{root.as_posix()}/exercises/squat.yml"
    assert examine(root, "content")[1][0].location.path == "content/exercises/squat.yml"
