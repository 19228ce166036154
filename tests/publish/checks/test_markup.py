from __future__ import annotations

import pytest

from generator.publish.checks.markup import DOUBT, Element, pieces


def read(html, known=None):
    """The elements of a page."""
    found = pieces(html, lambda elements: elements or None, {} if known is None else known)
    return [element for piece in found for element in piece]


def test_elements_are_found_with_their_attributes_and_scripts_with_what_is_in_them():
    assert read('<p>a\n<P ID="x" hidden>b</p><script type=module>if (a < "</b>")\n{}</script><style>p {}</style>') == [
        Element("p", (("id", "x"), ("hidden", ""))),
        Element("script", (("type", "module"),), 'if (a < "</b>")\n{}'),
        Element("style", (), "p {}"),
    ]


def test_an_element_may_take_several_lines():
    assert read('<a\n  href="b\nc"\n>d</a>\n<i id="e">') == [
        Element("a", (("href", "b\nc"),)),
        Element("i", (("id", "e"),)),
    ]


def test_runs_of_which_nothing_can_be_told_are_passed_over_and_nothing_else_is():
    drawing = '<svg viewBox="0 0 9 9"><g fill="#fff"><path d="M1 1h2z"/></g> a &lt; b</svg>'
    assert read(drawing) == []
    assert read(f'{drawing}<i id="e">{drawing}') == [Element("i", (("id", "e"),))]


@pytest.mark.parametrize(
    "html",
    [
        '<b class="a" id="found">',
        '<b class="a"onclick="found">',
        "<b class='\"'id='found'>",
        '<b class="a"><img src="found">',
        '<a title="<b class="a"><img src=found>">',
        '<svg><g fill="a"/><use href="found"/></svg>',
        '<b class="a"></b ><a href=found>',
        '<bold class="a"></b><a href=found>',
        '<p><!-- <b class="a"> --><a href=found>',
    ],
)
def test_nothing_hides_in_a_run_or_beside_one(html):
    assert "found" in [value for element in read(html) for _, value in element.attributes] or DOUBT in [
        element.name for element in read(html)
    ]


def test_what_looks_like_a_run_in_a_script_belongs_to_it():
    assert read('<script>a = "<b class="x">"</script>') == [Element("script", (), 'a = "<b class="x">"')]


def test_values_are_read_as_browsers_read_them():
    (element,) = read("<a href='&#106;ava&colon;' title=\"a>b\" href=c>")
    assert element.get("href") == "java:"
    assert element.get("title") == "a>b"
    assert element.get("rel") is None


def test_a_line_that_pages_share_is_read_once():
    known = {}
    assert read('<i id="a">\n<b\nid="b">', known) == [Element("i", (("id", "a"),)), Element("b", (("id", "b"),))]
    assert known == {'<i id="a">': [Element("i", (("id", "a"),))]}
    known['<i id="a">'] = [Element("kept")]
    assert read('<p>\n<i id="a">', known) == [Element("kept")]


def test_a_line_that_is_known_is_not_taken_for_one_within_an_element():
    known = {}
    read('<i id="a">', known)
    assert read('<b title="\n<i id="a">\n">', known)[0].name == "b"
    assert Element("i", (("id", "a"),)) not in read('<b title="\n<i id="a">\n">', known)


@pytest.mark.parametrize(
    "html",
    [
        "<!--> <script>alert(1)</script> -->",
        "<!-- --!> <script>alert(1)</script> -->",
        "<textarea><!-- </textarea><script>alert(1)</script> --></textarea>",
        "<svg><![CDATA[ > <script>alert(1)</script> ]]></svg>",
        "<script/>alert(1)</script>",
        "<p>a <b\n",
        "<script>alert(1)",
        "<style>",
    ],
)
def test_what_browsers_may_read_otherwise_is_found(html):
    assert DOUBT in [element.name for element in read(html)]


@pytest.mark.parametrize("html", ["<!-- words -->", "<!doctype html>", "a &lt; b &amp; c < d".replace(" < d", "")])
def test_what_all_read_alike_is_not(html):
    assert read(html) == []


def test_an_element_is_told_in_short():
    assert str(Element("a", (("href", "b" * 99),))) == f'<a href="{"b" * 60}">'
    assert str(Element("p")) == "<p>"
    assert str(Element(DOUBT, text="<script>")) == "'<script>'"
