from __future__ import annotations

import pytest
from click.testing import CliRunner

from generator.cards import own, pdf, png, tagged
from generator.cli import guide


def run(*arguments):
    """A command's result."""
    return CliRunner().invoke(guide, [str(argument) for argument in arguments])


def own_routine(file):
    """A routine file beside the project of a mkdocs.yml."""
    text = (file.parent / "content/routines/knee-start.yml").read_text("utf-8")
    own = file.parent / "mine.yml"
    own.write_text(text.replace("name: Knee start\naliases: [first knee routine]\n", "name: Mine\n"), "utf-8")
    return own


@pytest.mark.uncounted
def test_a_card_is_made_of_a_routine_file(tmp_path, guide_config):
    file = guide_config(tmp_path)
    asked = ["--paper", "letter", "--title", "Tuesday", "--name", "Ada", "--weeks", "2", "--config", file]
    out = tmp_path / "out.html"
    result = run("card", own_routine(file), "--out", out, *asked)
    assert (result.exit_code, result.output) == (0, f"{out}: 1 page on US Letter\n")
    made = out.read_text("utf-8")
    assert "Tuesday</h1>" in made
    assert "Name: Ada" in made
    assert "Add a round" not in made
    small = run("card", own_routine(file), "--out", out, "--paper", "4x6", "--weeks", "4", "--config", file)
    assert small.output == f"{out}: 2 pages on 4 \u00d7 6 in\n"
    run("card", own_routine(file), "--out", tmp_path / "again.html", *asked)
    assert (tmp_path / "again.html").read_text("utf-8") == made


def test_a_card_is_a_pdf_where_it_can_be_made(tmp_path, guide_config, monkeypatch):
    file = guide_config(tmp_path)
    result = run("card", own_routine(file), "--out", tmp_path / "out.pdf", "--config", file)
    assert (result.exit_code, result.output) == (1, f"Error: {own.NO_ENGINE}\n")
    monkeypatch.setattr(pdf, "there", lambda: True)
    monkeypatch.setattr(pdf, "pdf", lambda sheet: f"%PDF {sheet.pages} {sheet.paper.name}".encode())
    result = run("card", own_routine(file), "--out", tmp_path / "out.pdf", "--config", file, "--paper", "4x6")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "out.pdf").read_bytes() == b"%PDF 2 4x6"
    monkeypatch.setattr(png, "whole", lambda sheet: f"PNG {sheet.pages}".encode())
    assert run("card", own_routine(file), "--out", tmp_path / "out.png", "--config", file).exit_code == 0
    assert (tmp_path / "out.png").read_bytes() == b"PNG 1"


def test_a_card_is_a_pdf_a_page_or_a_picture(tmp_path, guide_config):
    file = guide_config(tmp_path)
    result = run("card", own_routine(file), "--out", tmp_path / "out.docx", "--config", file)
    assert (result.exit_code, "let --out end in .pdf, .html or .png" in result.output) == (2, True)
    assert not (tmp_path / "out.docx").exists()


def test_a_card_is_tagged_where_it_can_be(tmp_path, guide_config, monkeypatch):
    file, out = guide_config(tmp_path), tmp_path / "out.pdf"
    monkeypatch.setattr(tagged, "there", lambda: False)
    result = run("card", own_routine(file), "--out", out, "--config", file, "--tagged")
    assert (result.exit_code, result.output) == (1, f"Error: {tagged.MISSING}\n")
    monkeypatch.setattr(tagged, "there", lambda: True)
    monkeypatch.setattr(tagged, "pdf", lambda sheet: f"%PDF {sheet.pages} tagged".encode())
    result = run("card", own_routine(file), "--out", out, "--config", file, "--tagged")
    assert result.exit_code == 0, result.output
    assert out.read_bytes() == b"%PDF 1 tagged"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--tagged"], "'--tagged' makes a PDF"),
        (["--format", "sheet", "--paper", "a6"], "'sheet' is printed on a4 or letter, not on a6"),
        (["--format", "poster"], "'poster' is not one of"),
        (["--weeks", "0"], "0 is not in the range"),
        (["--out", "nowhere/out.html"], "cannot be written"),
    ],
)
def test_a_card_that_cannot_be_made_says_why(tmp_path, guide_config, asked, said):
    file = guide_config(tmp_path)
    result = run("card", own_routine(file), "--out", tmp_path / "out.html", "--config", file, *asked)
    assert result.exit_code > 0
    assert said in result.output
    assert not (tmp_path / "out.html").exists()


def test_no_card_is_made_of_a_broken_file(tmp_path, guide_config):
    file = guide_config(tmp_path)
    own_routine(file).write_text("name: Mine\nlevel: easy\n", "utf-8")
    result = run("card", tmp_path / "mine.yml", "--out", tmp_path / "out.html", "--config", file)
    assert result.exit_code == 1
    assert "mine.yml:2:8: G104 'easy' is not one of" in result.output
    assert not (tmp_path / "out.html").exists()
