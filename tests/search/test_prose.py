import pytest

from generator.search.prose import plain, searched


@pytest.mark.parametrize(
    ("markdown", "read"),
    [
        ('Hold *still*, [breathe](../a.md "In and out") and `wait`.', "Hold still, breathe and wait."),
        ("1. Sit.\n2. Stand.", "Sit. Stand."),
        ("Level\n:   Beginner", "Level: Beginner"),
        ("| A | B |\n| --- | --- |\n| c | d |", "A B c d"),
        ('??? care "Sore knee: change it"\n\n    - Bend less.', "Sore knee: change it: Bend less."),
        ("![A knee](knee.svg){ .small width=60 } 2&nbsp;s&#58; slowly", "2 s: slowly"),
        ("Read this.{ #here }", "Read this."),
        ("[Show it](a.svg){ .show data-search-exclude }\nRead this.", "Read this."),
        ("Also called: bends.\n{: .aliases data-search-exclude }\n\nRead this.", "Read this."),
        ("A<br>b", "A b"),
    ],
)  # fmt: skip
def test_markdown_is_read_as_its_words(markdown, read):
    assert plain(markdown) == read


@pytest.mark.parametrize(
    "left_out",
    [
        "<!-- guide: counts -->",
        '<figure class="a" data-search-exclude><svg><path></svg></figure>',
        "<section data-search-exclude>\n\nA card\n\n</section>",
        '<svg viewBox="0 0 1 1"><title>A knee</title></svg>',
    ],
)  # fmt: skip
def test_drawings_cards_and_comments_are_left_out(left_out):
    assert searched(f"Before {left_out} after").split() == ["Before", "after"]
