"""The page of a session: bare, complete in itself, and gone through by scripts that no other page loads."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.records.catalog import Catalog
from generator.records.routine import Routine
from generator.session.course import Data, steps
from generator.session.moves import conditions, moves
from generator.session.plans import plans
from generator.text.filling import Templates, fill
from generator.training import needs, stops
from generator.training.swaps import Swap
from generator.values import weights

TEMPLATE = "session.html.j2"
OPENED = '<script id="course" type="application/json">'
"""What the data of a page stand behind."""


@dataclass(frozen=True, slots=True)
class Sessions:
    """What the pages of sessions are made with."""

    catalog: Catalog
    environment: Templates
    swaps: Mapping[str, Sequence[Swap]]
    """By the exercise's id."""
    figures: Mapping[str, str]
    """As SVG, by the names that `postures.pictured` gives."""
    name: str
    """The guide's."""

    def page(self, routine: Routine) -> str:
        """The whole HTML of the page of a routine's session."""
        told = data(self.catalog, routine, self.swaps)
        names = dict.fromkeys(it["figure"] for step in told["steps"] for part in step["parts"] for it in part["items"])
        drawn = {anchor(name): self.figures[name] for name in names if name in self.figures}
        values = {"routine": routine, "data": embedded(told), "figures": drawn, "guide": self.name}
        return fill(self.environment, TEMPLATE, **values)


def data(catalog: Catalog, routine: Routine, swaps: Mapping[str, Sequence[Swap]]) -> Data:
    """All that a session knows of a routine."""
    kit = needs.needs(catalog, routine)
    return {
        "id": routine.id,
        "name": routine.name,
        "days": (routine.days_per_week.low, routine.days_per_week.high),
        "needs": [f"{need.kit.name}{need.detail()}" for need in (*kit.bought, *kit.at_home)],
        "stops": list(stops.shorts(catalog).values()),
        "steps": steps(catalog, routine),
        "moves": moves(catalog, routine, swaps),
        "conditions": conditions(catalog, routine),
        "plans": plans(catalog, routine),
        "ladders": ladders(),
        "moved": {
            folder: moved(catalog, kind) for folder, kind in (("exercises", "exercise"), ("routines", "routine"))
        },
    }


def moved(catalog: Catalog, kind: str) -> dict[str, str]:
    """Old id -> new of a kind of record, so that what was kept under an old one counts for the new."""
    return {it.old: it.new for it in catalog.redirects if it.kind == kind}


def ladders() -> dict[str, list[tuple[float, float]]]:
    """Unit -> the weights that there are of it, each with the one that stands for it in the other unit."""
    return {unit: [(it, weights.counterpart(it, unit)) for it in ladder] for unit, ladder in weights.LADDERS.items()}


def embedded(data: Data) -> str:
    """Data as JSON that can stand within a page: nothing in it ends the element that it stands in."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def known(page: str) -> Data:
    """The data that stand in a page."""
    _, _, text = page.partition(OPENED)
    found: Data = json.loads(text.partition("</script>")[0])
    return found


def anchor(name: str) -> str:
    """The id of a figure on the page."""
    return f"figure-{name.replace('/', '-')}"
