"""What the language server for YAML, which most editors use, makes of the schemas; `tests/editor.sh` fetches it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from editors import Editor
from knees import GUIDE, edited, write_content

from generator.records import loader, schema

SERVER = Path(__file__).parents[1] / ".cache/editor/node_modules/yaml-language-server/bin/yaml-language-server"
HEAD = "# yaml-language-server: $schema=../../schema/exercise.json\n"
SQUAT = HEAD + GUIDE["exercises/squat.yml"]
FIGURE = SQUAT + "figure:\n  view: {turn: 14}\n  frames:\n    - stance: standing\n"
MUSCLES = "  primary: [quads]\n  secondary: [hams]\n"
pytestmark = [
    pytest.mark.long,
    pytest.mark.uncounted,
    pytest.mark.skipif(not (SERVER.is_file() and shutil.which("node")), reason="there is no language server for YAML"),
]


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    root = tmp_path_factory.mktemp("guide")
    catalog, _ = loader.load(write_content(root / "content"), "content")
    schema.write(root / "schema", catalog.entries.values())
    editor = Editor(["node", str(SERVER), "--stdio"], root, root / "content/exercises")
    yield editor
    editor.close()


def test_wrong_ids_are_marked_and_right_ones_are_not(editor):
    assert editor.problems(SQUAT) == []
    ((line, message),) = editor.problems(edited(SQUAT, "pattern: bend", "pattern: bent"))
    assert line == 5
    assert all(id in message for id in ("bend", "walking", "hop"))
    flow = edited(SQUAT, "  primary: [quads]", "  primary: [quad]")
    assert [line for line, _ in editor.problems(flow)] == [9]
    block = edited(SQUAT, "  primary: [quads]", "  primary:\n    - quads\n    - box")
    assert [line for line, _ in editor.problems(block)] == [11]


@pytest.mark.parametrize(
    ("old", "new", "ids"),
    [
        ("pattern: bend", "pattern: |>", {"bend", "walking", "hop"}),
        ("[bell]", "[|>]", {"none", "box", "bell"}),
        ("[bell]", "[box, b|>]", {"none", "box", "bell"}),
        ("equipment: [bell]", "equipment:\n  - |>", {"none", "box", "bell"}),
        (f"muscles:\n{MUSCLES}", "muscles: {primary: [|>]}\n", {"quads", "hams", "calves"}),
        ("  - condition: sore-knee", "  - condition: |>", {"sore-knee", "swollen-knee"}),
        ("    source: trial-2020", "    source: |>", {"trial-2020", "tables"}),
        ("easier: [wall-sit]", "easier: [|>]", {"squat", "walk", "wall-sit"}),
    ],
)
def test_ids_are_offered_in_block_and_flow_form(editor, old, new, ids):
    assert ids <= editor.offers(edited(SQUAT, old, new)).keys()
    if old != "    source: trial-2020":
        assert ids == editor.offers(edited(SQUAT, old, new)).keys()


def test_an_id_says_what_it_is(editor):
    shown = editor.hover(edited(SQUAT, "primary: [quads]", "primary: [qu|>ads]"))
    assert "**Quads**: on the front of the thigh" in shown


def test_null_is_never_offered(editor):
    lines = FIGURE.split("\n")
    for number, line in enumerate(lines):
        key, colon, _ = line.partition(": ")
        if colon and not line.startswith("#"):
            text = "\n".join([*lines[:number], f"{key}: |>", *lines[number + 1 :]])
            offers = editor.offers(text)
            assert [told for told in offers.items() if "null" in told or "null" in str(told[1]).split()] == [], line
    stances = editor.offers(edited(FIGURE, "stance: standing", "stance: |>"))
    assert {"standing", "squat"} <= stances.keys()
