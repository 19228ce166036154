from __future__ import annotations

import pytest

from generator.records.attachments import drawing_problems, is_attachment, is_picture


def test_pictures_and_pdfs_may_lie_beside_pages_and_nothing_that_runs():
    assert all(map(is_attachment, ("a.png", "b/c.JPG", "a.svg", "a.pdf")))
    assert not any(map(is_attachment, ("a.html", "a.js", "a", "a.svg.exe")))
    assert is_picture("a.webp")
    assert not is_picture("a.pdf")


def problems(text):
    return [f"{it.location} {it.code.id}" for it in drawing_problems("a.svg", text.encode())]


def test_a_drawing_of_lines_and_text_is_fine():
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><!-- a <script> --><path d="M0 0"/><text>Hi</text></svg>'
    assert problems(drawing) == []


@pytest.mark.parametrize(
    "part",
    [
        "<script>x</script>",
        '<a href="#b">x</a>',
        '<path onclick="x"/>',
        '<image href="https://a.example/x.png"/>',
        '<use xlink:href="//a.example/x"/>',
        "<style>@import 'x'</style>",
        '<path style="fill:url(https://a.example)"/>',
    ],
)
def test_what_runs_or_fetches_is_told_with_its_place(part):
    (problem,) = problems(f'<svg xmlns="http://www.w3.org/2000/svg">\n{part}</svg>')
    assert problem.startswith("a.svg:2:")


def test_what_is_no_drawing_is_told():
    assert problems("<html></html>") != []


@pytest.mark.parametrize(
    ("drawing", "place"),
    [
        ("<svg>", "1:6"),
        ("<svg>\n<g></svg>", "2:6"),
        ("<svg>&x;</svg>", "1:6"),
        ("<svg/><svg/>", "1:7"),
        ("<svg><a:g/></svg>", "1:6"),
        ('<svg on\nload="x"/>', "2:1"),
    ],
)
def test_where_a_drawing_breaks_is_told(drawing, place):
    assert problems(drawing) == [f"a.svg:{place} G209"]


def test_a_drawing_that_breaks_is_told_where_whatever_its_lines_end_with():
    (problem,) = drawing_problems("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg">\r\r\n</svg>\rjunk')
    assert (problem.location.line, problem.location.column) == (2, 8)
