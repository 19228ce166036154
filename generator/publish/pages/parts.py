"""The parts that a hand-written page gains: one in place of each marker, and its sources at the end."""

from __future__ import annotations

from generator.publish.pages.render import Renderer
from generator.records import loader
from generator.records.kinds import kind_of
from generator.records.pages import MARKER, Page, named

LOADS = {"routine-finder": "assets/finder.js", "exercise": "assets/movement.js"}
"""The script that a part works with."""


def loads(page: Page) -> list[str]:
    """The scripts that a hand-written page loads for its parts."""
    names = (named(match[1])[0] for match in MARKER.finditer(page.text))
    return list(dict.fromkeys(LOADS[name] for name in names if name in LOADS))


def composed(page: Page, renderer: Renderer) -> str:
    """A hand-written page with each marker replaced by its part, and its sources; authors' Markdown itself is never run as a template."""
    met = set[str]()
    made = MARKER.sub(lambda match: part(*named(match[1]), page, renderer, met) or match[0], page.text)
    return made + cited(page, renderer)


def cited(page: Page, renderer: Renderer) -> str:
    """The works that a page cites, in their order; nothing where it cites none, and usual practice is none."""
    ids = dict.fromkeys(citation.source for citation in page.citations)
    sources = [source for id in ids if (source := renderer.catalog.sources.get(id)) and source.design != "practice"]
    return f"\n\n{renderer.page('_cited.md.j2', page.path, cited=sources).strip()}\n" if sources else ""


def part(name: str, id: str, page: Page, renderer: Renderer, met: set[str]) -> str:
    """What a marker is replaced by, after what the page's other parts have `met`; nothing for an unknown one, which has been reported."""
    kind = loader.FRAGMENTS.get(name)
    record = renderer.catalog.by_id.get(id) if kind else None
    if kind is None or (kind and (record is None or kind_of(record) != kind)):
        return ""
    return renderer.page(f"fragments/{name}.md.j2", page.path, met, record=record).strip()
