from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest
import yaml

from generator.bench import tidying
from generator.publish import starter
from generator.publish.checks import examination


@pytest.mark.uncounted
@pytest.mark.parametrize("name", ["Strong hands", 'A "guide": <b>#1</b> \\ *', "Rücken & Knie"])
def test_a_new_guide_has_its_name_and_no_problems(tmp_path, name):
    starter.start(tmp_path / "new", name)
    text = (tmp_path / "new/mkdocs.yml").read_text("utf-8")
    assert yaml.safe_load(text)["site_name"] == name
    catalog, problems = examination.examine(tmp_path / "new/content", "content", tmp_path / "figures")
    assert problems == []
    assert (len(catalog.exercises), len(catalog.routines), len(catalog.plans)) == (1, 1, 0)


@pytest.mark.uncounted
def test_every_file_of_a_new_guide_has_its_schema(tmp_path):
    starter.start(tmp_path, "Strong hands")
    for file in (tmp_path / "content").rglob("*.yml"):
        lead, _, way = file.read_text("utf-8").partition("\n")[0].partition("$schema=")
        assert lead == "# yaml-language-server: "
        assert json.loads((file.parent / way).read_text("utf-8"))["$schema"]


def test_a_new_guide_is_in_order():
    for file in (starter.STARTER / "content").rglob("*.yml"):
        path, text = file.relative_to(starter.STARTER / "content").as_posix(), file.read_text("utf-8")
        assert tidying.tidied(path, text) == text


def test_what_is_built_is_not_committed(tmp_path):
    starter.start(tmp_path, "Strong hands")
    ignored = (tmp_path / ".gitignore").read_text("utf-8").split()
    assert ignored == ["/.cache/", "/schema/ids.json", "/site/", "/.site-*/", "/.site.lock", "/build/"]
    assert not (tmp_path / "gitignore").exists()


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(starter.Taken):
        starter.start(tmp_path, "Strong hands")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("folder", "name"),
    [("strong-knees", "Strong knees"), ("hands_and_wrists", "Hands and wrists"), ("-", "A new guide")],
)
def test_a_guide_is_called_as_its_folder(tmp_path, folder, name):
    assert starter.name_of(tmp_path / folder) == name


@pytest.mark.uncounted
@pytest.mark.parametrize("content", [None, pytest.param("knees", marks=pytest.mark.long)])
def test_a_new_guide_builds_at_once_and_with_other_content(tmp_path, project, content):
    starter.start(tmp_path / "new", "Strong knees")
    if content:
        shutil.rmtree(tmp_path / "new/content")
        shutil.copytree(project / "tests/guides" / content / "content", tmp_path / "new/content")
        config = tmp_path / "new/mkdocs.yml"
        config.write_text(config.read_text("utf-8").replace("  - About:\n", "  - About:\n      - about.md\n"), "utf-8")
    command = [sys.executable, str(project / "tests/plain.py"), "generator", "build"]
    path = {**os.environ, "PYTHONPATH": str(project)}
    done = subprocess.run(command, cwd=tmp_path / "new", env=path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "new/site/plans/index.html").exists() == (content is not None)
    assert "<title>Strong knees</title>" in (tmp_path / "new/site/index.html").read_text("utf-8")
