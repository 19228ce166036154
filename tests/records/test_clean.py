from __future__ import annotations

import random

import knees
import pytest

from generator.figures import studio
from generator.figures.picture import ENOUGH, Picture, Signs
from generator.records import clean, loader
from generator.records.watched import Answers, View
from generator.rules import figures, plans, reading, rulebook, truth

SQUAT, WALK = "exercises/squat.yml", "exercises/walk.yml"
ROUTINE, TRIAL = "routines/knee-start.yml", "vocabulary/sources.yml"
LONG = "Squat " + "of the very large and slow kind " * 4
SUMMARY = "You sit down on nothing and stand up again."
PRAISE = (SQUAT, SUMMARY, "This is the best squat.")
CLAIM = (SQUAT, "Squats made knees stronger in a trial.", "Squats always make 9 % of all knees stronger.")
WEAK = (TRIAL, "design: randomized trial", "design: practice")
CHANGES = [
    PRAISE,
    CLAIM,
    WEAK,
    (SQUAT, SUMMARY, "You lift 5 lb."),
    (
        SQUAT,
        "Sit back and down.",
        "Utilising considerable concentration, antagonistically reposition yourself downwards.",
    ),
    (SQUAT, "name: Squat\n", f"name: {LONG[:60]}\n"),
    (SQUAT, "  load: 10 lb\n", ""),
    (TRIAL, "trial-2020", "trial-2021"),
    (ROUTINE, "2 x 10", "12 x 10"),
    (ROUTINE, "name: Knee start", "name: Guaranteed knees"),
    ("vocabulary/equipment.yml", "name: ", "name: Most wonderful "),
    ("exercises/wall-sit.yml", "name: ", "nonsense: "),
]
"""What is changed, from which text to which; most of it is a fault that a rule finds in that file or in another."""


def found(root, file=None, amid="program"):
    """What the rules that remember find in a guide, in their order."""
    catalog, _ = loader.load(root, "content")
    with clean.remembered(file, lambda: amid, catalog):
        rules = (truth.words_hold, reading.reads_easily, rulebook.cards_fit, plans.fits_booklet)
        return [diagnostic for rule in rules for diagnostic in rule(catalog)]


def differences(root, file, changes):
    """After each change, what the rules find with a memory and what without, where it is not the same."""
    for path, old, new in changes:
        text = (root / path).read_text("utf-8")
        (root / path).write_text(text.replace(old, new, 1) if old in text else text.replace(new, old, 1), "utf-8")
        with_memory, without = found(root, file), found(root)
        if with_memory != without:
            yield with_memory, without


def test_with_a_memory_the_same_is_found_in_the_same_order(write, tmp_path):
    changes = random.Random(3).choices(CHANGES, k=16)
    assert list(differences(write(), tmp_path / "clean", changes)) == []


def test_what_is_clean_is_not_looked_at_again(write, tmp_path, monkeypatch):
    root = write()
    assert found(root, tmp_path / "clean") == []
    for name in ("grade", "together"):
        monkeypatch.setattr(reading, name, None)
    assert found(root, tmp_path / "clean") == []
    with pytest.raises(TypeError):
        found(root, tmp_path / "clean", "another program")


def test_the_memory_holds_what_is_clean_and_nothing_else(write, tmp_path):
    file = tmp_path / "clean"
    found(write(), file)
    size = file.stat().st_size
    assert found(write({SQUAT: (SUMMARY, "This is the best squat.")}), file)
    assert file.stat().st_size < size
    found(write({WALK: None}), file)
    assert b"wall-sit" in file.read_bytes()
    assert b"truth.record_holds exercise walk" not in file.read_bytes()


FIGURE = "figure:\n  view: side\n  frames:\n    - stance: standing\n    - knees: 4\n"
LOW = "low:\n  name: Low head\n  summary: The head is low.\n  figure: high-head\n"


@pytest.fixture
def drawn(monkeypatch):
    """The ids of exercises whose figures are drawn, each of which shows a low head and every muscle."""
    names = []

    def draw_all(jobs, _):
        names.extend(jobs)
        return {name: Picture("", "", (ENOUGH,), signs=Signs(("low-head",), ())) for name in jobs}

    monkeypatch.setattr(studio, "draw_all", draw_all)
    return names


REDRAWN = {
    "a position that it shows": (("vocabulary/positions.yml", "high-head", "low-head"), ["G348"], 2),
    "a muscle": (("vocabulary/muscles.yml", "low: 31", "low: 30"), [], 2),
    "itself": ((SQUAT, "view: side", "view: front"), [], 2),
    "another exercise": (("exercises/wall-sit.yml", "name: ", "name: A "), [], 1),
}
"""What changes, what is then found, and how often the figure has been drawn by then."""


@pytest.mark.parametrize("what", REDRAWN)
def test_a_figure_is_held_to_what_it_is_drawn_from(write, tmp_path, drawn, what):
    (path, old, new), codes, times = REDRAWN[what]
    root = write({SQUAT: ("level: ", f"{FIGURE}level: "), "vocabulary/positions.yml": LOW})
    assert figured(root, tmp_path) == figured(root, tmp_path) == []
    assert drawn == ["squat"]
    text = (root / path).read_text("utf-8")
    (root / path).write_text(knees.edited(text, old, new), "utf-8")
    assert figured(root, tmp_path) == codes
    assert drawn == ["squat"] * times


def figured(root, folder):
    """The codes of what is wrong with figures."""
    catalog, _ = loader.load(root, "content")
    with clean.remembered(folder / "clean", str, catalog):
        return [it.code.id for it in figures.figures_hold(catalog, None, ())]


def test_of_a_few_files_the_records_of_others_are_not_looked_at(write):
    catalog, _ = loader.load(write({SQUAT: PRAISE[1:], WALK: ("name: ", "# best\nname: The best ")}), "content")
    squat = catalog.exercises["squat"]
    with clean.few({f"content/{SQUAT}"}, catalog):
        looked = [it.id for it in catalog.exercises.values() if not clean.holds(truth.record_holds, catalog, it)]
        assert looked == ["squat"]
        told = list(truth.words_hold(catalog))
    assert told == list(truth.record_holds(catalog, squat)) != []


LACKS = {
    "what it looks up": ((View, "__getitem__", lambda self, key: self.mapping[key]), [CLAIM, WEAK]),
    "the file itself": ((Answers, "file", lambda *_: "the same"), [PRAISE]),
}
"""What the memory could lack, how, and the changes that then go by unseen."""


@pytest.mark.parametrize("lack", LACKS)
def test_all_that_a_rule_reads_is_part_of_the_memory(write, tmp_path, monkeypatch, lack):
    lacking, changes = LACKS[lack]
    changes = [(SQUAT, SUMMARY, SUMMARY), *changes]
    assert list(differences(write(), tmp_path / "clean", changes)) == []
    monkeypatch.setattr(*lacking)
    assert list(differences(write(), tmp_path / "other", changes)) != []
