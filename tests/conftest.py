"""What the tests share: a tiny guide to strong knees, written anew for each test, and Markdown as the site reads it."""

from __future__ import annotations

import re
import shutil
import warnings
from pathlib import Path

import pytest
from browser.project import build
from markdown import Markdown
from mkdocs.config import load_config

from generator.cards import pdf
from generator.publish import examination

PROJECT = Path(__file__).parents[1]

GUIDE = {
    "vocabulary/groups.yml": """\
thighs:
  name: Thighs
  major: true
  summary: The large muscles above your knees.
""",
    "vocabulary/muscles.yml": """\
quads:
  name: Quads
  aliases: [front of the thigh]
  latin: musculus quadriceps femoris
  plain: on the front of the thigh
  job: Straightens the knee.
  group: thighs
  shapes: [{spindle: thigh, facing: 10, half: 40, low: 31, high: 50}]
  areas: [{view: front, outline: "6.9 52.4, 10 42, 5.5 34"}]
hams:
  name: Hams
  latin: musculi ischiocrurales
  plain: on the back of the thigh
  job: Bends the knee.
  group: thighs
  areas: [{view: front, outline: "6.9 52.4, 10 42, 5.5 34"}]
calves:
  name: Calves
  latin: musculus triceps surae
  plain: below the knee
  job: Points the foot.
  group: thighs
  areas: [{view: front, outline: "6.9 52.4, 10 42, 5.5 34"}]
""",
    "vocabulary/patterns.yml": """\
bend:
  name: Knee bend
  summary: Your hips go down and come up, as in the [[squat]].
walking:
  name: Walking
  kind: endurance
  summary: You go somewhere.
hop:
  name: Hopping
  summary: You leave the ground.
""",
    "vocabulary/equipment.yml": """\
none:
  name: No kit
  summary: Your own body is enough.
  everyday: true
box:
  name: Box
  aliases: [step]
  summary: A low, solid box.
  safety: Test it with one foot first.
bell:
  name: Kettlebell
  summary: A ball with a handle.
  choice: A bell
""",
    "vocabulary/conditions.yml": """\
sore-knee:
  name: Sore knee
  aliases: [knee pain]
  summary: Your knee hurts when you bend it.
  advice: Bend it only as far as it is free of pain.
  evidence:
    - claim: Pain that stays below 3 of 10 did no harm in a trial.
      source: trial-2020
swollen-knee:
  name: Swollen knee
  summary: Your knee is thick and warm.
  advice: Let somebody look at it first.
""",
    "vocabulary/sources.yml": """\
trial-2020:
  name: Knee trial 2020
  kind: trial
  title: A trial of bending knees
  authors: Doe J and others
  year: 2020
  publication: Journal of Knees
  doi: 10.1000/knees.2020
  population: Adults with sore knees
  size: 40
  finding: Bending helps.
practice:
  name: Usual practice
  kind: practice
  title: What trainers usually do
  authors: The editors
  year: 2024
  publication: This guide
  finding: It works for many people.
tables:
  name: Energy tables
  kind: reference
  title: Tables of energy
  authors: Roe R
  year: 2011
  publication: Book of tables
  url: https://tables.example/met
  population: Adults
  finding: Walking costs 3.5 MET.
""",
    "exercises/squat.yml": """\
name: Squat
aliases: [knee bend exercise, deep bend]
summary: You sit down on nothing and stand up again.
pattern: bend
level: intermediate
equipment: [bell]
muscles:
  primary: [quads]
  secondary: [hams]
setup: Stand with your feet apart.
steps:
  - Sit back and down.
  - Stand up.
cues:
  - Knees out
  - Chest up
mistakes:
  - mistake: Your heels come up.
    instead: Sit back *more*.
breathing: In on the way down, out on the way up.
dose:
  work: 2 x 10
  load: 10 lb
  rest: 60 s
  tempo: 2-1-2
  effort: RIR 2-3
easier: [wall-sit]
make_easier: Go less deep.
make_harder: Take a heavier [[bell]].
cautions:
  - condition: sore-knee
    action: modify
    instead: Do the [[wall-sit|sit at the wall]] instead.
  - condition: swollen-knee
    action: ask
evidence:
  - claim: Squats made knees stronger in a trial.
    source: trial-2020
""",
    "exercises/wall-sit.yml": """\
name: Wall sit
summary: You sit against a wall without a chair.
pattern: bend
level: beginner
equipment: [none]
muscles:
  primary: [quads, hams]
setup: Lean your back against a wall.
steps:
  - Slide down.
  - Hold.
cues:
  - Back flat
mistakes:
  - mistake: You hold your breath.
    instead: Count aloud.
breathing: Breathe on.
dose:
  work: 2 x 30 s
cautions: []
""",
    "exercises/walk.yml": """\
name: Walk
summary: You walk at a good pace.
pattern: walking
level: beginner
equipment: [none]
muscles:
  primary: [calves]
setup: Wear shoes.
steps:
  - Start slowly.
  - Go faster.
cues:
  - Swing your arms
mistakes:
  - mistake: You look at your feet.
    instead: Look ahead.
breathing: Breathe freely.
dose:
  work: 20-30 min
  effort: RPE 4-5
cautions:
  - condition: swollen-knee
    action: avoid
energy:
  - effort: brisk, 3.5 mph
    met: 3.5
    source: tables
""",
    "routines/knee-start.yml": """\
name: Knee start
aliases: [first knee routine]
goal: Get your knees going.
audience: Anybody who sits a lot.
level: beginner
days_per_week: 2-3
minutes: 14
equipment: [bell]
warm_up:
  - exercise: walk
    work: 3 min
blocks:
  - name: Strength
    kind: straight
    items:
      - exercise: squat
        work: 2 x 10
        load: 10 lb
        rest: 60 s
        tempo: 2-1-2
        effort: RIR 2
        cue: Sit back
  - kind: superset
    rounds: 2
    rest: 30 s
    items:
      - exercise: wall-sit
        work: 30 s
      - exercise: squat
        work: 5
  - kind: flow
    items:
      - exercise: wall-sit
        work: 20 s
cool_down:
  - exercise: walk
    work: 2 min
progression:
  - weeks: 1
    change: Do it as it stands.
  - weeks: 3-4
    change: Add a round.
safety:
  - Stop at sharp pain.
  - Wear shoes.
cautions:
  - condition: sore-knee
    action: modify
    instead: Leave out the [[squat]].
  - condition: swollen-knee
    action: ask
basis:
  - claim: Two days a week are usual.
    source: practice
""",
    "plans/knee-weeks.yml": """\
name: Four knee weeks
goal: Bend without a thought.
audience: Beginners.
level: beginner
stages:
  - weeks: 1-2
    focus: Start with the [[knee-start]].
    days:
      monday:
        - routine: knee-start
          note: Take it easy.
      wednesday:
        - exercise: walk
          work: 20-30 min
        - routine: knee-start
  - weeks: 3
    focus: Walk more.
    days:
      friday:
        - exercise: walk
          work: 30 min
safety:
  - Stop at sharp pain.
cautions:
  - condition: swollen-knee
    action: ask
    instead: Ask before you walk.
basis:
  - claim: Three weeks are a start.
    source: practice
""",
    "pages/index.md": """\
# Strong knees

Walking helps ([a trial](sources.md#trial-2020)).

<!-- guide: routine-finder -->

There are:

<!-- guide: counts -->
""",
    "pages/about.md": "# About\n\nWritten by *hand*.\n",
}


