from __future__ import annotations

import json
import re
from html import unescape

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.text.document import FORBIDDEN
from generator.text.markdown import Markdown, escape, plain, prose, quoted, together

PLACES = {
    "paragraph": ("@", "p"),
    "inside of a paragraph": ("A, @, b.", "p"),
    "list item": ("- @", "li"),
    "numbered item": ("1. @", "li"),
    "second paragraph of an item": ("- a\n\n    @", "li/p[2]"),
    "item of an admonition": ('!!! warning "Mind"\n\n    - @\n', "li"),
    "table cell": ("| A | B |\n| --- | --- |\n| @ | b |", "td"),
    "last table cell": ("| A | B |\n| --- | --- |\n| a | @ |", "td[2]"),
    "heading": ("# @", "h1"),
    "heading with attributes": ("## @ { #here data-search-exclude }", "h2"),
    "definition": ("Term\n:   @\n", "dd"),
    "bold": ("**@**", "strong"),
    "emphasis": ("- a. *@*.", "em"),
    "link": ("- [@](a.md)", "a"),
}

HARMLESS = "words"
HOSTILE = [
    "<script>alert(1)</script>",
    "</li></ul><img src=x onerror=alert(1)>",
    "<!-- guide: counts -->",
    "<?php x ?>",
    "{{ 7 * 7 }} {% raw %} {# no #}",
    "[x](javascript:alert(1))",
    "![x](http://a.example/x.png)",
    "[x][y]",
    "[x]: http://a.example",
    "<http://a.example>",
    "*[HTML]: x",
    "a | b || c",
    "|",
    "--- | ---",
    "a\n\nb\n# c",
    "two\nlines",
    "a  \nb",
    "- a",
    "+ a",
    "* a",
    "1. a",
    "1) a",
    "12345678901. a",
    "\u0661. a",
    "# a",
    "#",
    "C#",
    "a ##",
    "!!! note",
    '??? note "x"',
    ":   a",
    ": a",
    "    a",
    "===",
    "---",
    "***",
    "* * *",
    "___",
    "`a`",
    "```",
    "~~~",
    "``` { .python onclick=x }",
    "a `` b",
    "\\",
    "\\*a\\*",
    "a\\",
    "&lt;b&gt;",
    "&#42;a&#42;",
    "&amp;amp;",
    "AT&T",
    "{: onclick=x }",
    "{ #id .class onclick=x }",
    "a {: onclick=x }",
    "**a** __b__ *c* _d_ ~~e~~ ^f^",
    "*",
    "_",
    "a*b*c_d_e",
    "[TOC]",
    "[^1]",
    "> a",
    "$a$",
    '"a" \'b\'',
    "a@b.example https://a.example/?a=1&b=2",
    "wzxhzdk:0 klzzwxh:0001",
    "\U0001f41e 3\u20135 lb \u00b7 \u00bd",
    "1",
    "1.",
    "2024.",
    "(a) [b] {c}",
]  # fmt: skip

LETTERS = st.sampled_from(sorted("\\`*_[]{}()<>#+-.!|:~^=&;\"'/@$%1a \n")) | st.characters(
    exclude_categories=["Cs", "Cc", "Cn"]
)
TEXT = st.text(LETTERS, min_size=1, max_size=24).filter(lambda text: text.strip() and not FORBIDDEN.search(text))


def skeleton(tree):
    """The tags and attributes of a tree, less those that follow from a heading's words."""
    return [
        (
            element.tag,
            {}
            if element.get("class") == "headerlink"
            else {k: v for k, v in element.attrib.items() if k != "id" or v == "here"},
        )
        for element in tree.iter()
    ]


@pytest.fixture(scope="session")
def shown(html, parse):
    """What Markdown that holds some text shows in a place: the text there, and the skeleton of all around it."""

    def of(place, text):
        around, path = PLACES[place]
        tree = parse(html(around.replace("@", text)))
        return "".join(tree.find(f".//{path}").itertext()).strip(), skeleton(tree)

    return of


