from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cards.boxes import Box
from generator.cards.fitting import fitted
from generator.cards.formats import LOG
from generator.cards.log import LATER, TALLER, asides, due_boxes, height, names, pens, room, said, wide
from generator.cards.papers import A4, EITHER, LETTER
from generator.cards.sayings import Due

ROUTINE = "routines/knee-start.yml"
STEPS = ("  - weeks: 1\n    change: Do it as it stands.\n", "  - weeks: 1\n    sets: 1\n    rounds: 1\n")


@pytest.mark.parametrize("paper", [A4, LETTER, EITHER])
def test_a_log_has_a_row_for_each_session_of_all_weeks(words, paper):
    made = words({ROUTINE: STEPS})
    pages = fitted(made, LOG, paper)
    assert [it.label for page in pages for it in page.due] == [
        f"Week {week}, {number}" for week in (1, 2, 3, 4) for number in (1, 2, 3)
    ]
    for page in pages:
        assert len(page.heights) == len(page.due)
        assert sum(page.heights) <= room(page, LOG, paper)


def test_a_page_has_the_weeks_of_its_sessions_alone(full):
    made = full(4)
    many = replace(made, due=tuple(Due(week, f"Week {week}, 1", (3,) * 8) for week in range(1, 60)))
    pages = fitted(many, LOG, A4)
    assert len(pages) > 1
    assert [page.title.replace("\u00a0", " ")[-6:] for page in pages] == [
        f"{n} of {len(pages)}" for n in range(1, len(pages) + 1)
    ]
    for page in pages:
        shown = {step.span for step in page.table} | {span for span, _ in page.progress}
        weeks = {it.week for it in page.due}
        assert shown == {it.span for it in made.progress if any(it.low <= week <= it.high for week in weeks)}
    assert pages[0].meta == made.meta
    assert pages[1].meta == ()


def test_sets_that_a_week_does_not_have_are_struck_out_and_lines_without_any_left_out(words):
    (page, *_) = fitted(words({ROUTINE: STEPS}), LOG, A4)
    first, second = page.due[0], page.due[3]
    assert (first.sets, second.sets) == ((1, 1, 1, 1), (2, 2, 2, 1))
    boxes = [list(due_boxes(page, LOG, A4, it))[1] for it in (first, second)]
    assert boxes == [((Box("1", "s"), Box(unit="–")),), ((Box("1", "s"), Box("2", "s")),)]
    nothing = replace(first, sets=(0, 0, 0, 0))
    assert all(box.unit == "–" for lines in due_boxes(page, LOG, A4, nothing) for line in lines for box in line)


def test_many_exercises_are_named_in_a_list_above_their_columns(full):
    made = full(18)
    made = replace(made, due=tuple(replace(it, sets=(2,) * len(made.rows)) for it in made.due))
    pages = fitted(made, LOG, A4)
    assert wide(made.rows, A4) < 14
    assert names(pages[0], A4).startswith("A Squat, 2 × 10\u00a0reps")
    assert names(fitted(full(0), LOG, A4)[0], A4) == ""


def test_a_log_that_ends_before_the_weeks_do_says_so(words):
    made = words()
    pages = fitted(replace(made, due=made.due * 40), LOG, A4)
    assert len(pages) == LOG.most
    assert [page.lacks for page in pages] == [*[""] * (LOG.most - 1), LATER]
    assert sum(pages[-1].heights) + 5 <= room(pages[-1], LOG, A4) + LOG.slack + 5


def test_narrow_columns_have_their_boxes_below_each_other(words):
    row = replace(words().rows[1], sides=True)
    assert [len(line) for line in pens(row, LOG, 2)] == [2, 2]
    assert [len(line) for line in pens(row, LOG, 1)] == [1] * 4


def test_what_stands_above_the_rows_is_said_in_short(words):
    page = fitted(words(), LOG, A4)[0]
    assert said(page.rows[0]) == "2 × 10\u00a0reps · 10\u00a0lb (4.5\u00a0kg)"
    assert asides(page) == "Warm-up (W): Walk 3\u00a0min. Cool-down (C): Walk 2\u00a0min"
    assert asides(replace(page, warm_up="", cool_down="")) == ""


@pytest.mark.parametrize("count", [3, 20, 31])
def test_the_pages_of_a_log_share_its_sessions_and_its_room(full, count):
    many = replace(full(4), due=tuple(Due(week, f"Week {week}, 1", (3,) * 8) for week in range(1, count + 1)))
    pages = fitted(many, LOG, A4)
    counts = [len(page.due) for page in pages]
    assert sum(counts) == count
    assert max(counts) - min(counts) <= 1
    for page in pages:
        least = [height(page, LOG, A4, session) for session in page.due]
        assert all(low <= made <= low * TALLER for low, made in zip(least, page.heights, strict=True))
        free = room(page, LOG, A4) - sum(page.heights)
        assert 0 <= free <= len(least) or page.heights[0] >= least[0] * TALLER - 0.1


def test_a_routine_of_which_nothing_could_be_read_has_no_log(words):
    assert fitted(replace(words(), rows=()), LOG, A4) is None
