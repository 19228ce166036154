from __future__ import annotations

import os
import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import get_args

import pytest
import yaml

from generator.cards import formats, heights
from generator.publish.checks import codes
from generator.records.evidence import Evidence
from generator.records.exercise import Exercise, Mistake
from generator.records.routine import Routine
from generator.values.fields import Record

REGISTRIES = re.compile(r"py[p]i\.org|python[h]osted|npm[j]s", re.IGNORECASE)
TEXT = {
    ".md",
    ".yml",
    ".yaml",
    ".toml",
    ".py",
    ".j2",
    ".css",
    ".html",
    ".json",
    ".lock",
    ".sh",
    ".svg",
    ".cfg",
    ".txt",
    "",
}


@pytest.fixture(scope="module")
def files(project):
    """Every text file that belongs to the project, by its path: all but what .gitignore names, and the content, which the checker looks at."""
    ignored = [".git", *(line.strip("/") for line in (project / ".gitignore").read_text("utf-8").split())]
    found = {}
    for folder, below, names in os.walk(project):
        below[:] = [name for name in below if not any(fnmatch(name, pattern) for pattern in ignored)]
        for path in (Path(folder) / name for name in names):
            if path.suffix in TEXT and not any(fnmatch(path.name, pattern) for pattern in ignored):
                found[path.relative_to(project).as_posix()] = path.read_text("utf-8")
    return {path: text for path, text in found.items() if not path.startswith("content/")}


def test_the_project_is_looked_at(files):
    assert {"mkdocs.yml", "pyproject.toml", "generator/text/source.py", "tests/test_project.py"} <= set(files)


def test_no_file_names_a_package_registry(files):
    assert [path for path, text in files.items() if REGISTRIES.search(text)] == []


def test_no_address_is_unencrypted(files):
    plain = re.compile(r"http://(?!localhost|127\.0\.0\.1|www\.w3\.org/)[a-z0-9]")
    others = {
        path for path in files if path.startswith("tests/") or path.endswith("OFL.txt")
    }  # bad input, and a licence
    assert [path for path, text in files.items() if path not in others and plain.search(text)] == []


def test_nothing_is_loaded_from_another_host(files):
    loaded = re.compile(r"""(?:src=|@import|url\()["']?(?:https?:)?//""")
    shown = {path: text for path, text in files.items() if path.startswith("templates/")}
    assert [path for path, text in shown.items() if loaded.search(text)] == []
    assert yaml_value(files["mkdocs.yml"], "font") == "false"


def yaml_value(text, key):
    """The text of a value of mkdocs.yml, which holds more than plain YAML can read."""
    return re.search(rf"^\s*{key}: (.*)$", text, re.MULTILINE)[1]


def test_files_end_in_a_line_end_and_have_no_trailing_space(files):
    foreign = re.compile(r"tests/cases/|LICENSE|.*OFL\.txt")  # bad input, and licences word for word
    written = {path: text for path, text in files.items() if text and not foreign.match(path)}
    assert [path for path, text in written.items() if not text.endswith("\n") or "\r" in text] == []
    written = {path: text for path, text in written.items() if not path.endswith(".md")}
    assert [path for path, text in written.items() if re.search(r"[ \t]+$", text, re.MULTILINE)] == []


def test_no_file_names_a_folder_of_some_machine(files):
    folder = re.compile(r"(?<![\w.~])/(?:home|root|work|Users)/[a-z]")
    assert [path for path, text in files.items() if folder.search(text)] == []


def test_an_install_holds_every_package(project):
    named = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    there = {path.parent.relative_to(project) for path in (project / "generator").rglob("__init__.py")}
    assert named == sorted([*(".".join(path.parts) for path in there), "generator.templates"])


def test_every_module_has_its_test_file(project):
    """Kit is tested by what it draws, not by file."""
    package, tests = project / "generator", project / "tests"
    modules = {path.relative_to(package) for path in package.rglob("*.py") if not path.name.startswith("__")}
    tested = {path.relative_to(tests) for path in tests.rglob("test_*.py")}
    missing = {it for it in modules if it.with_name(f"test_{it.name}") not in tested and it.parent.name != "kit"}
    assert missing == set()


