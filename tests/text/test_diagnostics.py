from __future__ import annotations

import json
from dataclasses import replace

from generator.records.codes import NOT_ONE_OF
from generator.text import codes
from generator.text.diagnostics import (
    EXCERPT,
    Diagnostic,
    Location,
    as_github,
    as_json,
    as_text,
    caret,
    did_you_mean,
    nearest,
    ordered,
    printable,
    surely,
)
from generator.text.edits import Edit

LEVEL = Diagnostic(
    Location("content/exercises/squat.yml", 5, 8, "level: begginer"),
    NOT_ONE_OF,
    "'begginer' is not one of beginner, advanced",
    "did you mean 'beginner'?",
)
WHOLE_FILE = Diagnostic(Location("content/exercises/a.yml"), codes.EMPTY, "the file is empty")


def test_text_has_the_place_the_help_and_a_caret():
    assert as_text([LEVEL]).splitlines() == [
        "content/exercises/squat.yml:5:8: G104 'begginer' is not one of beginner, advanced",
        "  help: did you mean 'beginner'?",
        "    5 | level: begginer",
        "      |        ^",
        "1 problem found.",
    ]


def test_text_leaves_out_what_is_not_there():
    assert as_text([WHOLE_FILE]).splitlines()[:-1] == ["content/exercises/a.yml:1:1: G004 the file is empty"]


def test_text_counts_the_problems():
    assert as_text([]) == "No problems found."
    assert as_text([LEVEL, WHOLE_FILE]).endswith("\n2 problems found.")


def test_a_long_line_is_cut_around_its_caret():
    line = "a" * 500 + "!" + "b" * 500
    shown, below = caret(Location("x.yml", 3, 501, line)).split("\n")
    assert len(shown) == len("    3 | ") + EXCERPT
    assert shown[below.index("^")] == "!"


def test_a_caret_stands_behind_the_last_character_of_a_line():
    shown, below = caret(Location("x.yml", 1, 4, "abc")).split("\n")
    assert below.index("^") == len(shown)


def test_text_cannot_steer_a_terminal():
    place = Location("a\x1b[31m.yml", 1, 1, "\x1b[2J\u202e")
    text = as_text([Diagnostic(place, codes.SYNTAX, "\x07bell", "\x9bhelp")])
    assert all(letter.isprintable() for letter in text.replace("\n", ""))


def test_a_tab_is_shown_as_an_arrow():
    assert printable("\tlevel") == "\N{RIGHTWARDS ARROW}level"


def test_github_annotations_name_file_line_and_column():
    assert as_github([LEVEL]) == (
        "::error file=content/exercises/squat.yml,line=5,col=8,title=G104 Not one of the choices"
        "::'begginer' is not one of beginner, advanced%0Ahelp: did you mean 'beginner'?"
    )


def test_github_annotations_escape_what_would_end_them():
    place = Location("a,b:c%.yml", 1, 1)
    (line,) = as_github([Diagnostic(place, codes.SYNTAX, "100 %\r\n::error::")]).splitlines()
    assert line.startswith("::error file=a%2Cb%3Ac%25.yml,line=1,col=1,")
    assert line.endswith("::100 %25%0D%0A::error::")


def test_json_has_every_part():
    assert json.loads(as_json([LEVEL])) == [
        {
            "path": "content/exercises/squat.yml",
            "line": 5,
            "column": 8,
            "code": "G104",
            "message": "'begginer' is not one of beginner, advanced",
            "help": "did you mean 'beginner'?",
            "edit": None,
        }
    ]
    edit = Edit("a.yml", (5, 8), (5, 16), "beginner")
    (row,) = json.loads(as_json([replace(LEVEL, edit=edit)]))
    assert row["edit"] == {"path": "a.yml", "start": [5, 8], "end": [5, 16], "text": "beginner"}


def test_no_problems_are_an_empty_list_in_json_and_nothing_for_github():
    assert json.loads(as_json([])) == []
    assert as_github([]) == ""


def test_problems_are_ordered_by_place_and_told_once():
    def at(path, line, column, code=codes.SYNTAX):
        return Diagnostic(Location(path, line, column), code, "message")

    places = [at("a", 2, 10), at("a", 10, 1), at("b", 1, 1, codes.EMPTY), at("b", 1, 1, codes.SYNTAX)]
    assert ordered([*reversed(places), *places]) == places


def test_a_word_is_sure_where_no_other_comes_near_it():
    assert surely("quadz", ["hams", "quads"]) == "quads"
    assert surely("funday", ["sunday", "monday", "tuesday"]) == ""
    assert surely("zzz", ["hams", "quads"]) == ""


def test_the_nearest_word_is_offered():
    assert nearest("Quadz", ["hams", "quads"]) == "quads"
    assert did_you_mean("quadz", ["hams", "quads"]) == "did you mean 'quads'?"
    assert did_you_mean("munday", ["monday", "sunday", "friday"]) == "did you mean 'sunday' or 'monday'?"


def test_nothing_is_offered_where_no_word_is_near():
    assert did_you_mean("elbow", ["hams", "quads"]) == ""
    assert did_you_mean("elbow", []) == ""
