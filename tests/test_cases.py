"""The golden cases of tests/cases/: content with something wrong in it, and the problems that a check must tell.

How to write a case stands at the top of tests/cases/base/exercises/fly.yml.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.bench import fixing
from generator.publish.checks import codes, examination
from generator.records import folders, loader
from generator.records.codes import GONE
from generator.records.kinds import FOLDERS
from generator.rules import rulebook
from generator.rules.plans import fits_bound
from generator.rules.routines import fits_card
from generator.text.codes import TEMPLATE

CASES = Path(__file__).parent / "cases"
FILES = sorted(path for path in CASES.glob("*/*.yml") if path.parent.name != "base")
KEYS = {"about", "files", "edit", "bytes", "links", "fifos", "unreadable", "expect", "help"}
NOBODY = 65534
pytestmark = (
    pytest.mark.uncounted
)  # each rule has its own test as well, and counting would take as long as all other tests that count

BY_OTHERS = {TEMPLATE, GONE}
"""Codes of problems that content alone cannot cause, but templates, and what was published before."""


@cache
def read(path):
    case = yaml.load(path.read_bytes(), yaml.CSafeLoader)
    assert {"about", "expect"} <= case.keys() <= KEYS
    return case


def build(case, folder):
    """Write the case's content below `folder`, and give its root."""
    root = folder / "content"
    shutil.copytree(CASES / "base", root)
    for name, text in case.get("files", {}).items():
        put(root / name, text)
    for edit in case.get("edit", []):
        change(root / edit["file"], edit["from"], edit["to"] * edit.get("times", 1))
    for name, text in case.get("bytes", {}).items():
        (root / name).write_bytes(text.encode("latin-1"))
    for name, target in case.get("links", {}).items():
        (root / name).symlink_to(target)
    for name in case.get("fifos", []):
        os.mkfifo(root / name)
    for name in case.get("unreadable", []):
        (root / name).chmod(0)
    return root


def put(path, text):
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.name not in {other.name for other in path.parent.iterdir()}:
        pytest.skip("this disk ignores case, so it cannot hold both names")
    path.write_text(text, "utf-8", newline="")


def change(path, old, new):
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} must stand exactly once in {path.name}"
    path.write_text(text.replace(old, new), "utf-8", newline="")


def examine(case, folder):
    root = build(case, folder)
    if not case.get("unreadable"):
        return examination.examine(root, "content")
    folder.chmod(0o755)
    os.chdir(folder)
    with as_nobody():
        return examination.examine(Path("content"), "content")


@contextmanager
def as_nobody():
    """Let the permissions of files count for the superuser too."""
    if not hasattr(os, "geteuid"):
        pytest.skip("files have no such permissions here")
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def told(problem):
    return f"{problem.location} {problem.code.id} {problem.message}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_case_gives_exactly_the_expected_problems(path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    case = read(path)
    _, problems = examine(case, tmp_path)
    assert [told(problem) for problem in problems] == case["expect"]
    if "help" in case:
        assert [problem.help for problem in problems] == case["help"]


MENDABLE = [
    path for path in FILES if not (KEYS - {"about", "files", "edit", "bytes", "expect", "help"}) & read(path).keys()
]


@pytest.mark.long
@pytest.mark.parametrize("path", MENDABLE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_the_checker_offers_mends_its_problem(path, tmp_path):
    """Fixer and checker cannot disagree: after its edit, a problem is no longer told, or is another one."""
    root = build(read(path), tmp_path)
    before = {told(problem) for problem in examination.examine(root, "content")[1] if problem.edit}
    done = fixing.mend(lambda: examination.examine(root, "content")[1], lambda shown: tmp_path / shown)
    assert [told(problem) for problem in done.left if problem.edit] == []
    assert before & {told(problem) for problem in done.left} == set()


@pytest.mark.long
@pytest.mark.parametrize("path", MENDABLE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_alone_is_told_what_it_is_told_among_all(path, tmp_path):
    root = build(read(path), tmp_path)
    problems = examination.examine(root, "content")[1]
    for shown in {problem.location.path for problem in problems}:
        if {*shown.split("/")} & {*FOLDERS} and shown.removeprefix("content/") in folders.scan(root, "content").records:
            alone = examination.examine_some(root, "content", [shown.removeprefix("content/")])[1]
            assert list(map(told, alone)) == [told(it) for it in problems if it.location.path == shown]


def test_the_base_has_no_problems():
    assert examination.examine(CASES / "base", "content")[1] == []


def test_every_code_is_expected_by_a_case():
    expected = {line.split(" ")[1] for path in FILES for line in read(path)["expect"]}
    assert {code.id for code in {*codes.ALL} - BY_OTHERS} - expected == set()


def test_at_least_80_cases_are_of_bad_input():
    assert sum(1 for path in FILES if read(path)["expect"]) >= 80


@pytest.fixture(scope="module")
def catalogs(tmp_path_factory):
    """The catalogues of all cases of rules."""
    cases = [read(path) for path in FILES if path.parent.name == "rules"]
    return [loader.load(build(case, tmp_path_factory.mktemp("case")), "content")[0] for case in cases]


@pytest.mark.parametrize("rule", [*rulebook.RULES, fits_card, fits_bound], ids=lambda rule: rule.__name__)
def test_every_rule_is_shown_to_find_something(rule, catalogs):
    assert any(list(rule(catalog)) for catalog in catalogs)
