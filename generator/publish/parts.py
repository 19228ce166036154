"""The parts that a hand-written page gains: one in place of each marker, and its sources at the end."""

from __future__ import annotations

from generator.publish.render import Renderer
from generator.records import loader
from generator.records.catalog import kind_of
from generator.records.pages import MARKER, Page, named


def composed(page: Page, renderer: Renderer) -> str:
    """A hand-written page with each marker replaced by its part, and its sources; authors' Markdown itself is never run as a template."""
    return MARKER.sub(lambda match: part(*named(match[1]), page, renderer) or match[0], page.text) + cited(
        page, renderer
    )


def cited(page: Page, renderer: Renderer) -> str:
    """The works that a page cites, in their order; nothing where it cites none, and usual practice is none."""
    ids = dict.fromkeys(citation.source for citation in page.citations)
    sources = [source for id in ids if (source := renderer.catalog.sources.get(id)) and source.design != "practice"]
    return f"\n\n{renderer.page('_cited.md.j2', page.path, cited=sources).strip()}\n" if sources else ""


def part(name: str, id: str, page: Page, renderer: Renderer) -> str:
    """What a marker is replaced by; nothing for an unknown one, which has been reported."""
    kind = loader.FRAGMENTS.get(name)
    record = renderer.catalog.by_id.get(id) if kind else None
    if kind is None or (kind and (record is None or kind_of(record) != kind)):
        return ""
    return renderer.page(f"fragments/{name}.md.j2", page.path, record=record).strip()
