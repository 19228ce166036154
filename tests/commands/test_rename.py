from __future__ import annotations

from click.testing import CliRunner

from generator.cli import guide


def run(*arguments):
    """A command's result."""
    return CliRunner().invoke(guide, [str(argument) for argument in arguments])


def test_a_record_is_renamed_and_its_files_are_told(write):
    root = write()
    result = run("rename", "squat", "deep-sit", "--reason", "Plainer.", "--content", root)
    assert result.exit_code == 0, result.output
    assert f"{root / 'exercises/squat.yml'} is deep-sit.yml now." in result.output
    assert "reason: Plainer.\n" in (root / "redirects.yml").read_text("utf-8")


def test_what_is_refused_is_told(write):
    result = run("rename", "nobody", "a", "--content", write())
    assert (result.exit_code, "nothing was changed: there is no record 'nobody'" in result.output) == (1, True)


def test_a_file_that_cannot_be_written_is_told(write, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied", "squat.yml")

    monkeypatch.setattr("generator.bench.renaming.write", refuse)
    result = run("rename", "squat", "sit", "--content", write())
    assert (result.exit_code, "squat.yml cannot be written: Permission denied" in result.output) == (1, True)
