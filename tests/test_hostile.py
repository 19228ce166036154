"""Whatever lies in content/, a check ends and tells what is wrong and where; it never raises and never hangs."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import located
from tokens import TOKENS

from generator.publish.checks.examination import examine

pytestmark = pytest.mark.uncounted

BASE = Path(__file__).parent / "cases" / "base"
FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.*"))
ROW = (BASE / "exercises/row.yml").read_text("utf-8")
HANG = 60
"""Seconds after which a check counts as hanging; all of these take a fraction of one."""

WORDS = [
    *TOKENS,
    *["[[", "]]", "[[row]]"],
    *["null", "true", "yes", "1:30", "012", "1e5", ".inf", "2020-01-31", "9" * 40, "2 x 12", "3-5 lb", "60 s", "none"],
    *["name: ", "level: ", "steps:\n  - ", "muscles:\n  primary: ", "dose:\n  work: ", "easier: [row]", "row", "band"],
    *["<!-- guide: counts -->", "](sources.md#", "{{ x }}", "{% if %}", "<b>", "`", "```\n", "# "],
]
text = st.lists(st.sampled_from(WORDS), max_size=25).map("".join)
some_bytes = st.binary(max_size=80) | text.map(str.encode)


@pytest.fixture(autouse=True)
def watchdog():
    """Turn a check that hangs into one that fails; a check that is only slow passes."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, lambda *_: pytest.fail("the check hangs", pytrace=False))
    signal.alarm(HANG)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="module")
def check(tmp_path_factory):
    """Give the problems of the base with one file put in, and see that each has its place in a file that was there."""
    root = tmp_path_factory.mktemp("hostile") / "content"
    shutil.copytree(BASE, root)

    def check(name, raw):
        if hasattr(signal, "SIGALRM"):
            signal.alarm(HANG)  # anew: one test makes many checks
        path, before = root / name, (BASE / name).read_bytes() if (BASE / name).exists() else None
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        try:
            _, problems = examine(root, "content")
            located(root, problems)
        finally:
            path.unlink() if before is None else path.write_bytes(before)
        return problems

    return check


@given(name=st.sampled_from(FILES), raw=some_bytes)
def test_any_bytes_in_place_of_a_file_give_located_problems(check, name, raw):
    check(name, raw)


@given(name=st.sampled_from(FILES), at=st.integers(0, 2000), more=text)
def test_any_text_put_into_a_good_file_gives_located_problems(check, name, at, more):
    before = (BASE / name).read_text("utf-8")
    check(name, (before[: at % len(before)] + more + before[at % len(before) :]).encode())


@given(name=st.sampled_from(FILES), data=st.data())
def test_any_cut_or_shuffled_file_gives_located_problems(check, name, data):
    lines = (BASE / name).read_text("utf-8").split("\n")
    picked = data.draw(st.lists(st.sampled_from(range(len(lines))), min_size=1, max_size=len(lines)))
    indents = data.draw(
        st.lists(st.sampled_from(["", "", "", " ", "  ", "- "]), min_size=len(picked), max_size=len(picked))
    )
    check(name, "\n".join(indent + lines[number] for indent, number in zip(indents, picked, strict=True)).encode())


@given(name=st.sampled_from(FILES), value=text, data=st.data())
def test_any_value_of_any_key_gives_located_problems(check, name, value, data):
    lines = (BASE / name).read_text("utf-8").split("\n")
    keys = [number for number, line in enumerate(lines) if ": " in line and not line.startswith("#")] or [0]
    number = data.draw(st.sampled_from(keys))
    lines[number] = lines[number].partition(": ")[0] + ": " + value
    check(name, "\n".join(lines).encode())


@given(
    folder=st.sampled_from(
        ["", "exercises/", "routines/", "plans/", "vocabulary/", "pages/", "pages/a/", "exercises/a/", "Z/"]
    ),
    name=st.text(
        "abzAZ019-_. ~#%&'()+,;=@[]{}!\n\t\x1b\x7f\u00e9\u0301\u202e\u2028\U0001f4aa", min_size=1, max_size=12
    ),
    ending=st.sampled_from(["", ".yml", ".yaml", ".YML", ".md", ".yml.txt", ".", ".yml~"]),
)
def test_any_file_name_gives_located_problems(check, folder, name, ending):
    check(f"{folder}x{name}{ending}", ROW.encode())


