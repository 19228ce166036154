from __future__ import annotations

from generator.records.folder import Folder
from generator.text.codes import EMPTY


def test_what_is_reported_of_a_file_is_noted_with_its_place_and_the_file_refused():
    folder = Folder(root="content")
    folder.report("exercises/squat.yml", EMPTY, "the file is empty")
    assert [(it.location.path, it.message) for it in folder.problems] == [
        ("content/exercises/squat.yml", "the file is empty")
    ]
    assert folder.refused == {"exercises/squat.yml"}


def test_a_name_that_is_no_text_can_be_shown():
    assert Folder().shown("pages/caf\udce9.md") == "content/pages/caf?.md"
