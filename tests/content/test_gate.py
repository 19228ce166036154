"""The published guide passes the checker, which is the one gate; and editors accept what it does."""

from __future__ import annotations

import json

import jsonschema
import pytest
from referencing import Registry, Resource

from generator.publish.checks import examination
from generator.records import choices
from generator.records.kinds import FOLDERS
from generator.records.schema import DIALECT
from generator.text import source

pytestmark = pytest.mark.uncounted


@pytest.mark.long
def test_the_checker_finds_nothing(content, project):
    assert examination.examine(content, "content", examination.figure_cache(project))[1] == []


def test_editors_find_nothing_either(content, project, catalog):
    ids = {"$schema": DIALECT, "$defs": choices.ids(catalog.entries.values())}
    known = Registry().with_resource("ids.json", Resource.from_contents(ids))
    names = {folder: kind.__name__.lower() for folder, kind in FOLDERS.items()}
    schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in (project / "schema").glob("*.json")}
    validators = {name: jsonschema.Draft202012Validator(schema, registry=known) for name, schema in schemas.items()}
    for path in content.glob("*/*.yml"):
        data = source.load(path.name, path.read_bytes())[0].data
        told = [error.message for error in validators[names.get(path.parent.name, path.stem)].iter_errors(data)]
        assert told == [], path.name
