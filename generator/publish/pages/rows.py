"""Lists of records as rows: a picture, a name, a line of what it is good for, and what it asks for, all of it one link."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

import jinja2
from jinja2.runtime import Context

from generator.publish.entries.paths import page_of
from generator.publish.pages import facets, thumbnails
from generator.publish.pages.filters import relative
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.plan import Plan, sessions
from generator.records.routine import Routine
from generator.text.markdown import Markdown, escape, plain
from generator.training.finder import faces
from generator.training.needs import needs
from generator.training.swaps import Swap
from generator.values.fields import LEVELS
from generator.values.quantity import counted

Listed = Exercise | Routine | Plan
"""The records that are listed as rows."""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
"""Where a sentence ends and the next begins."""


class Row(NamedTuple):
    """What a row shows of a record beside its name."""

    picture: str
    """The name of its figure; empty where it has none."""
    why: str
    """One line: what it is good for."""
    facts: tuple[str, ...]
    """What it asks for, in few words."""


@jinja2.pass_context
def listed_filter(context: Context, records: Iterable[Listed], *, under: str = "", found: bool = False) -> Markdown:
    """`{{ exercises | listed }}`: a row each, less the level or the id of the kit that the list stands `under`; where readers filter the list, as what it is `found`."""
    catalog: Catalog = context["catalog"]
    listed = list(records)
    said = facets.attributes(catalog, listed) if found else {}
    return Markdown("".join(f"- {row(context, record, under, said.get(record.id))}\n" for record in listed))


@jinja2.pass_context
def instead_filter(context: Context, swaps: Iterable[Swap]) -> Markdown:
    """`{{ swaps | instead }}`: a row for each exercise that does instead of another, with what speaks for it."""
    return Markdown("".join(f"- {row(context, it.exercise, why=plain(it.reason))}\n" for it in swaps))


def row(
    context: Context, record: Listed, under: str = "", found: str | None = None, why: str | None = None
) -> Markdown:
    """One row: a link with all of it; `why` is all that it says where that is not what it is good for and asks for."""
    shown = of(context["catalog"], record, under)
    if why is not None:
        shown = shown._replace(why=why, facts=())
    name = f"{record.name} (draft)" if record.draft else record.name
    also = f" <span hidden>{escape(', '.join(record.aliases))}</span>" if found is not None and record.aliases else ""
    level = f' class="level-{LEVELS.index(record.level) + 1}"' if record.level != under else ""
    facts = "".join(f" <small{level if first else ''}>{fact}</small>" for first, fact in marked(shown.facts))
    words = f"**{escape(name)}**{also} <span>{escape(shown.why)}</span>{facts}"
    return Markdown(
        f"[{figure(context, shown.picture, shared=found is not None)}{words}]({relative(page_of(record), context['here'])})"
        f"{{ .row{f' {found}' if found else ''} }}"
    )


def marked(facts: Iterable[str]) -> Iterable[tuple[bool, Markdown]]:
    """The facts that there are, escaped, each with whether it is the first."""
    return ((number == 0, escape(fact)) for number, fact in enumerate(filter(None, facts)))


def figure(context: Context, name: str, *, shared: bool = False) -> Markdown:
    """A small figure and a space, if there is one of that name; `shared` are those that `drawn` has on the same page."""
    drawn = context["thumbnails"].get(name) if name else None
    return thumbnails.shared(name) if drawn and shared else thumbnails.thumbnail(context, name)


@jinja2.pass_context
def drawn_filter(context: Context, records: Iterable[Listed]) -> Markdown:
    """`{{ exercises | drawn }}`: the figures of rows that are `found`, each once and all together: numbers among numbers are packed better than among words."""
    names = dict.fromkeys(of(context["catalog"], record, "").picture for record in records)
    drawn = {name: context["thumbnails"].get(name) for name in names if name}
    return thumbnails.sprite((name, svg) for name, svg in drawn.items() if svg)


def of(catalog: Catalog, record: Listed, under: str) -> Row:
    """What a row shows of a record."""
    level = "" if record.level == under else record.level.capitalize()
    if isinstance(record, Exercise):
        kit = ", ".join(catalog.equipment[id].name.lower() for id in record.equipment if id != under)
        return Row(record.id, why(record.summary), (", ".join(filter(None, (level, kit))).capitalize(),))
    if isinstance(record, Routine):
        time = f"{record.minutes} minutes"
        asked = f"Needs {needs(catalog, record).words()}"
        return Row(face(catalog, record), plain(record.goal), (f"{level}, {time}" if level else time, asked))
    first = next((catalog.routines[it.routine] for it in sessions(record) if it.routine in catalog.routines), None)
    weeks = counted(record.stages[-1].weeks.high, "week") if record.stages else ""
    facts = ", ".join(filter(None, (level, weeks)))
    return Row(face(catalog, first) if first else "", plain(record.goal), (facts,))


def why(summary: str) -> str:
    """What an exercise is good for: of its summary the last sentence, for the first says what it is."""
    return SENTENCE.split(plain(summary))[-1]


def face(catalog: Catalog, routine: Routine) -> str:
    """The name of the figure that stands for a routine, if there is one."""
    return next(iter(faces(catalog, routine)), "")


FILTERS: dict[str, Any] = {"listed": listed_filter, "instead": instead_filter, "drawn": drawn_filter}
"""What templates write behind a `|`."""