@pytest.fixture(scope="session")
def project():
    """The folder of the real project."""
    return PROJECT


@pytest.fixture(scope="session")
def catalog(project):
    """The guide's own content."""
    return examination.examine(project / "content", "content", examination.figure_cache(project))[0]


@pytest.fixture(scope="session")
def site(tmp_path_factory, worker_id):
    """The folder of the built site: the first process of a test run that asks for it builds it, and the others wait for it."""
    import fcntl

    if worker_id == "master":
        return build(tmp_path_factory.mktemp("published") / "site")
    folder = tmp_path_factory.getbasetemp().parent / "published"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return folder if folder.exists() else build(folder.with_suffix(".new")).rename(folder)


@pytest.fixture(autouse=True, scope="session")
def quiet_theme():
    """Keep the theme from printing news about other versions of MkDocs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        yield


@pytest.fixture(autouse=True, scope="session")
def no_pdfs():
    """Have pages and cards made as where there is no engine for PDFs, which would take most of the time; tests of PDFs call it themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "there", lambda: False)
        yield


@pytest.fixture
def write(tmp_path):
    """Write the tiny guide's content folder anew, with edits: path -> its whole text, (old, new) text, or None for no such file."""
    return lambda edits=None: write_content(tmp_path / "content", edits or {})


