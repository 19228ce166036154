"""The pages of the built site as the Nu Html Checker of the W3C reads them; `tests/validator.sh` fetches it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

JAR = Path(__file__).parents[1] / ".cache/validator/node_modules/vnu-jar/build/dist/vnu.jar"

BOXES = "Attribute “autocomplete” is only allowed when the input type is .*"
"""Of the boxes that open the menu and the search."""
TITLES = "Bad value “” for attribute “tabindex” on element “label”: .*"
"""Of the titles of sections in the menu."""
CONTENTS = "The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control."
"""Of a page's contents, where it hides them."""
THEME = re.compile(f"{BOXES}|{TITLES}|{CONTENTS}")
"""The errors that are the theme's, in which it has each page alike; CONTRIBUTING.md lists them."""


def told(paths):
    """What the checker tells of files or folders: each message with its file and what it quotes."""
    command = ["java", "-Xss4m", "-jar", str(JAR), "--format", "json", "--skip-non-html", "--stdout", *map(str, paths)]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return [
        (message["url"], message["message"], message.get("extract", ""))
        for message in json.loads(said)["messages"]
        if message["type"] in ("error", "non-document-error")
    ]


@pytest.mark.long
@pytest.mark.skipif(not (JAR.is_file() and shutil.which("java")), reason="there is no Nu Html Checker")
def test_pages_are_valid_but_for_what_is_the_theme_s(site, tmp_path):
    (tmp_path / "a.html").write_text("<!doctype html><title>A</title><p><div id=a></div><b id=a>", "utf-8")
    assert len(told([tmp_path])) > 1  # it tells what is wrong
    assert [error for error in told([site]) if not THEME.fullmatch(error[1])] == []
