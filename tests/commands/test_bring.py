from __future__ import annotations

import json

from click.testing import CliRunner

from generator.cli import guide

ROWS = [
    {"id": "a", "name": "Leg Hop", "level": "beginner", "equipment": "other", "primaryMuscles": ["quads"]},
    {"id": "b", "name": "Squats", "level": "beginner", "primaryMuscles": ["quads"]},
    {"id": "c", "level": "beginner"},
]


def run(*arguments):
    """A command's result."""
    return CliRunner().invoke(guide, [str(argument) for argument in arguments])


def test_drafts_are_written_and_all_else_is_told(write, tmp_path):
    root, file = write(), tmp_path / "rows.json"
    file.write_text(json.dumps(ROWS))
    result = run("import", "free-exercise-db", file, "--to", root / "exercises", "--content", root)
    assert result.output.splitlines() == [
        "b (Squats): the guide has it as 'squat'",
        "record 3: left out, it has no name",
        "equipment 'other' has no place (no equipment is called so; where one means it, give it the alias): a (Leg Hop)",
        "3 records: 1 draft written, 1 there already, 1 left out.",
        "Left out of all of them, for a guide has its own words and pictures: instructions, images.",
    ]
    assert "primary: [quads]\n" in (root / "exercises/leg-hop.yml").read_text("utf-8")
    assert run("check", root).exit_code == 0


def test_a_file_that_is_there_is_left_alone(write, tmp_path):
    file = tmp_path / "rows.csv"
    file.write_text("name\nLeg hop\n")
    (tmp_path / "leg-hop.yml").write_text("mine")
    result = run("import", "csv", file, "--to", tmp_path, "--origin", "My notes", "--content", write())
    assert "leg-hop: left alone, for there is such a file" in result.output
    assert (tmp_path / "leg-hop.yml").read_text() == "mine"


def test_what_is_no_collection_is_told(write, tmp_path):
    (tmp_path / "a.json").write_text("{")
    result = run("import", "wger", tmp_path / "a.json", "--to", tmp_path, "--content", write())
    assert (result.exit_code, "cannot be read as JSON" in result.output) == (1, True)


def test_a_folder_that_cannot_be_made_is_told(write, tmp_path):
    (tmp_path / "a.csv").write_text("name\nLeg hop\n")
    result = run("import", "csv", tmp_path / "a.csv", "--to", tmp_path / "a.csv/below", "--content", write())
    assert (result.exit_code, "cannot be written" in result.output) == (1, True)
