from __future__ import annotations

from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from generator.cli import guide
from generator.commands import new


def run(*arguments, **more):
    """A command's result."""
    return CliRunner().invoke(guide, [str(argument) for argument in arguments], **more)


def test_a_record_is_begun_and_its_places_are_listed(write):
    root = write()
    result = run("new", "exercise", "Side lunge", "level=beginner", "--content", root)
    assert result.exit_code == 0, result.output
    assert "level: beginner\n" in (root / "exercises/side-lunge.yml").read_text("utf-8")
    listed = run("check", root / "exercises/side-lunge.yml")
    assert listed.exit_code == 0
    assert "side-lunge.yml:5:10: summary: FILL IN (what it is" in listed.output
    assert "side-lunge.yml: a draft with 12 places to fill in, on lines 5, " in run("check", root).output


def test_one_place_is_counted_as_one(write):
    assert "a draft with 1 place to fill in" in run("new", "equipment", "Ladder", "--content", write()).output


@pytest.mark.parametrize("ask", [[], ["--ask"]])
def test_where_nothing_can_be_answered_nothing_is_asked(write, monkeypatch, ask):
    root = write()
    monkeypatch.setattr(new, "sys", SimpleNamespace(stdin=None))
    assert "is begun" in run("new", "exercise", "Lunge", *ask, "--content", root).output


def test_who_can_answer_is_asked(write):
    root = write()
    answers = "y\nzzz\nKnee bend\nbeginner\n" + "\n" * 20
    result = run("new", "exercise", "Squatt", "--ask", "--content", root, input=answers)
    assert result.exit_code == 0, result.output
    assert "There is no pattern 'zzz'" in result.output
    assert "setup" not in result.output  # which takes more than a few words
    text = (root / "exercises/squatt.yml").read_text("utf-8")
    assert "pattern: bend\nlevel: beginner\nequipment: [FILL IN (ids;" in text


def test_what_is_there_under_another_name_needs_no_file(write):
    root = write()
    result = run("new", "exercise", "Squatt", "--ask", "--content", root, input="n\n")
    assert "The guide has 'squat' (Squat)." in result.output
    assert not (root / "exercises/squatt.yml").exists()


@pytest.mark.parametrize(
    ("said", "why"),
    [(["level"], "write 'level' as KEY=VALUE"), (["pattern=zzz"], "nothing was written: there is no pattern 'zzz'")],
)
def test_what_makes_no_sense_is_helped(write, said, why):
    result = run("new", "exercise", "New", *said, "--content", write())
    assert result.exit_code != 0
    assert why in result.output


def test_a_file_that_cannot_be_written_is_told(write):
    root = write({"plans/knee-weeks.yml": None})
    (root / "plans").write_text("")
    result = run("new", "plan", "New", "--content", root)
    assert (result.exit_code, "cannot be written" in result.output) == (1, True)
