"""What templates write behind a `|`: links, lists, pictures and authors' texts as Markdown of the page being written."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import jinja2
from jinja2.runtime import Context

from generator.publish.entries.paths import page_of
from generator.publish.pages.terms import Forms, first_uses, forms
from generator.records.catalog import Catalog
from generator.records.claims import Claim, Use
from generator.records.evidence import Evidence
from generator.records.vocabulary import Term
from generator.text.markdown import Markdown, escape, plain, prose, quoted, quoted_list, together
from generator.training.findings import by_grade, compared, graded, told
from generator.values.fields import Record
from generator.values.quantity import counted
from generator.values.rest import rest_words


def relative(target: str, here: str) -> str:
    """The way from the page `here` to the file (and anchor) `target`."""
    path, _, anchor = target.partition("#")
    way = way_from(posixpath.dirname(here), path)
    return f"{way}#{anchor}" if anchor else way


@lru_cache(maxsize=10_000)
def way_from(folder: str, path: str) -> str:
    """The way from a folder to a file, which is the same on all its pages."""
    return posixpath.relpath(path, folder or ".")


def linked(target: str, here: str, words: str) -> Markdown:
    """A Markdown link."""
    return linked_from(here[: here.rfind("/") + 1], target, words)


@lru_cache(maxsize=10_000)
def linked_from(folder: str, target: str, words: str) -> Markdown:
    """A link, which is the same on all pages of a folder."""
    return Markdown(f"[{escape(words)}]({relative(target, folder)})")


@jinja2.pass_context
def link_filter(context: Context, record: Record, words: str | None = None) -> Markdown:
    """`{{ exercise | link }}`: a link to a record's page from the page being written, which says so if that is a draft."""
    mark = " (draft)" if record.draft else ""
    return linked(page_of(record), context["here"], f"{words or record.name}{mark}")


@jinja2.pass_context
def links_filter(context: Context, records: Iterable[Record]) -> Markdown:
    """`{{ exercises | links }}`: links with commas."""
    return Markdown(", ".join(link_filter(context, record) for record in records))


@jinja2.pass_context
def prose_filter(context: Context, text: str) -> Markdown:
    """`{{ step | prose }}`: authors' text with its inline markup, and with links where a term is met for the first time on a page."""
    catalog: Catalog = context["catalog"]

    def link(id: str, words: str | None) -> Markdown | None:
        record = catalog.terms.get(id) or catalog.by_id.get(id)
        if isinstance(record, Term):
            return term_link(record, context["here"], words)
        return link_filter(context, record, words) if record else None

    return prose(first_uses(text, catalog.once(spellings), context["met"]), link)


def spellings(catalog: Catalog) -> Forms:
    """What finds the terms of a catalogue."""
    return forms(catalog.terms.values())


def term_link(term: Term, here: str, words: str | None) -> Markdown:
    """A link to what a term means, which says it to a mouse that rests there as well."""
    meaning = escape(plain(term.meaning)).replace('"', Markdown("&quot;"))
    return Markdown(f'[{escape(words or term.name)}]({relative(page_of(term), here)} "{meaning}")')


@jinja2.pass_context
def cite_filter(context: Context, id: str) -> Markdown:
    """`{{ claim.source | cite }}`: the source's short name, linked, with the design of its study and how many people took part."""
    source = context["catalog"].sources[id]
    grade = "" if source.design == "practice" else f": {escape(graded(source))}"
    return Markdown(f"({link_filter(context, source)}{grade})")


@jinja2.pass_context
def told_filter(context: Context, claim: Claim) -> Markdown:
    """`{{ claim | told }}`: what is claimed, in sentences."""
    return prose_filter(context, told(context["catalog"], claim))


@jinja2.pass_context
def compared_filter(context: Context, id: str) -> Markdown:
    """`{{ claim.source | compared }}`: a space and who was compared with whom in a trial; nothing of other sources."""
    said = compared(context["catalog"].sources[id])
    return Markdown(" ") + prose_filter(context, said) if said else Markdown("")


@jinja2.pass_context
def by_grade_filter(context: Context, evidence: Sequence[Evidence]) -> list[Evidence]:
    """`{{ evidence | by_grade }}`: the claims, those first whose studies have the stronger design."""
    return by_grade(context["catalog"], evidence)


@jinja2.pass_context
def used_filter(context: Context, use: Use) -> Markdown:
    """`{{ use | used }}`: who makes a claim."""
    return link_filter(context, use.record) if use.record else linked(use.page.path, context["here"], use.page.title)  # type: ignore[union-attr]


def named(records: Iterable[Record]) -> list[str]:
    """`{{ records | named }}`: all names of records."""
    return list(dict.fromkeys(name for record in records for name in (record.name, *record.aliases)))


def href(address: str) -> Markdown:
    """An address that cannot end a Markdown link early or start anything else in it."""
    return Markdown(quote(address, safe=":/?#@!$&'+,;=%~.-"))


FILTERS: dict[str, Any] = {
    "link": link_filter,
    "links": links_filter,
    "prose": prose_filter,
    "cite": cite_filter,
    "told": told_filter,
    "compared": compared_filter,
    "by_grade": by_grade_filter,
    "graded": graded,
    "used": used_filter,
    "href": href,
    "plain": plain,
    "quoted": quoted,
    "own": Markdown,
    "named": named,
    "texts": quoted_list,
    "together": together,
    "counted": counted,
    "resting": rest_words,
}
"""What templates write behind a `|`."""
