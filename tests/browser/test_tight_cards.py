"""What is computed of cards holds on paper: one that is said to fit has its pages, whatever routine an author may write."""

import random
import shutil

import pytest
import yaml
from knees import write_content

from browser.conftest import served
from browser.paper import PAPERS, misplaced, printed
from browser.project import ROOT
from generator.cards import classes, documents
from generator.cards.card import card
from generator.cards.fitting import fitted
from generator.cards.formats import SHEET
from generator.cards.imprint import Imprint
from generator.cards.papers import EITHER
from generator.cards.printer import Printer
from generator.publish.checks import examination
from generator.text.diagnostics import as_text

pytestmark = pytest.mark.browser

MANY = 24
TEXT = """
a in to one arm row pull raise hold slow band dumbbell shoulder blades together Wimmmming MMWW illicit fly
chest-supported half-kneeling straight-arm quadruped-thoracic café naïve 10–12 reps, then; 'soft' elbows WWW
"""
WORDS = TEXT.split()
LONGEST = {"name": 60, "goal": 240, "safety": 240, "cue": 90, "load": 60}
"""Characters that a field of a routine may have."""

EXERCISE = """
summary: Made up.
pattern: bend
level: beginner
equipment: [none]
muscles: {primary: [quads]}
setup: Stand.
steps: [Go., Come back.]
mistakes: [{mistake: None., instead: None.}]
breathing: Breathe.
dose: {work: 2 x 10}
cautions: []
"""


def wording(chance, most, least=1):
    """Words of `least` to `most` characters, often as many as there may be."""
    size = most if chance.random() < 0.4 else chance.randint(least, most)
    text = chance.choice(WORDS)
    while len(text) < size:
        text += " " + chance.choice(WORDS)
    return text[:size].strip() or "A"


def write(folder, id, record):
    (folder / f"{id}.yml").write_text(yaml.safe_dump(record, allow_unicode=True), "utf-8")


def item(chance, exercises):
    made = {"exercise": chance.choice(exercises), "work": chance.choice(["12", "5 breaths", "20-30 s per side"])}
    if chance.random() < 0.5:
        made["load"] = chance.choice(["3-5 lb", "light band", "135-225 lb", f"band {wording(chance, 55)}"])
    if chance.random() < 0.5:
        made["rest"] = "60-90 s"
    if chance.random() < 0.5:
        made["cue"] = wording(chance, 90)
    return made


def block(chance, exercises, count):
    kind = chance.choice(["straight", "superset", "circuit", "flow"])
    items = [item(chance, exercises) for _ in range(count)]
    sets = chance.choice(["1", "2", "3", "1-3", "5"])
    if kind != "straight":
        return {"kind": kind, "rounds": sets, "items": items}
    return {"kind": kind, "items": [{**made, "work": f"{sets} x {made['work']}"} for made in items]}


def routine(chance, number, exercises, equipment):
    return {
        "name": f"{number} {wording(chance, 56)}",
        "goal": wording(chance, 240, 20),
        "audience": "Anybody.",
        "level": chance.choice(["beginner", "intermediate"]),
        "days_per_week": "2-3",
        "minutes": 110,
        "equipment": chance.sample(equipment, chance.choice([1, 2, 4, 7, 10])),
        "warm_up": [item(chance, exercises) for _ in range(chance.choice([0, 1, 3, 8]))],
        "blocks": [block(chance, exercises, chance.choice([1, 1, 2, 3, 5])) for _ in range(chance.randint(1, 3))],
        "cool_down": [item(chance, exercises) for _ in range(chance.choice([0, 1, 3]))],
        "progression": [{"weeks": "1-8", "change": "Add."}],
        "safety": [wording(chance, 240, 20)],
    }


SMALL = """
name: Small
goal: Go.
audience: Anybody.
level: beginner
days_per_week: 2
minutes: 5
equipment: [bell]
blocks: [{kind: straight, items: [{exercise: squat, work: 2 x 12}]}]
progression: [{weeks: 1, change: Add.}]
safety: [Stop.]
"""


def with_long_word(field):
    """A small routine with one word that is longer than its line, as an address may be."""
    made, word = yaml.safe_load(SMALL), "W" * LONGEST[field]
    made["name"] = f"Small {field}"
    if field in ("cue", "load"):
        made["blocks"][0]["items"][0][field] = word
    else:
        made[field] = [word] if field == "safety" else word
    return made


