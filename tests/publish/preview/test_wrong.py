"""What a preview says of a file in which something is wrong."""

from __future__ import annotations

import re

from generator.publish.preview import wrong
from generator.records.sketch import Sketch
from generator.text.codes import SYNTAX
from generator.text.diagnostics import Diagnostic, Location

FILE = "content/exercises/a*b.yml"
LINES = [
    "name: A",
    "",
    "    <script>alert(1)</script> {: onclick=x }",
    "level: b",
    "c",
    "d",
    "e",
    "f",
    "g: <svg></svg>",
]


def told(*numbers, message="not <valid>"):
    return wrong.told(
        [Diagnostic(Location(FILE, it, 1), SYNTAX, message, "put it in `quotes`") for it in numbers], LINES
    )


def test_problems_stand_as_text_each_with_its_line_and_nothing_of_a_file_does_anything(html, parse):
    tree = parse(html(told(3)))
    assert {it.tag for it in tree.iter()} == {
        "DOCUMENT_FRAGMENT",
        "p",
        "strong",
        "ul",
        "li",
        "a",
        "pre",
        "code",
        "span",
        "mark",
    }
    assert tree.find(".//mark").text == LINES[2]
    words = " ".join("".join(tree.itertext()).split())
    assert (
        f"1 problem. Mend the file, and this goes away by itself. {FILE}:3:1 G005 not <valid>. Help: put it in `quotes`"
        in words
    )
    assert tree.find(".//a").get("href") == "#line-3"
    assert tree.find(".//span[@id='line-3']/mark") is not None


def test_only_lines_around_problems_are_shown_and_a_gap_is_told():
    shown = told(1, 9)
    assert re.findall(r'id="line-([0-9]+)"', shown) == ["1", "2", "3", "4", "6", "7", "8", "9"]
    assert shown.count("\N{HORIZONTAL ELLIPSIS}") == 1
    assert "\N{HORIZONTAL ELLIPSIS}" not in told(1)


def test_a_drawing_that_an_author_quotes_stays_text():
    assert "<svg" not in told(9, message="<svg viewBox='0 0 1 1'></svg>")


def test_a_problem_behind_the_end_of_a_file_shows_its_last_lines():
    assert 'id="line-9"' in told(10)
    assert "<mark>" not in told(10)
    assert wrong.told([], []).count("line-") == 0


def test_what_can_be_made_of_a_file_stands_below_its_problems(html, parse):
    found = Sketch("*Lunge*", None, (("frames", 0, "elbow"),), (("steps", ("Step out.", "Come back.")),))
    text = html(wrong.sketched(found, "<svg></svg>", told(1)))
    tree = parse(text)
    assert tree.find(".//h1").text == "*Lunge*"
    assert '<figure class="movement"><svg></svg></figure>' in text
    words = " ".join("".join(tree.itertext()).split())
    assert "Drawn without frames.0.elbow, which cannot be read. steps Step out. Come back." in words
