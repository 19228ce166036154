from __future__ import annotations

from generator.publish.drawings import hidden, shown

PAGE = '# A\n\n<svg a="1"><path/></svg>\n\nWords.\n\n<figure><svg b="2"></svg></figure>\n'


def test_drawings_come_back_where_they_were():
    without = hidden(PAGE)
    assert "<svg" not in without
    assert "Words." in without
    assert shown(without, PAGE) == PAGE


def test_a_page_without_drawings_stays_as_it_is():
    assert hidden("# A\n") == shown("# A\n", "# A\n") == "# A\n"
