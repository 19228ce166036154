from __future__ import annotations

import pytest

from generator.records.matter import front_matter


def problems(text):
    return [f"{it.location.line}:{it.location.column} {it.code.id}" for it in front_matter("a.md", text)]


def test_what_a_page_may_say_is_fine():
    said = "title: A\ndescription: B\nhide: [toc]\nsearch: {boost: 2, exclude: false}\ntags: [a, b]\n"
    assert problems(f"---\n{said}---\n# A\n") == []
    assert problems("# A\n") == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("title: 5", "G103"),
        ("hide: 5", "G103"),
        ("search: 5", "G103"),
        ("search: {boost: .nan}", "G103"),
        ("search: {boost: 0}", "G105"),
        ("hide: [all]", "G104"),
        ("template: x.html", "G101"),
    ],
)
def test_what_the_host_would_stumble_over_is_told_with_its_line(line, code):
    (problem,) = problems(f"---\n{line}\n---\n# A\n")
    assert problem.startswith("2:")
    assert problem.endswith(code)


def test_a_first_line_that_would_be_taken_for_front_matter_is_told():
    assert problems("Note: this\n\n# A\n") == ["1:1 G101"]
