"""What a check passes is built, and passes its examination: whatever lies in the pages, vocabularies, records and lists of pages."""

from __future__ import annotations

import json
import re
import shutil

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from knees import FOLDER, GUIDE

from generator.publish.checks.examination import examine
from generator.publish.transaction import publication

pytestmark = pytest.mark.uncounted

WORDS = [
    "A knee",
    "bends",
    "1.",
    "-",
    "sit",
    "_",
    "*",
    "**",
    "`",
    "\\",
    "!",
    ":",
    "|",
    "<",
    "&amp;",
    "#",
    ">",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
]
LINKS = [
    *[
        "[a](index.md)",
        "[a](about.md#about)",
        "[a](#more)",
        "[a](more.md#more)",
        "[a](exercises/squat.md)",
        "[a](sources.md#practice)",
    ],
    *[
        "[a](cautions.md#sore-knee)",
        "[a](muscles/index.md#thighs)",
        "[a](problems.md#g101)",
        "[a](exercises.json)",
        "[a](knee.png)",
    ],
    *[
        "![a](knee.png)",
        "![](knee.svg)",
        "[![a](knee.png)](about.md)",
        "[a](https://a.example/b_(c))",
        "<https://a.example/>",
        "[a][b]",
    ],
    *[
        "[a](routines/)",
        "[a](gone.md)",
        "[a](about.md#gone)",
        "![a](https://a.example/b.png)",
        "[a](a b.md)",
        "[a](<about.md>)",
        "[",
        "](",
        "![",
        "]: ",
    ],
    *[
        "\n[b]: about.md",
        "\n[b]:\n  about.md",
        "\n[b]: gone.md",
        "[a](about.md 'b')",
        '[a](about.md "b")',
        "[a](//a.example)",
        "[a](mailto:a@b.example)",
        "[a](https://knees.example/gone/)",
        "<https://knees.example/>",
        "[a](https://knees.example.org/)",
    ],
]
BLOCKS = [
    *[
        "\n\n",
        "\n",
        "\n\n## More\n\n",
        "\n\n## More *than* that\n\n",
        "\n\n## Less { #less }\n\n",
        "\n\nMore\n----\n\n",
        "\n\n### Why? (1)\n\n",
    ],
    *[
        "\n\n    ",
        "\n\n> ",
        "\n- ",
        "\n1. ",
        "\n\n```\n",
        "\n```\n\n",
        "\n~~~\n",
        "\n\n!!! note\n\n    ",
        '\n\n??? tip "A"\n\n    ',
        "\n:   ",
        "\n\n---\n\n",
    ],
    *[
        "\n| a | b |\n| --- | --- |\n| ",
        " | ",
        "{ .a }",
        "{: #b }",
        "{: c }",
        "\n{: .d }\n",
        "<!-- guide: counts -->",
        "\n\n<!-- guide: routine-finder -->\n\n",
    ],
]
FRONT = [
    *[
        "",
        "---\ntitle: A\n---\n",
        "---\nhide: [toc]\nsearch:\n  boost: 2\n---\n",
        "---\nsearch: {boost: .nan}\n---\n",
        "---\nhide: 5\n---\n",
    ],
    *[
        "---\ntags: [a, b]\ndescription: c\n---\n",
        "---\nhide: []\n---\n",
        "---\n- a\n---\n",
        "---\n---\n",
        "title: a\n\n",
        "---\n\n",
        "---\ntitle: A\n...\n",
    ],
    *[
        "---\nsearch: {exclude: true}\n---\n",
        "---\ntitle: 2020-01-01\n---\n",
        "---\nhide: [navigation]\ntitle: '<b>'\n---\n",
        "\n",
        " ",
    ],
]
NAMES = [
    "more.md",
    "more/index.md",
    "a/b.md",
    "more.markdown",
    "templates/a.md",
    "README.md",
    "a~/b.md",
    ".a/b.md",
    "#a#",
    "a.html",
    "a.orig",
    "hip.PNG",
    "exercises/squat/index.md",
    "_a.md",
    "a.b.md",
    "404.md",
    "search.md",
    "cards/a.md",
    "assets/a.md",
    "sitemap.xml.md",
    "_headers.md",
    "a.html.md",
]

