"""What every problem must have: a code that is known, words, and a place in a file that was there."""

from __future__ import annotations

import json

from generator.publish.checks import codes
from generator.text.diagnostics import as_github, as_json, as_text

KNOWN = {code.id for code in codes.ALL}


def located(root, problems):
    """See that problems of the content folder `root` are in order and can be told in every form."""
    assert problems == sorted(set(problems), key=lambda problem: problem.place)
    texts = {path: lines(root.parent / path) for path in {problem.location.path for problem in problems}}
    for problem in problems:
        text, place = texts[problem.location.path], problem.location
        assert problem.code.id in KNOWN
        assert problem.message
        assert 1 <= place.line <= len(text)
        assert 1 <= place.column <= len(text[place.line - 1]) + 1
    assert all(line.isprintable() for line in as_text(problems).split("\n"))
    assert len(as_github(problems).encode().split(b"\n")) == max(1, len(problems))
    assert len(json.loads(as_json(problems).encode())) == len(problems)


def lines(path):
    """The lines of a file as places count them."""
    text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
    return text.replace("\r\n", "\n").split("\n")