def write_content(root, edits):
    """Write the content folder `root`; give it back."""
    shutil.rmtree(root, ignore_errors=True)
    for path, edit in {**GUIDE, **edits}.items():
        text = edited(GUIDE[path], *edit) if isinstance(edit, tuple) else edit
        if text is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def edited(text, old, new):
    """The text with the first `old` replaced, which must be there."""
    assert old in text, f"{old!r} is not in the tiny guide"
    return text.replace(old, new, 1)


@pytest.fixture
def examine(write):
    """The catalogue and the problems of the tiny guide with edits."""
    return lambda edits=None: examination.examine(write(edits), "content")


@pytest.fixture
def found(examine):
    """The problems of the tiny guide with edits, each as `path:line:column CODE`, below content/."""
    return lambda edits=None: [
        f"{problem.location} {problem.code.id}".removeprefix("content/") for problem in examine(edits)[1]
    ]


@pytest.fixture(scope="session")
def tiny(tmp_path_factory):
    """The catalogue of the tiny guide as it is, for tests that only read it."""
    return examination.examine(write_content(tmp_path_factory.mktemp("tiny") / "content", {}), "content")[0]


@pytest.fixture(scope="session")
def html(project):
    """Markdown to HTML with the extensions of the real mkdocs.yml."""
    config = load_config(str(project / "mkdocs.yml"))
    engine = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    return lambda text: engine.reset().convert(text)


@pytest.fixture(scope="session")
def parse():
    """HTML as browsers understand it: an element tree."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import html5lib
    return lambda text: html5lib.parseFragment(text, treebuilder="etree", namespaceHTMLElements=False)


@pytest.fixture(scope="session")
def guide_config():
    """Write a project around a content folder: the real mkdocs.yml with the real templates, and its address."""
    return write_project


def write_project(root, edits=None):
    """Write a project with the tiny guide at `root`; give back its mkdocs.yml."""
    text = (PROJECT / "mkdocs.yml").read_text("utf-8")
    articles = {
        f"pages/{path}": "# An article\n\nAs [people](../sources.md#practice) say.\n"
        for path in re.findall(r"articles/[\w-]+\.md", text)
    }
    write_content(root / "content", {**articles, **(edits or {})})
    text = edited(text, "custom_dir: templates", f"custom_dir: {PROJECT / 'templates'}")
    text = edited(text, "  - guide\n", f"  - guide:\n      templates: {PROJECT / 'templates'}\n")
    (root / "mkdocs.yml").write_text(text, "utf-8")
    (PROJECT / ".cache").mkdir(exist_ok=True)
    if not (root / ".cache").exists():
        (root / ".cache").symlink_to(PROJECT / ".cache")  # its figures are drawn once, not by every test
    return root / "mkdocs.yml"
