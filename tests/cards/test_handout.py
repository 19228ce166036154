from __future__ import annotations

from generator.cards import handout
from generator.cards.sayings import unparted


def words(catalog):
    """The handout of the tiny guide's squat."""
    return handout.handout(catalog, catalog.exercises["squat"])


def test_a_handout_says_what_its_exercise_does(examine):
    catalog, _ = examine()
    made, exercise = words(catalog), catalog.exercises["squat"]
    assert (made.title, made.setup, made.steps) == (exercise.name, exercise.setup, exercise.steps)
    assert made.dose[0] == ("Do", unparted(exercise.dose.work.both()))
    assert len(made.mistakes) == len(exercise.mistakes)
    assert made.cautions == (("Ask a clinician first with", "swollen knee"), ("Change it with", "sore knee"))


def test_of_many_other_names_it_tells_a_few(examine):
    catalog, _ = examine()
    names = catalog.exercises["squat"].aliases
    assert words(catalog).also == ", ".join(names[: handout.NAMES])


def test_a_page_of_an_exercise_carries_its_handout(printer):
    make, _ = printer()
    exercise = make.catalog.exercises["squat"]
    page = make.handout(make.catalog, exercise)
    assert "\n" not in page
    assert "https://knees.example/guide/exercises/squat/" in page
    assert f"1.</i>{exercise.steps[0]}" in page
    assert "<img" not in page
    make.drawn = {"squat"}
    assert '<img src="../../exercises/squat/card.svg"' in make.handout(make.catalog, exercise)
    make.drawn = {"squat", "squat/whole"}
    assert '<img src="../../exercises/squat/whole/card.svg"' in make.handout(make.catalog, exercise)
