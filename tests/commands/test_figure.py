"""The command that draws figures."""

from __future__ import annotations

import subprocess

import pytest
from click.testing import CliRunner

from generator.bench import watching
from generator.cli import guide
from generator.figures.marks import COLOUR

FIGURE = "figure:\n  frames:\n    - {stance: standing}\n    - {%s}\nlevel: "
SQUAT = "exercises/squat.yml"


@pytest.fixture
def run(write, tmp_path, monkeypatch):
    """`run("squat", figure="knees: 5")`: what the command says of the tiny guide, in which the squat has a figure, and how it ends."""
    monkeypatch.chdir(tmp_path)

    def of(*words, figure="knees: 5"):
        write({SQUAT: ("level: ", FIGURE % figure)})
        done = CliRunner().invoke(guide, ["figure", *words])
        return done.output, done.exit_code

    return of


def test_a_figure_is_drawn_by_id_and_told_about(run, tmp_path):
    said, code = run("squat")
    assert code == 0
    assert said.startswith("build/figures/squat.svg\nHow much is seen of each main muscle")
    assert (tmp_path / "build/figures/squat.svg").read_text("utf-8").startswith("<svg")


def test_what_is_wrong_is_marked_told_and_fails(run, tmp_path):
    said, code = run("squat", "--out", "a.svg", figure="hands: {to: wall, height: 190}")
    assert code == 1
    assert "content/exercises/squat.yml" in said
    assert "does not reach the wall" in said
    assert COLOUR in (tmp_path / "a.svg").read_text("utf-8")


@pytest.mark.parametrize(
    ("figure", "problem"),
    [
        ("{frames: []}", "a.yml:1:18: G105 'frames' needs at least 2"),
        ("{frames: 5}", "a.yml:1:18: G103 'frames' must be a list"),
        ("{frames: [{stance: squat}, {}], veiw: back}", "a.yml:1:41: G101 unknown key 'veiw'"),
        ("{view: back}", "a.yml:1:9: G102 missing key 'frames'"),
        ("[]", "a.yml:1:9: G011 a figure must be 'key: value' lines"),
    ],
)
def test_what_is_no_figure_is_told_by_its_place_and_fails(run, tmp_path, figure, problem):
    (tmp_path / "a.yml").write_text(f"figure: {figure}\n", "utf-8")
    said, code = run("a.yml")
    assert (problem in said, code) == (True, 1)


def test_a_file_outside_the_guide_is_drawn_with_the_muscles_of_the_guide(run, tmp_path):
    (tmp_path / "mine.yml").write_text(
        "muscles: {primary: [quads]}\nfigure: {frames: [{stance: squat}, {}]}\n", "utf-8"
    )
    said, code = run("mine.yml")
    assert (code, "quads" in said) == (0, True)
    assert (tmp_path / "build/figures/mine.svg").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["squot"], "there is no exercise 'squot'; near it is 'squat' (Squat)"),
        (["Deep bends"], "there is no exercise 'Deep bends'; near it is 'squat' (Squat)"),
        (["nothing-like-it"], "there is no exercise 'nothing-like-it'; name its file"),
        (["gone.yml"], "gone.yml cannot be read: No such file"),
        (["squat", "--view", "sideways"], "'sideways' is no view; write a word such as 'back'"),
        ([], "name one exercise, or ask for a '--sheet'"),
        (["walk"], "there is no figure in it that can be read"),
        (["squat", "--out", "taken/b.svg"], "cannot be written"),
        (["squat", "--out", "squat.png"], "a figure is drawn as SVG, so let --out end in .svg"),
        (["--since", "no-such-revision"], "git knows no 'no-such-revision'"),
    ],
)
def test_what_cannot_be_drawn_says_why(run, tmp_path, words, said):
    (tmp_path / "taken").write_text("", "utf-8")
    output, code = run(*words)
    assert said in output
    assert code
    assert "Traceback" not in output


def test_a_sheet_draws_all_and_since_a_revision_what_has_changed(run, tmp_path):
    said, code = run("--sheet")
    assert (said.splitlines()[-1], code) == ("build/figures/sheet.html", 0)
    assert "squat</figcaption>" in (tmp_path / "build/figures/sheet.html").read_text("utf-8")
    for words in (
        ["init", "-q"],
        ["add", "content"],
        ["-c", "user.name=A", "-c", "user.email=a@a.example", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", *words], check=True, cwd=tmp_path)
    run("--since", "HEAD", figure="knees: 8")
    page = (tmp_path / "build/figures/sheet.html").read_text("utf-8")
    assert page.count("<figure>") == 1
    assert page.count('role="img"') == 2


def test_a_file_is_drawn_again_when_it_is_saved(run, tmp_path, monkeypatch):
    squat = (tmp_path / "content" / SQUAT).as_posix()

    def changes(_):
        yield {"another.yml"}
        yield {squat}
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "changes", changes)
    said, code = run("squat", "--watch")
    assert said.count("build/figures/squat.svg") == 2
    assert code == 0
