"""Catalogue to Markdown: the only module that knows Jinja for pages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup

from generator import pictures
from generator.cards.card import marked
from generator.figures import example, pose
from generator.figures.kit import named
from generator.publish import examples
from generator.publish.paths import movement_of, page_of, thumbnail_of
from generator.records import keys
from generator.records.catalog import Catalog, Use, bought
from generator.records.model import Exercise, Plan, Routine
from generator.records.vocabulary import Muscle
from generator.text import codes, names
from generator.text.diagnostics import Diagnostic
from generator.text.filling import fill
from generator.text.markdown import Markdown, escape, plain, prose, quoted, quoted_list, together
from generator.training import care, finder, volume, week
from generator.training.swaps import at_hand, swaps
from generator.values.fields import LEVELS, Record

THUMBNAIL = 60
"""The width and height of a thumbnail, in CSS pixels."""


def relative(target: str, here: str) -> str:
    """The way from the page `here` to the file (and anchor) `target`."""
    path, _, anchor = target.partition("#")
    way = posixpath.relpath(path, posixpath.dirname(here) or ".")
    return f"{way}#{anchor}" if anchor else way


def linked(target: str, here: str, words: str) -> Markdown:
    """A Markdown link."""
    return linked_from(here[: here.rfind("/") + 1], target, words)


@lru_cache(maxsize=10_000)
def linked_from(folder: str, target: str, words: str) -> Markdown:
    """A link, which is the same on all pages of a folder."""
    return Markdown(f"[{escape(words)}]({relative(target, folder)})")


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


@jinja2.pass_context
def link_filter(context: Context, record: Record, words: str | None = None) -> Markdown:
    """`{{ exercise | link }}`: a link to a record's page from the page being written."""
    return linked(page_of(record), context["here"], words or record.name)


@jinja2.pass_context
def links_filter(context: Context, records: Iterable[Record]) -> Markdown:
    """`{{ exercises | links }}`: links with commas."""
    return Markdown(", ".join(link_filter(context, record) for record in records))


@jinja2.pass_context
def listed_filter(context: Context, exercises: Iterable[Exercise], *, under: str = "") -> Markdown:
    """`{{ exercises | listed }}`: an item each, with level and kit, less the level or the id of the kit that the list stands `under`."""
    kit = {id: escape(it.name.lower()) for id, it in context["catalog"].equipment.items() if id != under}
    return Markdown(
        "".join(
            f"- {thumbnail_filter(context, exercise.id)}{link_filter(context, exercise)}{details(exercise, kit, under)}\n"
            for exercise in exercises
        )
    )


def details(exercise: Exercise, kit: Mapping[str, str], under: str) -> str:
    """Level and kit in parentheses."""
    needed = ", ".join(kit[id] for id in exercise.equipment if id in kit)
    told = [detail for detail in (exercise.level if exercise.level != under else "", needed) if detail]
    return f" ({'; '.join(told)})" if told else ""


@jinja2.pass_context
def thumbnail_filter(context: Context, id: str) -> Markdown:
    """`{{ exercise.id | thumbnail }}`: the small picture of an exercise that has one, and a space."""
    here: str = context["here"]
    return thumbnail_from(here[: here.rfind("/") + 1], id) if id in context["figures"] else Markdown("")


@lru_cache(maxsize=10_000)
def thumbnail_from(folder: str, id: str) -> Markdown:
    """A small picture without words, since the name stands beside it."""
    picture = relative(thumbnail_of(id), folder)
    return Markdown(f"![]({picture}){{ .thumbnail loading=lazy width={THUMBNAIL} height={THUMBNAIL} }} ")


@jinja2.pass_context
def prose_filter(context: Context, text: str) -> Markdown:
    """`{{ step | prose }}`: authors' text with its inline markup."""
    catalog: Catalog = context["catalog"]

    def link(id: str, words: str | None) -> Markdown | None:
        record = catalog.by_id.get(id)
        return link_filter(context, record, words) if record else None

    return prose(text, link)


@jinja2.pass_context
def cite_filter(context: Context, id: str) -> Markdown:
    """`{{ claim.source | cite }}`: the source's short name, linked, with what kind of evidence it is."""
    source = context["catalog"].sources[id]
    size = f", {source.size:,} people" if source.size else ""
    words = "usual practice" if source.kind == "practice" else f"{source.kind}{size}"
    return Markdown(f"({link_filter(context, source)}: {escape(words)})")


