from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from generator.cards import booklet, pdf, press
from generator.cards.papers import A4, EITHER, LETTER

PLAN = "plans/knee-weeks.yml"
NOTE = "          note: Take it easy.\n"


@pytest.fixture
def weeks(examine):
    """The weeks of the tiny guide's plan, with edits."""

    def of(edits=None):
        catalog, problems = examine(edits)
        assert problems == []
        return [week for _, week in booklet.weeks(catalog, catalog.plans["knee-weeks"])]

    return of


def test_every_week_has_its_days_and_what_to_do(weeks):
    first, second, third = weeks()
    assert (first.number, first.count, first.focus) == (1, 3, "Start with the Knee start.")
    assert [(task.day, task.words, task.unit) for task in first.tasks] == [
        ("Monday", "Knee start", ""),
        ("Wednesday", "Walk, 20–30\u00a0min", "min"),
        ("", "Knee start", ""),
    ]
    assert first.tasks[0].note == "Take it easy."
    assert [task.told for task in first.tasks] == ["Do it as it stands.", "", "As on Monday."]
    assert [task.told for task in second.tasks] == ["", "", ""]
    assert [task.words for task in second.tasks] == [task.words for task in first.tasks]
    assert [task.day for task in third.tasks] == ["Friday"]


def test_sets_of_a_week_and_what_is_optional_are_said(weeks):
    more = "          sets: 1\n          exceptions: [{exercise: squat, sets: 2}]\n          optional: true\n"
    task = weeks({PLAN: (NOTE, NOTE + more)})[0].tasks[0]
    assert task.words == "Knee start (if you like)"
    assert task.told == "Do it as it stands. 1 set of each, but 2 of Squat."


@pytest.mark.parametrize("paper", [A4, LETTER, EITHER], ids=lambda paper: paper.name)
def test_rows_share_the_page_and_notes_go_first(weeks, paper):
    week = weeks()[0]
    made = booklet.fitted(week, "Stop.", paper)
    assert made.notes
    assert all(task.height >= booklet.LOW for task in made.tasks)
    long = replace(week.tasks[0], note="word " * 120)
    many = booklet.fitted(replace(week, tasks=(long,) * 9), "Stop.", paper)
    assert {task.note for task in many.tasks} == {""}
    assert many.lacks == "Left out: notes on single sessions."
    full = replace(long, told="word " * 120)
    assert booklet.fitted(replace(week, tasks=(full,) * 9), "Stop.", paper).lacks.startswith(
        "Left out: notes, and what"
    )
    assert made.lacks == ""
    height = booklet.around(week, "Stop.", paper) + sum(task.height for task in many.tasks)
    assert height <= paper.box[1]
    assert booklet.fitted(replace(week, tasks=(long,) * 30), "Stop.", paper) is None


def test_a_week_that_is_too_full_is_told_at_its_stage(found):
    many = "".join(f"        - exercise: walk\n          work: {number + 1} min\n" for number in range(30))
    edit = ("      friday:\n", f"      thursday:\n{many}      friday:\n")
    assert found({PLAN: edit}) == ["plans/knee-weeks.yml:17:5 G311"]


def test_letters_of_a_plan_that_paper_does_not_have_are_told(found):
    assert found({PLAN: ("Take it easy.", "Take it easy \N{SNOWMAN}.")}) == ["plans/knee-weeks.yml:11:30 G314"]


@pytest.mark.uncounted
def test_a_booklet_has_all_its_words_and_its_bookmarks(guide_printer, loaded, pictured):
    pytest.importorskip("plutoprint", reason="no wheel for this system")
    plan = guide_printer.catalog.plans["eight-weeks"]
    sheet = press.bound(guide_printer, plan, A4, loaded, pictured)
    made = pdf.pdf(sheet)
    assert pdf.pdf(sheet) == made
    read = PdfReader(io.BytesIO(made))
    assert [(it.title, read.get_destination_page_number(it)) for it in read.outline] == list(sheet.outline)
    assert read.trailer["/Root"]["/Lang"] == "en"
    assert read.metadata.title == f"{plan.name} – booklet to print"
    for (_, week), page in zip(booklet.weeks(guide_printer.catalog, plan), read.pages, strict=False):
        text = "".join(page.extract_text().split())
        for task in week.tasks:
            assert "".join(task.words.split()) in text
