from __future__ import annotations

import pytest

from generator.records import salvage
from generator.records.salvage import salvaged
from generator.text.document import Document
from generator.text.source import load


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("name: Squat\nlevel: [easy\nsteps:\n  - Sit.\n", {"name": "Squat", "steps": ["Sit."]}),
        ('name: "Squat\nlevel: easy\n', {"level": "easy"}),
        ("name: Squat\nsteps:\n  - Sit.\n  - 'Stand.\n", {"name": "Squat", "steps": ["Sit."]}),
        ("figure:\n  view: side\n  frames:\n    - {stance: squat\n", {"figure": {"view": "side"}}),
        ("# A squat\nname: Squat\n\tlevel: easy\n", {"name": "Squat"}),
        ("name: Squat\nsteps:\n\t- Sit.\n  - St\x07and.\n", {"name": "Squat", "steps": ["Sit.", "Stand."]}),
        ("- a\n- [\n", {}),
        ("", {}),
    ],
)
def test_of_each_key_is_read_what_can_be(text, found):
    read = salvaged(Document("squat.yml", text))
    assert {key: read[key] for key in found} == found
    assert read.keys() == found.keys()


def test_lines_behind_one_that_is_wrong_are_read_once(monkeypatch):
    """A file of many keys with a slip in the middle of each would take a while otherwise."""
    seen = []
    monkeypatch.setattr(salvage, "load", lambda *given: seen.append(given) or load(*given))
    text = "steps:\n" + "  - Sit.\n" * 90 + "  - ]\n" + "  - Stand.\n" * 90
    assert salvaged(Document("squat.yml", text)) == {"steps": ["Sit."] * 90}
    assert len(seen) < 5
