"""The guide that is looked at in a browser, and one page of each of its kinds: the tiny guide, or the published one if GUIDE=published."""

import os
import subprocess
import sys
from pathlib import Path

from knees import write_project
from stocked import EDITS

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"}
PUBLISHED = os.environ.get("GUIDE") == "published"

if PUBLISHED:
    HOST, SOURCE = "https://upper-back-guide.example/", "https://git.example/upper-back-guide"
    EXERCISE, ROUND, CARDIO, TITLE = "rear-delt-fly", "cycling", "rowing-machine", "march-in-place"
    MUSCLE, KIT, PATTERN, PLAN = "rear-deltoid", "dumbbells", "horizontal-pull", "eight-week-plan"
    ROUTINE, NAME = "strength-b", "Full-body strength day B"
    BEGINNER = "beginner-dumbbells"
    OTHER, OTHER_NAME = "no-equipment-home", "No-equipment home routine"
    ARTICLE, CHOICE, WORD = "articles/cardio-that-fits", "Dumbbells", "ladybug"
    CITING = f"{ARTICLE}/"
    QUERIES = ROOT / "tests/queries.yml"
    ROUTINES = sorted(path.stem for path in (ROOT / "content/routines").glob("*.yml"))
    EXERCISES = sorted(path.stem for path in (ROOT / "content/exercises").glob("*.yml"))
else:
    HOST, SOURCE = "https://knees.example/", "https://git.example/knees"
    EXERCISE, ROUND, CARDIO, TITLE = "squat", "walk", "walk", "lunge"
    MUSCLE, KIT, PATTERN, PLAN = "quads", "bell", "bend", "eight-weeks"
    ROUTINE, NAME = "strong-knees", "Strong knees, day B"
    BEGINNER = "knee-start"
    OTHER, OTHER_NAME = "knees-at-home", "Knees at home"
    ARTICLE, CHOICE, WORD = "about", "A bell", "deep bend"
    CITING = ""
    QUERIES = ROOT / "tests/guides/knees/queries.yml"
    ROUTINES = sorted(Path(path).stem for path in (*EDITS, "routines/knee-start.yml") if path.startswith("routines/"))
    EXERCISES = [EXERCISE, ROUND, TITLE]

KINDS = {
    "home": "",
    "exercise index": "exercises/",
    "level index": "exercises/by-level/",
    "muscle index": "muscles/",
    "equipment index": "equipment/",
    "pattern index": "patterns/",
    "routine index": "routines/",
    "plan index": "plans/",
    "print tray": "print-tray/",
    "exercise": f"exercises/{EXERCISE}/",
    "cardio exercise": f"exercises/{CARDIO}/",
    "muscle": f"muscles/{MUSCLE}/",
    "equipment": f"equipment/{KIT}/",
    "pattern": f"patterns/{PATTERN}/",
    "routine": f"routines/{ROUTINE}/",
    "plan": f"plans/{PLAN}/",
    "article": f"{ARTICLE}/",
    "sources": "sources/",
    "cautions": "cautions/",
    "problems": "problems/",
    "draw a figure": "draw-a-figure/",
    "add an exercise": "add-an-exercise/",
    "about": "about/",
    "card": f"cards/{ROUTINE}/",
    "not found": "404.html",
}
"""A page of each kind, by its address below the site's."""


KEPT = ROOT / ".cache" if PUBLISHED else ROOT / ".cache/tests"
"""Where drawings, cards and templates are kept from one run of the tests to the next, each by all that it is made from: to make them takes four fifths of a build."""


def project(root: Path) -> Path:
    """The folder of the guide's mkdocs.yml; the tiny guide is written to the folder `root`."""
    if PUBLISHED:
        return ROOT
    write_project(root, EDITS)
    (root / ".cache").mkdir()
    for name in ("figures", "cards", "templates"):
        (KEPT / name).mkdir(parents=True, exist_ok=True)
        (root / ".cache" / name).symlink_to(KEPT / name)
    return root


def program(module: str) -> list[str]:
    """What runs a module as a program; the examples of figures are drawn for the published guide alone."""
    return [sys.executable, *(["-m"] if PUBLISHED else [str(ROOT / "tests/plain.py")]), module]


def build(site: Path, root: Path, config: str = "mkdocs.yml") -> Path:
    """Build a project strictly into the folder `site`."""
    command = [*program("mkdocs"), "build", "--strict", "--config-file", config, "--site-dir", str(site)]
    done = subprocess.run(command, cwd=root, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return site
