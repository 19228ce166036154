from __future__ import annotations

from generator.text.edits import Edit, applied


def edit(start, end, text):
    return Edit("a.yml", start, end, text)


def test_pieces_are_replaced_where_they_stand():
    text = "name: A\r\nlevle: begginer\n"
    edits = [edit((2, 8), (2, 16), "beginner"), edit((2, 1), (2, 6), "level")]
    assert applied(text, edits) == "name: A\r\nlevel: beginner\n"


def test_lines_are_taken_out_and_put_in():
    assert applied("a\nb\nc\n", [edit((2, 1), (3, 1), "")]) == "a\nc\n"
    assert applied("a\nc\n", [edit((2, 1), (2, 1), "b\n")]) == "a\nb\nc\n"


def test_of_two_that_overlap_the_first_is_made():
    assert applied("abcdef", [edit((1, 1), (1, 4), "x"), edit((1, 3), (1, 5), "y")]) == "xdef"


def test_an_edit_counts_once():
    assert applied("ab", [edit((1, 3), (1, 3), "c")] * 2) == "abc"