def expected(shown, place, text):
    """What a place shows of a text that it takes for nothing but text."""
    words, tags = shown(place, HARMLESS)
    return words.replace(HARMLESS, " ".join(text.split())), tags


@pytest.mark.uncounted
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_the_text_it_is(shown, place, text):
    assert shown(place, escape(text.strip())) == expected(shown, place, text)


@pytest.mark.uncounted
@pytest.mark.parametrize("place", PLACES)
def test_any_text_is_shown_as_the_text_it_is(shown, place):
    @given(TEXT.map(str.strip))
    def check(text):
        assert shown(place, escape(text)) == expected(shown, place, text)

    check()


@given(TEXT)
@example("a & b")
def test_escaped_text_is_the_same_text_in_html(text):
    assert unescape(escape(text)) == re.sub(r"\s+", " ", text)


def test_escaped_text_is_not_escaped_again():
    once = escape("a*b")
    assert isinstance(once, Markup)
    assert f"{once}" == "a&#42;b"


def link(id, words):
    """A link to what there is: squats."""
    return Markdown(f"[{escape(words or 'Squat')}](squat.md)") if id == "squat" else None


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Do the [[squat]].", "Do the [Squat](squat.md)."),
        ("Do the [[squat|deep *bend*]].", "Do the [deep &#42;bend&#42;](squat.md)."),
        ("Do the [[ squat ]].", "Do the [Squat](squat.md)."),
        ("Do the [[lunge|step]].", "Do the &#91;&#91;lunge&#124;step&#93;&#93;."),
        ("Lift *slowly*, lower *very slowly*.", "Lift *slowly*, lower *very slowly*."),
        ("*Slowly* and [[squat]]", "*Slowly* and [Squat](squat.md)"),
        ("2*3*4 and a * b * c", "2&#42;3&#42;4 and a &#42; b &#42; c"),
        ("**bold**", "&#42;&#42;bold&#42;&#42;"),
        ("* not this *", "&#42; not this &#42;"),
        ("*<b>*", "*&#60;b&#62;*"),
        ("one\n  two", "one two"),
        ("", ""),
    ],
)
def test_authors_have_emphasis_and_links_and_nothing_more(text, markdown):
    assert prose(text, link) == markdown


@pytest.mark.parametrize("place", [place for place in PLACES if place != "emphasis"])
def test_emphasis_is_one_element_wherever_it_stands(shown, place):
    for text in ("*a* b", "b *a*", "*a*", "b (*a c*) d"):
        words, tags = shown(place, prose(text, link))
        assert words == expected(shown, place, text.replace("*", ""))[0]
        assert [tag for tag, _ in tags].count("em") == 1


@given(TEXT)
def test_prose_is_never_more_than_emphasis(html, parse, text):
    tags = {element.tag for element in parse(html(f"- {prose(text, link)}")).iter()}
    assert tags <= {"DOCUMENT_FRAGMENT", "ul", "li", "em"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do the [[wall-sit]] *now*.", "Do the wall sit now."),
        ("Do the [[wall-sit|sit]].", "Do the sit."),
        (" two\n lines ", "two lines"),
        ("2 * 3 <b>", "2 * 3 <b>"),
    ],
)
def test_plain_text_has_no_markup(text, expected):
    assert plain(text) == expected


@given(TEXT)
def test_a_value_of_the_front_matter_is_html_in_json_in_yaml(text):
    value = quoted(text)
    assert unescape(yaml.safe_load(f"description: {value}\n")["description"]) == " ".join(text.split())
    assert not re.search(r'[<>"]', json.loads(value))
    assert "\n" not in value


def test_a_number_stays_with_its_unit():
    assert (
        together("12 reps each way · <3–5 lb (1.5 kg)")
        == "12&nbsp;reps each way · &#60;3–&#8288;5&nbsp;lb (1.5&nbsp;kg)"
    )
