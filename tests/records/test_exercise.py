from __future__ import annotations

import pydantic
import pytest

from generator.records.exercise import Dose, Energy, Exercise
from generator.values.dose import Work
from generator.values.quantity import Quantity, Span


def test_a_dose_is_read():
    dose = Dose.model_validate({"work": "2 x 10 per side", "rest": "1:30", "effort": "RIR 2"})
    assert dose.work == Work(Span(2, 2), Quantity(10, 10, "reps"), "per side")
    assert dose.rest == Quantity(90, 90, "s")
    assert dose.load is dose.tempo is None


@pytest.mark.parametrize("met", [0.5, 26, "3.5", True])
def test_an_energy_cost_is_a_number_of_met(met):
    with pytest.raises(pydantic.ValidationError):
        Energy.model_validate({"effort": "brisk", "met": met, "source": "tables"})


def test_an_exercise_needs_all_that_a_page_shows():
    required = {name for name, field in Exercise.model_fields.items() if field.is_required()}
    assert required - {"id"} == {
        *("name", "summary", "pattern", "level", "equipment", "muscles"),
        *("setup", "steps", "cues", "mistakes", "breathing", "dose", "cautions"),
    }
