from __future__ import annotations

from generator.publish.kept.drawings import hidden, shown

PAGE = '# A\n\n<svg a="1"><path/></svg>\n\nWords.\n\n<figure><svg b="2"></svg></figure>\n'


def test_drawings_come_back_where_they_were():
    without = hidden(PAGE)
    assert "<svg" not in without
    assert "Words." in without
    assert shown(without, PAGE) == PAGE


def test_small_figures_of_a_line_leave_its_words():
    line = '<svg class="thumbnail" a="1"><g/></svg> [one](a.md) <svg class="thumbnail"><use/></svg> two\n'
    without = hidden(line)
    assert without == "<!--drawing 0--> [one](a.md) <!--drawing 1--> two\n"
    assert shown(without, line) == line


def test_a_drawing_within_another_goes_with_it():
    assert hidden('<figure><svg a="1"><svg></svg></svg></figure>') == "<figure><!--drawing 0--></figure>"


def test_a_page_without_drawings_stays_as_it_is():
    assert hidden("# A\n") == shown("# A\n", "# A\n") == "# A\n"