SETTINGS = "mkdocs.yml"
NAV = [
    line.strip()
    for line in (FOLDER / SETTINGS).read_text("utf-8").partition("\nnav:\n")[2].split("\n")
    if line.endswith(".md")
]
"""The entries of the tiny guide's navigation, without their sections."""
RECORDS = sorted(path for path in GUIDE if path.endswith(".yml"))

body = st.lists(st.sampled_from(WORDS + LINKS * 2 + BLOCKS * 2), max_size=14).map(" ".join)
page = st.tuples(st.sampled_from(FRONT), st.just("# More\n\n[Home](index.md)\n\n"), body).map("".join)
VALUES = [
    "items",
    "7",
    "true",
    "*b*",
    "{{ c }}",
    "[[squat]]",
    "| d |",
    "<e>",
    "# f",
    "g.",
    "{ #h }",
    "i's",
    "%j",
    "1. k",
    "--- l",
    "![m](n)",
]

ENTRIES = [
    "- A: gone.md",
    "- https://a.example/",
    "- B: javascript:alert(1)",
    "- <b>C</b>: about.md",
    "- D & E: about.md",
    "- notes/p0.md",
    "- F: []",
    "- G: exercises/squat.md",
    "- 5: about.md",
    "- H: about.md#about",
    "- I: exercises.json",
    "- mailto:a@b.example",
    "- J: https://a.example/'\"<i>",
    "- K: //a.example/",
    "- L:\n      - M:\n          - about.md",
    "- N: https://[a",
    "- [about.md]",
]
"""What may stand in a navigation, and what may not."""
PATTERNS = ["/notes/", "/notes/p1.md", "p?.md", "*.png", "*.svg", "*", "/exercises/*", "/sources.md", "/about.md"]
PATTERNS += ["!/notes/p0.md", "!", "[", "# a", "**/p0.md", "/templates/", "!/index.md"]
"""What may stand in the lists of pages that are left out."""

