"""The page of all that a reader keeps on their phone: bare, with the names that it needs, and filled by its scripts."""

from __future__ import annotations

from collections.abc import Iterable

from generator.records.catalog import Catalog
from generator.session.course import Data
from generator.session.page import embedded, ladders
from generator.text.filling import Templates, fill
from generator.values.fields import Record

TEMPLATE = "things.html.j2"


def page(catalog: Catalog, environment: Templates, name: str) -> str:
    """The whole HTML of the page in a guide of a name."""
    return fill(environment, TEMPLATE, data=embedded(data(catalog)), guide=name)


def data(catalog: Catalog) -> Data:
    """The names of what sessions tell by their ids, and the weights that there are."""
    return {
        "exercises": names(catalog.exercises.values()),
        "routines": names(catalog.routines.values()),
        "conditions": names(catalog.conditions.values()),
        "equipment": names(catalog.equipment.values()),
        "helped": [
            it.id for it in catalog.exercises.values() if any(catalog.equipment[kit].helps for kit in it.equipment)
        ],
        "ladders": ladders(),
    }


def names(records: Iterable[Record]) -> dict[str, str]:
    """Id -> name."""
    return {record.id: record.name for record in records}
