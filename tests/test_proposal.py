"""What a workflow tells of a proposal: .github/proposal.sh, on a proposal of which one file is broken."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from knees import LUNGE, PROJECT, write_project

pytestmark = pytest.mark.long  # six commands, one after the other
ME = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
FIGURE = "figure:\n  frames:\n    - stance: standing\n    - stance: squat\n"
EDITS = {
    "exercises/lunge.yml": LUNGE.replace("intermediate", "beginner") + FIGURE,
    "exercises/squat.yml": ("level: intermediate", "level: hard"),
    "pages/index.md": "# Knees, and more\n\n[About](about.md)\n",
    "pages/about.md": "# About\n\nMore.\n",
    "routines/knee-start.yml": ("Get your knees going.", "Get your *knees* going."),
}


@pytest.fixture(scope="module")
def proposal(tmp_path_factory):
    """The folder of a project with a proposal, and what the script says of it."""
    folder = tmp_path_factory.mktemp("proposal")
    for edits in ({}, EDITS):
        write_project(folder, edits)
        for arguments in (["init", "-q"], ["add", "-A", "content"], [*ME, "commit", "-qm", "All"]):
            subprocess.run(["git", *arguments], cwd=folder, check=True)
    guide = Path(sys.executable).with_name("guide")
    done = subprocess.run(
        ["sh", PROJECT / ".github/proposal.sh", "HEAD^1"],
        cwd=folder,
        env={**os.environ, "GUIDE": str(guide)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_a_proposal_is_told_and_what_is_right_of_it_is_made(proposal):
    folder, said = proposal
    assert "      new: Lunge (lunge)" in said
    assert "    content/exercises/squat.yml:5:8: G104 'hard' is not one of" in said
    assert "    content/exercises/squat.yml: has to do with problems, and is as it was at HEAD^1" in said
    assert "level: intermediate" in (folder / "content/exercises/squat.yml").read_text("utf-8")
    assert "    content/exercises/lunge.yml: has to do with problems, and is left out" in said
    assert "<figcaption>lunge, new</figcaption>" in (folder / "build/proposal/figures.html").read_text("utf-8")
    assert (folder / "build/proposal/cards/knee-start.png").read_bytes()[1:4] == b"PNG"


def test_one_page_shows_the_cards_and_leads_to_the_pages_that_change(proposal):
    folder, said = proposal
    page = (folder / "build/proposal/index.html").read_text("utf-8")
    assert '<img src="cards/knee-start.png" alt="The card of the routine knee-start' in page
    assert '<a href="../../site/routines/knee-start/index.html">content/routines/knee-start.yml</a>' in page
    assert '<a href="../../site/index.html">content/pages/index.md</a>' in page
    assert '<a href="../../site/about/index.html">content/pages/about.md</a>' in page
    assert "- `site/routines/knee-start/index.html`, from `content/routines/knee-start.yml`" in said


def test_what_others_wrote_is_indented_and_so_no_markdown(proposal):
    assert {line[:4] for line in proposal[1].splitlines() if "*knees*" in line} == {"    "}
