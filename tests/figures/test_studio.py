from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator import workshop
from generator.figures import artist, studio
from generator.figures.map.muscle import Shape
from generator.figures.picture import Picture


@pytest.fixture(scope="module")
def job(jobs):
    return jobs["reach"]


@pytest.fixture
def sketched(monkeypatch):
    """Have the artist only say what he was asked for."""
    monkeypatch.setattr(artist, "draw", lambda job, _: Picture(f"<svg>{job.words}</svg>", "<svg/>", ()))
    monkeypatch.setattr(artist, "move", lambda job, _: f"<svg data-movement>{job.words}</svg>")


def test_a_key_changes_with_all_that_a_drawing_is_made_of(job, monkeypatch):
    shape = Shape(cap=90)
    others = [
        replace(job, pose=job.pose.replace('"left"', '"right"', 1)),
        replace(job, words="other"),
        replace(job, main=(*job.main, (shape,))),
        replace(job, helping=(*job.helping, (shape,))),
    ]
    keys = {studio.key(each, studio.draw) for each in [job, *others]} | {studio.key(job, studio.move)}
    assert len(keys) == 6
    monkeypatch.setattr(studio, "engine", lambda: "another program")
    assert studio.key(job, studio.draw) not in keys


def test_the_program_is_another_one_with_other_libraries(monkeypatch):
    before = studio.engine.__wrapped__()
    monkeypatch.setattr(studio.metadata, "version", lambda name: f"another {name}")
    assert studio.engine.__wrapped__() != before


def test_every_library_that_figures_are_computed_with_is_looked_at():
    found = set()
    for file in Path(studio.__file__).parent.rglob("*.py"):
        found |= set(re.findall(r"^(?:import|from) (\w+)", file.read_text("utf-8"), re.MULTILINE))
    ours = {*sys.stdlib_module_names, "generator"}
    read = {"pydantic", "pydantic_core"}  # which only read what is drawn
    assert found - ours - read == set(studio.LIBRARIES)


@pytest.mark.usefixtures("sketched")
def test_what_is_in_the_cache_is_not_drawn_again(job, tmp_path, monkeypatch):
    folder = tmp_path / "figures"
    first = studio.draw_all({"a": job}, folder)
    monkeypatch.setattr(workshop, "worked", lambda _, missing: pytest.fail("drawn again") if missing else [])
    assert studio.draw_all({"a": job, "b": job}, folder) == {**first, "b": first["a"]}
    assert len(list(folder.iterdir())) == 1


@pytest.mark.usefixtures("sketched")
def test_figures_and_movements_share_a_cache(job, tmp_path, monkeypatch):
    figure, movement = studio.draw_all({"a": job}, tmp_path)["a"], studio.move_all({"a": job}, tmp_path)["a"]
    assert movement == studio.move(job)
    monkeypatch.setattr(workshop, "worked", lambda _, missing: pytest.fail("drawn again") if missing else [])
    assert studio.draw_all({"a": job}, tmp_path) == {"a": figure}
    assert studio.move_all({"a": job}, tmp_path) == {"a": movement}


@pytest.mark.usefixtures("sketched")
def test_what_is_spoilt_in_the_cache_is_drawn_again(job, tmp_path):
    first = studio.draw_all({"a": job}, tmp_path)
    [file] = tmp_path.iterdir()
    file.write_bytes(file.read_bytes().replace(b"<svg>", b"<gvs>"))
    assert studio.draw_all({"a": job}, tmp_path) == first


@pytest.mark.usefixtures("sketched")
def test_without_a_folder_nothing_is_kept(job, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert studio.draw_all({"a": job}, None)["a"].figure.startswith("<svg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("sketched")
def test_a_cache_that_cannot_be_written_is_no_hindrance(job, tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert studio.draw_all({"a": job}, tmp_path / "file" / "figures")["a"].figure.startswith("<svg")


@pytest.mark.uncounted
def test_many_figures_are_drawn_in_other_processes_and_come_out_the_same(jobs, tmp_path, monkeypatch):
    monkeypatch.setattr(workshop, "FEW", 1)
    some = {name: jobs[name] for name in ("reach", "pedal")}
    assert studio.draw_all(some, tmp_path) == {name: studio.draw(job) for name, job in some.items()}
