from __future__ import annotations

import json
from functools import cache

import jsonschema
import pytest
from referencing import Registry, Resource

from generator.records import choices
from generator.records.schema import DIALECT, documents, refresh, write
from generator.text import source

RECORDS = {"exercises": "exercise", "routines": "routine", "plans": "plan"}


def data(path):
    """A file's data."""
    return source.load(path.name, path.read_bytes())[0].data


@cache
def schemas():
    """Every schema by its name."""
    return documents()


@pytest.fixture(scope="module")
def validator(tiny):
    """The validator of one of the schemas, with the ids of the tiny guide."""
    ids = {"$schema": DIALECT, "$defs": choices.ids(tiny.entries.values())}
    known = Registry().with_resource("ids.json", Resource.from_contents(ids))

    @cache
    def made(name):
        schema = schemas()[name]
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema, registry=known)

    return made


def of(root):
    """Every YAML file below a content folder with the name of its schema."""
    for path in sorted(root.glob("*/*.yml")):
        yield path, RECORDS.get(path.parent.name, path.stem)


@pytest.mark.uncounted
def test_the_tiny_guide_is_valid(write, validator):
    errors = [
        (path.name, error.message) for path, name in of(write()) for error in validator(name).iter_errors(data(path))
    ]
    assert errors == []


@pytest.mark.uncounted
def test_the_committed_schemas_are_those_of_the_model(project):
    files = [
        path for path in (project / "schema").glob("*.json") if path.stem != choices.FILE
    ]  # each clone writes those
    committed = {path.stem: json.loads(path.read_text("utf-8")) for path in files}
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
        ("exercise", "exercises/squat.yml", {"equipment": ["bells"]}),
        ("exercise", "exercises/squat.yml", {"pattern": "quads"}),
        ("exercise", "exercises/squat.yml", {"make_easier": None}),
        ("routine", "routines/knee-start.yml", {"minutes": 500}),
        ("plan", "plans/knee-weeks.yml", {"stages": [{"weeks": 1, "focus": "Go.", "days": {"funday": []}}]}),
        ("sources", "vocabulary/sources.yml", {"Bad Id": {}}),
        ("muscles", "vocabulary/muscles.yml", {"quads": {"name": "Quads"}}),
    ],
)
def test_an_editor_sees_what_the_checker_refuses(write, validator, name, path, change):
    assert not validator(name).is_valid({**data(write() / path), **change})


def test_an_editor_sees_what_is_wrong_in_a_list_of_redirects(validator):
    line = {"kind": "exercise", "old": "sit", "new": "squat", "date": "2026-11-30", "reason": "It is called so now."}
    assert validator("redirects").is_valid([line])
    assert not validator("redirects").is_valid([{**line, "date": "today"}])
    assert not validator("redirects").is_valid([{**line, "kind": "nobody"}])


def test_no_schema_offers_null():
    assert "null" not in json.dumps(schemas())


def test_ids_are_written_where_they_have_changed(tiny, tmp_path):
    assert write(tmp_path, tiny.entries.values()) == len(list(tmp_path.iterdir()))
    file = tmp_path / "ids.json"
    assert "quads" in json.loads(file.read_text("utf-8"))["$defs"]["muscle"]["enum"]
    before = file.stat().st_mtime_ns
    refresh(tmp_path, tiny.entries.values())
    assert file.stat().st_mtime_ns == before
    refresh(tmp_path, [])
    assert "enum" not in file.read_text("utf-8")


def test_an_editor_can_explain_every_key():
    exercise = schemas()["exercise"]
    assert exercise["properties"]["setup"]["description"] == "The starting position."
    assert exercise["$schema"].startswith("https://json-schema.org/")
    assert [
        key for key, value in exercise["properties"].items() if "description" not in value and "$ref" not in value
    ] == []
