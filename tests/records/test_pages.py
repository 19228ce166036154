from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.pages import read_page

FRAGMENTS = {"counts": "", "exercise": "exercise", "routine-finder": ""}


def read(text):
    """The page in a text, and its problems as `line:column CODE help`."""
    page, problems = read_page("articles/a.md", "content/pages/articles/a.md", text.encode(), FRAGMENTS)
    return page, [f"{p.location.line}:{p.location.column} {p.code.id} {p.help}" for p in problems]


def test_a_page_has_a_title_and_knows_what_it_cites():
    page, problems = read(
        "---\nhide: [toc]\n---\n# Strong *knees*\n\nSee [a](../sources.md#a-2020), [b](../sources.md#b).\n"
    )
    assert problems == []
    assert (page.path, page.title) == ("articles/a.md", "Strong *knees*")
    assert [(c.source, str(c.location)) for c in page.citations] == [
        ("a-2020", "content/pages/articles/a.md:6:23"),
        ("b", "content/pages/articles/a.md:6:50"),
    ]


def test_a_page_without_a_title_is_called_by_its_path():
    assert read("Text.\n")[0].title == "articles/a.md"


def test_links_elsewhere_are_no_citations():
    assert read("[a](other.md#a) [b](sources.md) [c](https://a.example/sources.md#c)")[0].citations == ()


@pytest.mark.parametrize(
    "marker", ["<!-- guide: counts -->", "<!--guide:counts-->", "<!-- guide: counts --> ", "  <!-- guide: counts -->"]
)
def test_a_marker_on_a_line_of_its_own_is_known(marker):
    page, problems = read(f"# A\n\n{marker}\n\nText.\n")
    assert ([(marker.name, marker.id) for marker in page.markers], problems) == ([("counts", "")], [])


def test_an_unknown_marker_is_told_with_the_nearest_or_all():
    assert read("# A\n\n<!-- guide: count -->\n")[1] == ["3:1 G205 did you mean 'counts'?"]
    assert read("<!-- guide: zzz -->")[1] == ["1:1 G205 there are: counts, exercise, routine-finder"]
    assert read("<!-- guide: -->")[1] == ["1:1 G205 there are: counts, exercise, routine-finder"]


def test_a_marker_of_a_record_knows_the_place_of_its_id():
    page, problems = read("# A\n\n<!-- guide: exercise  step-up -->\n")
    assert problems == []
    assert [(it.name, it.id, it.location.line, it.location.column) for it in page.markers] == [
        ("exercise", "step-up", 3, 23)
    ]


def test_a_marker_of_a_record_needs_one_and_any_other_takes_none():
    assert read("<!-- guide: exercise -->\n")[1] == ["1:1 G205 write '<!-- guide: exercise id-of-exercise -->'"]
    assert read("<!-- guide: counts step-up -->\n")[1] == ["1:1 G205 write '<!-- guide: counts -->'"]


def test_a_marker_within_a_line_is_told():
    assert read("# A\n\nThere are <!-- guide: counts -->.\n")[1] == ["3:11 G205 put it on a line of its own"]


def test_a_page_that_is_no_text_is_no_page():
    page, problems = read_page("a.md", "a.md", b"# Caf\xe9\n", FRAGMENTS)
    assert page is None
    assert [problem.code.id for problem in problems] == ["G001"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("# A\n\nSee <b>this</b>.\n", ["3:5", "3:12"]),
        ("# A\n\n<!-- a comment -->\n", ["3:1"]),
        ("# A\n\n<script>alert(1)</script>\n", ["3:1", "3:17"]),
    ],
)
def test_html_in_a_page_is_told_at_its_place(text, places):
    assert [line.split()[:2] for line in read(text)[1]] == [[place, "G206"] for place in places]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A\n\n[a](javascript:alert(1)) b\n", 3),
        ("[a][b]\n\n[b]: DATA:text/html,x\n", 3),
        ("A\n\n[a](b.md){ onclick=alert(1) }\n", 3),
    ],
)
def test_what_would_run_in_a_page_is_told_at_its_line(text, line):
    assert [problem.partition(":")[0] for problem in read(text)[1]] == [f"{line}"]


