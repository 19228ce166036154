"""What a check passes, MkDocs builds: strictly, without a word, whatever lies in the pages, vocabularies and records."""

from __future__ import annotations

import json
import re
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from knees import GUIDE
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.publish.examination import examine

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
]

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

MANY = settings(max_examples=max(3, settings().max_examples // 10))
"""A build takes seconds, so that each holds many pages."""


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
    """The project with edits, less those that a check refuses; their names."""
    content, kept = root / "content", dict(edits)
    while True:
        fresh = content.parent / "fresh"
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(content, fresh)
        for name, text in kept.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_text(text, "utf-8", newline="")
        _, problems = examine(fresh, "content")
        refused = {problem.location.path.removeprefix("content/") for problem in problems}
        if not refused:
            return fresh, kept
        assert kept, problems
        kept = {name: text for name, text in kept.items() if name not in refused} if refused & kept.keys() else {}


def built(root, edits):
    """The strict build of what a check passes; which of the edits that was."""
    fresh, kept = written(root, edits)
    before = root / "before"
    (root / "content").rename(before)
    fresh.rename(root / "content")
    try:
        config = load_config(str(root / "mkdocs.yml"), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    finally:
        shutil.rmtree(root / "content")
        before.rename(root / "content")
    return kept


def sound(root, kept):
    """See that the site holds what search can read, and nothing that nobody has read."""
    site = root / "site"
    json.loads((site / "search/search_index.json").read_text("utf-8"), parse_constant=pytest.fail)
    foreign = [path.name for path in site.rglob("*.orig")] + [path.name for path in site.rglob("*.markdown")]
    assert foreign == []
    for name in kept:
        text = (site / "notes/p0/index.html").read_text("utf-8") if name == "pages/notes/p0.md" else ""
        assert not re.search(r"<img[^>]* src=.?https?:", text)


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