# The forms with which people report what is missing or wrong.

FORMS = {
    "exercise": ([Exercise], {"name", "summary"}),
    "routine": ([Routine], {"name", "goal"}),
    "mistake": ([Record, Mistake, Evidence], {"name", "mistake"}),
}
"""The parts of the model whose keys the fields of each form are called by, and the fields that have to be filled in."""


def fields(project, form):
    """The fields of a form by their ids."""
    body = yaml.safe_load((project / f".github/ISSUE_TEMPLATE/{form}.yml").read_text("utf-8"))["body"]
    return {field["id"]: field for field in body if field["type"] != "markdown"}


def test_every_form_is_held_against_the_model(project):
    there = {path.stem for path in (project / ".github/ISSUE_TEMPLATE").glob("*.yml")}
    assert there == {*FORMS, "config"}


@pytest.mark.parametrize("form", FORMS)
def test_the_fields_of_a_form_are_called_as_in_the_model(project, form):
    parts, asked = FORMS[form]
    found = fields(project, form)
    assert [id for id in found if not any(id in part.model_fields for part in parts)] == []
    assert {id for id, field in found.items() if field.get("validations", {}).get("required")} == asked


@pytest.mark.parametrize("form", ["exercise", "routine"])
def test_a_form_offers_the_levels_of_the_model(project, form):
    level = FORMS[form][0][0].model_fields["level"].annotation
    assert tuple(fields(project, form)["level"]["attributes"]["options"]) == get_args(level)


# The card's style sheet and what the fitting computes from.


@pytest.fixture(scope="module")
def css(project):
    """The card's style sheet."""
    return (project / "templates/theme/assets/card.css").read_text("utf-8")


def rule(css, selector):
    """The declarations of the rule of one selector."""
    return re.search(rf"(?:^|}})\s*{re.escape(selector)} {{([^}}]*)}}", css)[1]


@pytest.mark.parametrize(
    ("selector", "key", "value"),
    [
        (".rc, .rc-cell", "width", "var(--w)"),
        (".rc, .rc-cell", "height", "var(--h)"),
        (".rc, .rc-cell", "font-size", "var(--text)"),
        (".rc", "line-height", f"{heights.LEADING:g}"),
        (".rc .rc-title", "font-size", "var(--title)"),
        (".rc .rc-goal", "font-size", "var(--goal)"),
        (".rc .rc-name", "font-size", "var(--name)"),
        (".rc .rc-dose", "font-size", "var(--dose)"),
        (".rc .rc-cue, .rc .rc-steps", "font-size", "var(--cue)"),
        (".rc .rc-title", "font-weight", "700"),
        (".rc .rc-name", "font-weight", "700"),
        (".rc .rc-dose", "font-weight", "700"),
    ],
)
def test_the_style_sheet_has_the_sizes_that_cards_are_fitted_with(css, selector, key, value):
    assert re.search(rf"(?:^|[;{{\s]){key}:\s*([^;]+)", rule(css, selector))[1].strip() == value


def test_the_card_of_a_routines_page_has_the_margins_that_it_is_fitted_with(css):
    paper = formats.SHEET.bare
    assert float(re.search(r"@page \{ margin: ([\d.]+)mm", css)[1]) == paper.above == paper.beside


def test_every_font_that_a_style_sheet_names_is_there_and_no_other(project):
    assets = project / "templates/theme/assets"
    named = {name for sheet in assets.glob("*.css") for name in re.findall(r"url\(([^)]+)\)", sheet.read_text("utf-8"))}
    assert named == {f"fonts/{path.name}" for path in (assets / "fonts").glob("*.woff2")}
    assert (assets / "fonts/OFL.txt").is_file()


def test_every_code_is_explained_in_the_problems_page(project):
    assert "{% for code in codes %}" in (project / "templates/pages/problems.md.j2").read_text("utf-8")
    assert all(code.about for code in codes.ALL)
