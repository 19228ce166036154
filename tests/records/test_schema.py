from __future__ import annotations

import json
from functools import cache

import jsonschema
import pytest

from generator.records.schema import documents
from generator.text import source

RECORDS = {"exercises": "exercise", "routines": "routine", "plans": "plan"}


def data(path):
    """A file's data."""
    return source.load(path.name, path.read_bytes())[0].data


@cache
def schemas():
    """Every schema by its name."""
    return documents()


@cache
def validator(name):
    """The validator of one of the schemas."""
    schema = schemas()[name]
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def of(root):
    """Every YAML file below a content folder with the name of its schema."""
    for path in sorted(root.glob("*/*.yml")):
        yield path, RECORDS.get(path.parent.name, path.stem)


@pytest.mark.uncounted
def test_the_tiny_guide_is_valid(write):
    errors = [
        (path.name, error.message) for path, name in of(write()) for error in validator(name).iter_errors(data(path))
    ]
    assert errors == []


@pytest.mark.uncounted
def test_the_committed_schemas_are_those_of_the_model(project):
    committed = {path.stem: json.loads(path.read_text("utf-8")) for path in (project / "schema").glob("*.json")}
    assert committed == schemas()


@pytest.mark.uncounted
@pytest.mark.parametrize(
    ("name", "path", "change"),
    [
        ("exercise", "exercises/squat.yml", {"level": "hard"}),
        ("exercise", "exercises/squat.yml", {"levle": "beginner"}),
        ("exercise", "exercises/squat.yml", {"id": "squat"}),
        ("exercise", "exercises/squat.yml", {"steps": ["one"]}),
        ("exercise", "exercises/squat.yml", {"dose": {"work": "a lot"}}),
        ("exercise", "exercises/squat.yml", {"equipment": ["Big Bell"]}),
        ("routine", "routines/knee-start.yml", {"minutes": 500}),
        ("plan", "plans/knee-weeks.yml", {"stages": [{"weeks": 1, "focus": "Go.", "days": {"funday": []}}]}),
        ("sources", "vocabulary/sources.yml", {"Bad Id": {}}),
        ("muscles", "vocabulary/muscles.yml", {"quads": {"name": "Quads"}}),
    ],
)
def test_an_editor_sees_what_the_checker_refuses(write, name, path, change):
    assert not validator(name).is_valid({**data(write() / path), **change})


def test_an_editor_can_explain_every_key():
    exercise = schemas()["exercise"]
    assert exercise["properties"]["setup"]["description"] == "The starting position."
    assert exercise["$schema"].startswith("https://json-schema.org/")
    assert [
        key for key, value in exercise["properties"].items() if "description" not in value and "$ref" not in value
    ] == []
