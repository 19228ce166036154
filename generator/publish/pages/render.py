"""Catalogue to Markdown: the only module that knows Jinja for pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

from generator import pictures
from generator.cards.marks import marked
from generator.figures import example, pose
from generator.figures.kit import built
from generator.figures.kit.named import SORTS
from generator.figures.looks import Looks
from generator.publish.checks import codes
from generator.publish.entries import crossings
from generator.publish.entries.paths import former, index_pages, movement_of
from generator.publish.pages import charts, examples, facets, rows, thumbnails
from generator.publish.pages.filters import FILTERS, relative
from generator.records import keys
from generator.records.catalog import Catalog, bought
from generator.records.exercise import Exercise
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.records.vocabulary import Condition, Muscle
from generator.records.watched import Question, View, Watched, tell
from generator.text.filling import Compiled, Templates, fill
from generator.text.markdown import Markdown, escape
from generator.training import (
    agenda,
    care,
    cautions,
    finder,
    loads,
    needs,
    postures,
    sentences,
    sessions,
    timing,
    volume,
    week,
)
from generator.training.swaps import Swap, Swaps, at_hand
from generator.values.fields import LEVELS


def finalize(value: Any) -> str:
    """What `{{ }}` prints: Markdown as it is, text escaped, numbers bare; nothing else can be printed."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, jinja2.Undefined):
        return str(value)  # which fails, and says what is not defined
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise TypeError(f"a template prints {value!r}, which is not text")
    if isinstance(value, str):
        return escape(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


class Plainly(CodeGenerator):
    """Compiles `{{ }}` to `finalize` alone: it has escaped already, and HTML's escaping would only look through it again."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:  # noqa: ARG002 - Jinja's signature
        self.write("environment.finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:  # noqa: ARG002 - the same
        self.write(")")


class Renderer:
    """Renders templates over one catalogue."""

    def __init__(
        self,
        catalog: Catalog,
        environment: jinja2.Environment,
        figures: Mapping[str, Markdown] | None = None,
        thumbnails: Mapping[str, Markdown] | None = None,
    ) -> None:
        self.catalog = catalog
        self.environment = environment
        self.figures = figures or {}
        self.thumbnails = thumbnails or {}
        self.swaps: Mapping[str, list[Swap]] = Swaps(catalog)
        self.lists = index_pages(catalog)

    @property
    def parts(self) -> dict[str, Mapping[str, Any]]:
        """What pages are made of beside the catalogue, each by the exercise's id."""
        return {"figures": self.figures, "thumbnails": self.thumbnails, "swaps": self.swaps}

    def watched(self, note: Callable[[Question], object]) -> Renderer:
        """The same, with `note` told of each question that templates ask."""
        seen = copy(self)
        seen.catalog = Watched(self.catalog, note)
        for name, part in self.parts.items():
            setattr(seen, name, View(part, partial(tell, note, name)))
        return seen

    def page(self, template: str, here: str, met: set[str] | None = None, **values: Any) -> str:
        """The Markdown of the page `here`, or of a part of it; `met` notes what stands on the page already."""
        known = {
            "catalog": self.catalog,
            **self.parts,
            "lists": self.lists,
            "met": set[str]() if met is None else met,
            "here": here,
        }
        return fill(self.environment, template, **known, **values)


WORDS: dict[str, Any] = {
    "LEVELS": LEVELS,
    "Condition": Condition,
    "Exercise": Exercise,
    "Routine": Routine,
    "Plan": Plan,
    "Muscle": Muscle,
    "at_hand": at_hand,
    "burdens": care.burdens,
    "restricted": care.restricted,
    "unloaded": care.unloaded,
    "cares": care.cares,
    "codes": codes.ALL,
    "agenda": agenda.agenda,
    "balances": volume.balances,
    "bought": bought,
    "load_words": loads.load_words,
    "needs": needs.needs,
    "plan_needs": needs.of_plan,
    "examples": examples.examples,
    "faces": finder.faces,
    "finder": finder.finder,
    "former": former,
    "limits": finder.limits,
    "choices_of": facets.choices,
    "crossings": crossings.crossings,
    "crossings_of_kit": crossings.of_kit,
    "crossings_of_muscle": crossings.of_muscle,
    "Figure": pose.Figure,
    "Frame": pose.Frame,
    "Looks": Looks,
    "View": pose.View,
    "kinds": volume.kinds,
    "kit_means": built.means,
    "sorts": SORTS,
    "keys": keys.keys,
    "lines": example.lines,
    "short": example.short,
    "looks": example.looks,
    "muscle_map": pictures.muscle_map,
    "routine_map": pictures.routine_map,
    "mains": charts.mains,
    "moves": pictures.moves,
    "muscle_chart": charts.muscle_chart,
    "muscle_picker": charts.muscle_picker,
    "position_words": postures.position_words,
    "pictured": postures.pictured,
    "movement_of": movement_of,
    "joined": week.joined,
    "too_few": week.too_few,
    "trained": week.trained,
    "plan_weeks": week.weeks,
    "each": sessions.each,
    "since": sessions.since,
    "sentences": sentences.sentences,
    "session_minutes": timing.minutes,
    "volumes": volume.volumes,
    "staged": care.staged,
    "cautions_of": cautions.cautions,
    "warned": care.warned,
    "marked": marked,
    "to_page": lambda target, here: Markdown(relative(target, here)),
}
"""What templates know by name."""


@lru_cache(maxsize=2)  # a preview asks again and again; templates that have changed are read again all the same
def environment(*templates: Path, compiled: Compiled | None = None) -> jinja2.Environment:
    """Jinja over folders of page templates, the first that has one first: unknown names fail, and authors' text is escaped for Markdown."""
    made = Templates(
        *templates, finalize=finalize, keep_trailing_newline=True, bytecode_cache=compiled
    )  # macros give Markup; finalize escapes
    made.code_generator_class = Plainly
    made.filters |= FILTERS | rows.FILTERS | thumbnails.FILTERS
    made.globals |= WORDS
    return made