@pytest.mark.parametrize(
    "text",
    [
        "2 < 3 and 5 > 4",
        "a <3 b",
        "<https://a.example/>",
        "# A { #here .wide }",
        "<!-- guide: counts -->",
        "`{{ x }}` &lt;b&gt;",
    ],
)
def test_text_that_only_looks_like_html_may_stay(text):
    assert read(text)[1] == []


ATTACKS = [
    "A ` tick.\n\n<x-hole>\n\nAnother ` tick.",
    "\\`<x-hole>\\`",
    "``` not a fence\n<x-hole>\n```\n",
    "```\n<x-hole>\n",
    "- a\n\n    ```\n<x-hole>\n    ```\n",
    "~~~\na\n~~~~\n<x-hole>\n~~~\n",
    "[a](javascript:alert(1))",
    "[a](<javascript:alert(1)>)",
    "[a]( JAVASCRIPT:alert(1) )",
    "[a](java&#115;cript:alert(1))",
    "[a](&#x6a;avascript:alert(1))",
    "[a](javascript&colon;alert(1))",
    "[a](\x01javascript:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](java\nscript:alert(1))",
    "[a](java&NewLine;script:alert(1))",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "[a][b]\n\n[b]:\n    javascript:alert(1)",
    "[a][b]\n\n[b]: &#106;avascript:alert(1)",
    "<javascript:alert(1)>",
    "[a](b.md){ onclick=alert(1) }",
    "[a](b.md){: onmouseover='alert(1)' }",
    "# A { onclick=alert(1) }",
    "A paragraph.\n{: style=position:fixed onclick=alert(1) }",
    "[a](b.md){ href=javascript:alert(1) }",
    "![a](b.png){ onerror=alert(1) }",
    "``` { .x onclick=alert(1) }\na\n```\n",
    "| a |\n| --- |\n| <x-hole> |",
    '!!! note "<x-hole>"\n    a',
    "!!! note onclick=x\n    a",
]


def runs_something(tree):
    """Whether a page holds raw HTML, or anything that a browser would run."""
    for element in tree.iter():
        href = re.sub(r"[\x00-\x20]", "", element.get("href", "")).lower()
        scheme = re.match(r"([a-z][a-z0-9+.-]*):", href)
        if element.tag == "x-hole" or (scheme and scheme[1] not in ("http", "https", "mailto")):
            return True
        if any(name.startswith("on") for name in element.attrib):
            return True
    return False


@pytest.mark.parametrize("text", ATTACKS)
def test_a_page_that_runs_something_is_refused(html, parse, text):
    assert read(text)[1] or not runs_something(parse(html(text)))


@given(
    st.lists(
        st.sampled_from(["`", "``", "```", "~~~", "\n", "\n\n", "    ", "> ", "- ", "\\", "<x-hole>", "a", " "]),
        max_size=9,
    )
)
def test_no_html_comes_past_the_check_by_way_of_code(html, parse, parts):
    text = "".join(parts)
    assert read(text)[1] or not runs_something(parse(html(text)))


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("---\ntitle: A\ndescription: B\nhide:\n  - toc\ntags: [a]\n---\n# A\n", []),
        ("---\ntitle: A\nauthor: B\n---\n# A\n", ["3:1 G101"]),
        ("---\ntitel: A\n---\n# A\n", ["2:1 G101"]),
        ("---\n{icon: a}\n---\n# A\n", ["2:2 G101"]),
        ("---\ntitle: [\n---\n# A\n", ["3:1 G005"]),
        ("author: A\n\n# A\n", ["1:1 G101"]),
        ("# A\n\n---\n\nauthor: a line between rules\n\n---\n", []),
    ],
)
def test_front_matter_says_only_what_is_for_a_page_to_say(text, problems):
    assert [" ".join(problem.split()[:2]) for problem in read(text)[1]] == problems
