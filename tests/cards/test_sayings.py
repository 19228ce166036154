from __future__ import annotations

import pytest

from generator.cards.sayings import due, first, in_short, said, unparted, weeks, weeks_of
from generator.records.item import Item
from generator.records.progress import Progress
from generator.records.routine import Block
from generator.values.quantity import Span


@pytest.mark.parametrize(
    ("kind", "work", "words"),
    [
        ("straight", "2 x 12", "2 × 12"),
        ("straight", "1-3 x 8-12 per side", "1–3 × 8–12"),
        ("superset", "30 s", "3 × 30\u00a0s"),
        ("straight", "3 x 5 breaths", "3 × 5\u00a0breaths"),
        ("straight", "12, 10, 8", "12, 10, 8"),
        ("straight", "3 x AMRAP", "3 × max"),
        ("straight", "3 x 5+", "3 × 5+"),
        ("straight", "20 m", "1 × 20\u00a0m"),
    ],
)
def test_a_table_has_sets_and_amounts_in_short(kind, work, words):
    item = Item.model_validate({"exercise": "squat", "work": work})
    rounds = Span(3, 3) if kind == "superset" else None
    assert in_short(Block.model_construct(kind=kind, rounds=rounds, items=(item,)), item) == words


def test_what_the_guide_writes_names_marks_and_what_authors_wrote_names_exercises(tiny):
    routine = tiny.routines["knee-start"]
    alone = routine.model_copy(update={"blocks": routine.blocks[:1]})
    step = Progress.model_validate(
        {"weeks": "2-3", "items": [{"exercise": "squat", "sets": 3}], "change": "Do the [[squat]] slowly."}
    )
    found = weeks_of(tiny, alone, step)
    assert (found.span, found.low, found.high, found.doses) == ("Weeks 2–3", 2, 3, ("3 × 10",))
    assert found.words == "Do three sets of A. Do the Squat slowly."
    assert found.beside == "Do the Squat slowly."


def test_text_on_paper_has_no_markup(tiny):
    assert said(tiny, "Do *the* [[squat]] and [[wall-sit|sit]]") == "Do the Squat and sit"
    assert first("Do one set. Then rest.") == "Do one set."
    assert (weeks(Span(1, 1)), weeks(Span(3, 4))) == ("Week 1", "Weeks 3–4")


def test_a_bare_link_says_the_title_of_what_it_leads_to(tiny):
    assert said(tiny, "Then the [[knee-start]].") == f"Then the {tiny.routines['knee-start'].name}."
    assert said(tiny, "Then the [[lost-page]].") == "Then the lost page."


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("3–5 lb (1.5–2.5 kg)", "3–5~lb (1.5–2.5~kg)"),
        ("2 × 10 reps per side", "2 × 10~reps per side"),
        ("Hold for 2 seconds, 9 times", "Hold for 2~seconds, 9 times"),
        ("10 sides, and 5 minutes", "10 sides, and 5~minutes"),
    ],
)
def test_a_number_is_kept_with_its_unit(text, kept):
    assert unparted(text) == kept.replace("~", "\u00a0")


def test_a_routine_without_weeks_has_a_page_of_sessions(tiny):
    routine = tiny.routines["knee-start"]
    assert len(list(due(routine))) == 4 * 3
    bare = routine.model_copy(update={"progression": (), "days_per_week": None})
    assert [it.label for it in due(bare)][:5] == ["Week 1, 1", "Week 1, 2", "Week 1, 3", "Week 1, 4", "Week 2, 1"]