def test_a_file_name_that_is_no_text_can_be_told(check):
    name = os.fsdecode(b"exercises/\xff\xfe.yml")
    assert [problem.code.id for problem in check(name, ROW.encode())] == ["G013"]


MANY = 100_000
LARGE = {
    "a dose of spaces": ("exercises/row.yml", ROW.replace("2 x 12", f'"12{" " * MANY}!"'), "G106"),
    "a load of spaces": ("exercises/row.yml", ROW.replace("light band", f'"5{" " * MANY}!"'), "G106"),
    "a text": ("exercises/row.yml", ROW.replace("steps:\n", f"steps:\n  - {'a ' * MANY}\n"), "G105"),
    "a list": ("exercises/row.yml", ROW + "aliases: [" + "a, " * MANY + "]\n", "G105"),
    "a key": ("exercises/row.yml", ROW + f"mistake{'s' * MANY}: 1\n", "G005"),
    "wrong items": (
        "exercises/row.yml",
        ROW.replace("cautions: []", "cautions: [" + "{a: b}, " * (MANY // 6) + "]"),
        "G102",
    ),
    "brackets": ("exercises/row.yml", ROW.replace("[band]", "[" * MANY), "G008"),
    "one key again and again": ("exercises/row.yml", ROW + "a: 1\n" * (MANY // 10), "G006"),
    "keys": ("exercises/row.yml", ROW + "".join(f"k{number}: 1\n" for number in range(MANY // 20)), "G101"),
    "entries": ("vocabulary/groups.yml", "".join(f"g{number}: {{name: x}}\n" for number in range(MANY // 20)), "G102"),
    "a title of spaces": ("pages/index.md", "# a" + " " * MANY + "b", None),
    "a title without words": ("pages/index.md", "#" + " " * MANY + "\n", None),
    "a comment": ("pages/index.md", "<!--" + " " * MANY + "x", "G206"),
    "a marker": ("pages/index.md", "<!-- guide:" + " " * MANY + "x", "G205"),
    "a marker with a name": ("pages/index.md", "<!-- guide: x" + " " * MANY + "x", "G205"),
    "backticks": ("pages/index.md", "`" * MANY + "a", None),
    "fences": ("pages/index.md", "```a\n~~~b\n" * (MANY // 10), None),
    "braces": ("pages/index.md", "{" * MANY, None),
    "tags": ("pages/index.md", "<a " * (MANY // 10), "G206"),
    "citations": ("pages/index.md", "[a](sources.md#x)" * (MANY // 10), "G201"),
    "links": ("pages/index.md", "](" * MANY, "G207"),
    "pictures": ("pages/index.md", "![" * MANY, "G207"),
    "definitions": ("pages/index.md", "[a]:\n" * (MANY // 10), "G207"),
    "brackets to be defined": ("pages/index.md", "[a" * MANY, None),
    "links of an article": ("pages/articles/a.md", "[](" * MANY, "G315"),
    "brackets of an article": ("pages/articles/a.md", "[" * MANY, "G315"),
    "braces of code": ("pages/index.md", "`{" * MANY, None),
    "names of pages": ("pages/index.md", "](" + "a" * MANY, "G207"),
    "numbers": ("pages/index.md", "10 " * MANY, None),
    "a number": ("pages/index.md", "1" * MANY, None),
    "a number with commas": ("pages/index.md", "1," * MANY, None),
    "a number with dots": ("pages/index.md", "1." * MANY, None),
    "words that may rank": ("pages/index.md", "works " * (MANY // 2), None),
    "a heading of spaces": ("pages/index.md", "[a](#a)\n\n## a" + " " * MANY + "b\n", "G210"),
    "comments of a drawing": ("pages/a.svg", "<!--" * MANY, "G209"),
}


SLOW = {"wrong items", "keys", "entries", "one key again and again", "citations", "definitions", "tags", "a list"}
"""Those with thousands of problems, which take seconds to be told."""


@pytest.mark.parametrize("what", [pytest.param(it, marks=pytest.mark.long) if it in SLOW else it for it in LARGE])
def test_a_large_file_of_one_thing_does_not_hang(check, what):
    name, whole, code = LARGE[what]
    found = {problem.code.id for problem in check(name, whole.encode())}
    assert code in found if code else found <= {"G306", "G331"}


def test_a_folder_that_holds_nothing_lacks_its_vocabularies(tmp_path):
    _, problems = examine(tmp_path, "content")
    assert {problem.code.id for problem in problems} == {"G014"}
    assert len(problems) == 6
