"""The real project as it is published: built once, and one page of each kind."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"}

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
    "exercise": "exercises/rear-delt-fly/",
    "cardio exercise": "exercises/rowing-machine/",
    "muscle": "muscles/rear-deltoid/",
    "equipment": "equipment/dumbbells/",
    "pattern": "patterns/horizontal-pull/",
    "routine": "routines/strength-b/",
    "plan": "plans/eight-week-plan/",
    "article": "articles/cardio-that-fits/",
    "sources": "sources/",
    "cautions": "cautions/",
    "problems": "problems/",
    "draw a figure": "draw-a-figure/",
    "about": "about/",
    "card": "cards/strength-b/",
    "not found": "404.html",
}
"""A page of each kind, by its address below the site's."""

ROUTINES = sorted(path.stem for path in (ROOT / "content/routines").glob("*.yml"))


def build(site: Path, root: Path = ROOT, config: str = "mkdocs.yml") -> Path:
    """Build a project strictly into the folder `site`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", config, "--site-dir", str(site)]
    done = subprocess.run(command, cwd=root, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return site