@jinja2.pass_context
def used_filter(context: Context, use: Use) -> Markdown:
    """`{{ use | used }}`: who makes a claim."""
    return link_filter(context, use.record) if use.record else linked(use.page.path, context["here"], use.page.title)  # type: ignore[union-attr]


def search_tags(records: Record | Iterable[Record]) -> Markdown:
    """`{{ record | tags }}`: what people type for a record, or for any of several, for the front matter that search reads."""
    named = [records] if isinstance(records, Record) else records
    return quoted_list(
        dict.fromkeys(word for record in named for word in names.search_words(record.name, record.aliases))
    )


def href(address: str) -> Markdown:
    """An address that cannot end a Markdown link early or start anything else in it."""
    return Markdown(quote(address, safe=":/?#@!$&'+,;=%~.-"))


class Plainly(CodeGenerator):
    """Compiles `{{ }}` to `finalize` alone: it has escaped already, and HTML's escaping would only look through it again."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:  # noqa: ARG002 - Jinja's signature
        self.write("environment.finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:  # noqa: ARG002 - the same
        self.write(")")


class Renderer:
    """Renders templates over one catalogue."""

    def __init__(
        self, catalog: Catalog, environment: jinja2.Environment, figures: Mapping[str, Markdown] | None = None
    ) -> None:
        self.catalog = catalog
        self.environment = environment
        self.figures = figures or {}
        self.swaps = swaps(catalog)

    def page(self, template: str, here: str, **values: Any) -> str:
        """The Markdown of the page `here`."""
        known = {"catalog": self.catalog, "figures": self.figures, "swaps": self.swaps, "here": here}
        return fill(self.environment, template, **known, **values)


FILTERS: dict[str, Any] = {
    "link": link_filter,
    "links": links_filter,
    "listed": listed_filter,
    "thumbnail": thumbnail_filter,
    "prose": prose_filter,
    "cite": cite_filter,
    "used": used_filter,
    "href": href,
    "plain": plain,
    "quoted": quoted,
    "own": Markdown,
    "tags": search_tags,
    "together": together,
}
"""What templates write behind a `|`."""

WORDS: dict[str, Any] = {
    "LEVELS": LEVELS,
    "Exercise": Exercise,
    "Routine": Routine,
    "Plan": Plan,
    "Muscle": Muscle,
    "at_hand": at_hand,
    "careful": care.careful,
    "cares": care.cares,
    "codes": codes.ALL,
    "balance": volume.balance,
    "bought": bought,
    "examples": examples.examples,
    "finder": finder.finder,
    "Frame": pose.Frame,
    "View": pose.View,
    "kit": named.SORTS,
    "keys": keys.keys,
    "lines": example.lines,
    "short": example.short,
    "muscle_map": pictures.muscle_map,
    "routine_map": pictures.routine_map,
    "moves": pictures.moves,
    "movement_of": movement_of,
    "joined": week.joined,
    "too_few": week.too_few,
    "volumes": volume.volumes,
    "warned": care.warned,
    "week": week.week,
    "work": volume.work,
    "marked": marked,
    "to_page": lambda target, here: Markdown(relative(target, here)),
}
"""What templates know by name."""


@lru_cache(maxsize=2)  # a preview asks again and again; templates that have changed are read again all the same
def environment(templates: Path) -> jinja2.Environment:
    """Jinja over the page templates: unknown names fail, and authors' text is escaped for Markdown."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        finalize=finalize,
        autoescape=True,  # so that macros give Markup; it is finalize that escapes
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.code_generator_class = Plainly
    made.filters |= FILTERS
    made.globals |= WORDS
    return made


def diagnostics_page(title: str, diagnostics: list[Diagnostic]) -> str:
    """A page that shows what is wrong with the file it would be made from, while serving."""
    lines = [f"# {escape(title)}", "", "This page could not be made. Mend the file, and it comes back by itself.", ""]
    for diagnostic in diagnostics:
        help = f" Help: {escape(diagnostic.help)}" if diagnostic.help else ""
        lines.append(
            f"- **{escape(str(diagnostic.location))}** {escape(diagnostic.code.id)} {escape(diagnostic.message)}.{help}"
        )
        lines += (
            ["", f"        {diagnostic.location.excerpt.strip()}", ""] if diagnostic.location.excerpt.strip() else []
        )
    return "\n".join(lines) + "\n"