@pytest.fixture(scope="module")
def catalog(tmp_path_factory):
    """The guide with made-up routines at the limits of what the model allows."""
    chance, content = random.Random(254.5), tmp_path_factory.mktemp("tight") / "content"
    write_content(content)
    exercises = [f"tight-exercise-{number}" for number in range(30)]
    for number, id in enumerate(exercises):
        words = {"name": f"{number} {wording(chance, 57)}", "cues": [wording(chance, 90)]}
        write(content / "exercises", id, {**yaml.safe_load(EXERCISE), **words})
    equipment = [f"kit-{number}" for number in range(10)]
    with (content / "vocabulary/equipment.yml").open("a") as kit:
        kit.writelines(f"{id}:\n  name: Suspended {id}\n  summary: Made up.\n" for id in equipment)
    for number in range(MANY):
        id = f"tight-{number}" + "-front-of-the-knee" * 4
        id = id[: 60 if number % 2 else 8].rstrip("-")
        write(content / "routines", id, routine(chance, 100 + number, exercises, equipment))
    for field in LONGEST:
        write(content / "routines", f"tight-long-{field}", with_long_word(field))
    catalog, problems = examination.examine(content)
    unread = [problem for problem in problems if problem.code.id < "G3"]
    assert not unread, as_text(unread)
    return catalog


@pytest.fixture(scope="module")
def fitting(catalog):
    """The pages of the made-up routines that fit: some with cues, some only without."""
    records = {id: record for id, record in catalog.routines.items() if id.startswith("tight-")}
    made = {id: fitted(card(catalog, record), SHEET, EITHER) for id, record in records.items()}
    assert len(made) == MANY + len(LONGEST)
    return {id: sides for id, sides in made.items() if sides}


@pytest.fixture(scope="module")
def page(catalog, fitting, chromium, tmp_path_factory):
    folder = tmp_path_factory.mktemp("paper")
    shutil.copytree(ROOT / "templates/theme/assets", folder / "assets")
    for path, css in classes.files().items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(css, "utf-8")
    printer = Printer(
        catalog,
        [ROOT / "templates/cards"],
        Imprint("Upper Back Guide", "https://an-organization.github.io/upper-back-guide/"),
    )
    for id in fitting:
        (folder / f"cards/{id}").mkdir(parents=True)
        (folder / f"cards/{id}/index.html").write_text(
            documents.page(printer, [catalog.routines[id]], SHEET, EITHER), "utf-8"
        )
    with served(folder) as address:
        context = chromium.new_context(base_url=address)
        yield context.new_page()
        context.close()


def test_the_made_up_routines_take_one_page_and_two_with_cues_and_without(fitting):
    assert len(fitting) > MANY / 4
    assert max(len(side.rows) for sides in fitting.values() for side in sides) >= 5
    assert {True, False} == {"cue" in side.lacks for sides in fitting.values() for side in sides}
    assert {1, 2} == {len(sides) for sides in fitting.values()}


def faults(page, id, pages, papers=PAPERS):
    """What is wrong with a card on paper."""
    page.goto(f"cards/{id}/")
    for paper in papers:
        yield from (f"{fault} on {paper}" for fault in misplaced(page, paper))
        sheet = printed(page, paper)
        if (sheet.pages, sheet.scales) != (pages, {0.75}):
            yield f"{sheet.pages} pages of {paper} for {pages}, scaled by {sheet.scales}"


@pytest.mark.long
def test_a_card_that_fits_by_computation_fits_on_paper(page, fitting):
    wrong = {id: list(faults(page, id, len(fitting[id]))) for id in fitting if not id.startswith("tight-long-")}
    assert {id: found for id, found in wrong.items() if found} == {}


@pytest.mark.parametrize("paper", ["A4", pytest.param("Letter", marks=pytest.mark.long)])
@pytest.mark.parametrize("field", LONGEST)
def test_a_word_longer_than_its_line_stays_on_the_card_or_is_said_not_to_fit(page, fitting, field, paper):
    id = f"tight-long-{field}"
    assert id not in fitting or list(faults(page, id, len(fitting[id]), [paper])) == []
