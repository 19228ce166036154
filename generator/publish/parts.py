"""The parts that a hand-written page has put in, each in place of its marker."""

from __future__ import annotations

from generator.publish.render import Renderer
from generator.records import loader
from generator.records.pages import MARKER, Page


def composed(page: Page, renderer: Renderer) -> str:
    """A hand-written page with each marker replaced by its part; authors' Markdown itself is never run as a template."""
    return MARKER.sub(lambda match: part(match[1], page, renderer) or match[0], page.text)


def part(name: str, page: Page, renderer: Renderer) -> str:
    """What a marker is replaced by; nothing for an unknown one, which has been reported."""
    known = name in loader.FRAGMENTS
    return renderer.page(f"fragments/{name}.md.j2", page.path).strip() if known else ""