MANY = settings(max_examples=max(2, settings().max_examples // 10), phases=[Phase.explicit, Phase.generate])
"""A build takes seconds, so that each holds many pages, and what fails is told as it was drawn."""


@pytest.fixture(scope="module")
def project(tmp_path_factory, guide_config):
    """A project of the tiny guide with pictures, whose navigation MkDocs makes."""
    root = tmp_path_factory.mktemp("promise")
    file = guide_config(root)
    file.write_text(file.read_text("utf-8").partition("\nnav:\n")[0] + "\n", "utf-8")
    (root / "content/pages/knee.png").write_bytes(b"")
    (root / "content/pages/knee.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    return root


def written(root, edits):
    """The project with edits, less those that a check refuses, and less such lines of its settings; the names that are left."""
    content, kept = root / "content", dict(edits)
    while True:
        fresh = root / "fresh" / "content"
        shutil.rmtree(fresh.parent, ignore_errors=True)
        shutil.copytree(content, fresh)
        shutil.copyfile(root / "mkdocs.yml", fresh.parent / "mkdocs.yml")
        for name, text in kept.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_text(text, "utf-8", newline="")
        _, problems = examine(fresh, "content")
        lines = {problem.location.line for problem in problems if problem.location.path == SETTINGS}
        refused = {problem.location.path.removeprefix("content/") for problem in problems} - {SETTINGS}
        if not problems:
            return fresh.parent, kept
        assert kept, problems
        if lines:
            said = (fresh.parent / SETTINGS).read_text("utf-8").split("\n")
            left = [line for number, line in enumerate(said, 1) if number not in lines]
            kept[f"../{SETTINGS}"] = "\n".join(left)
        if not refused <= kept.keys():  # the base's own, which only the settings can spoil
            refused = {f"../{SETTINGS}"} & kept.keys() or kept.keys()
        kept = {name: text for name, text in kept.items() if name not in refused}


def built(root, edits):
    """The site that is published of what a check passes; which of the edits that was."""
    fresh, kept = written(root, edits)
    before = root / "before"
    before.mkdir()
    for name in ("content", SETTINGS):
        (root / name).rename(before / name)
        (fresh / name).rename(root / name)
    try:
        publication.publish(root / SETTINGS, lambda _: None)
    finally:
        shutil.rmtree(root / "content")
        for name in ("content", SETTINGS):
            (before / name).rename(root / name)
        before.rmdir()
    return kept


def sound(root, kept):
    """See that the site holds nothing that nobody has read; the rest its examination has seen."""
    site = root / "site"
    foreign = [path.name for path in site.rglob("*.orig")] + [path.name for path in site.rglob("*.markdown")]
    assert foreign == []
    for name in kept:
        shown = site / "notes/p0/index.html" if name == "pages/notes/p0.md" else site / "about/index.html"
        assert not shown.exists() or not re.search(r"<img[^>]* src=.?https?:", shown.read_text("utf-8"))


@MANY
@given(bodies=st.lists(page, min_size=8, max_size=16), names=st.lists(st.sampled_from(NAMES), max_size=4, unique=True))
def test_pages_that_a_check_passes_are_built(project, bodies, names):
    edits = {
        f"pages/notes/p{number}.md": re.sub(r"\]\((?=[a-z]+[./])(?!https|mailto)", "](../", text)
        for number, text in enumerate(bodies)
    }
    edits |= {
        f"pages/{name}": "# More\n\n[Home](/index.md)\n".replace("(/", "(" + "../" * name.count("/")) for name in names
    }
    sound(project, built(project, edits))


@MANY
@given(data=st.data())
def test_records_that_a_check_passes_are_built(project, data):
    edits = {}
    for name in data.draw(st.lists(st.sampled_from(RECORDS), min_size=2, max_size=6, unique=True)):
        lines = GUIDE[name].split("\n")
        for number in data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=3)):
            key, colon, value = lines[number].partition(": ")
            word = data.draw(st.sampled_from(VALUES))
            lines[number] = key + colon + (json.dumps(f"{value} {word}", ensure_ascii=False) if colon else value)
        edits[name] = "\n".join(lines)
    sound(project, built(project, edits))


@MANY
@given(data=st.data())
def test_lists_of_pages_that_a_check_passes_are_built(project, data):
    """Whatever is in the navigation, once, twice or not at all, or in the lists of what is left out of it or of the site."""
    draw = data.draw
    pages = {f"pages/notes/p{number}.md": f"# P{number}\n\n[A](../about.md)" for number in range(3)}
    pages["pages/notes/p1.md"] += " [b](p0.md), [c](p2.md#p2), ![d](d.png) ![e](../knee.svg)"
    pages["pages/notes/d.png"] = ""
    some = draw(st.lists(st.sampled_from(sorted(pages)), max_size=3, unique=True))
    edits = {name: text for name, text in pages.items() if name not in some}
    entries = draw(st.permutations(NAV)) + draw(st.lists(st.sampled_from([*ENTRIES, *NAV[:4]]), max_size=4))
    gone = draw(st.lists(st.integers(0, len(entries) - 1), max_size=2))
    kept = [entry for number, entry in enumerate(entries) if number not in gone]
    cut = draw(st.integers(0, len(kept) - 1))
    nav = [*kept[:cut], "- Section:", *(f"    {entry}".replace("\n", "\n    ") for entry in kept[cut:])]
    lists = [
        f"{key}: |\n  {line}\n  {draw(st.sampled_from(PATTERNS))}"
        for key in ("exclude_docs", "draft_docs", "not_in_nav")
        if (line := draw(st.sampled_from(["", "/notes/", *PATTERNS])))
    ]
    said = (project / SETTINGS).read_text("utf-8").partition("\nnot_in_nav:")[0]
    whole = draw(st.booleans())
    edits[f"../{SETTINGS}"] = "\n".join([said, *lists, *(["nav:", *(f"  {entry}" for entry in nav)] if whole else [])])
    sound(project, built(project, edits))
