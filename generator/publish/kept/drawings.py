"""The drawings of a page and what it only prints, taken out while its Markdown is converted, which would only spend time on them."""

from __future__ import annotations

import re
from itertools import count

DRAWING = re.compile(r'<section class="rc .*</section>|<svg class="thumbnail" .*?</svg>|<svg .*</svg>')
"""A page of a card, a handout or a week of a plan, each a line, which search passes over; a small figure, of which a line may have several; or a drawing, which may have others in it."""
PLACE = re.compile(r"<!--drawing ([0-9]+)-->")


def hidden(markdown: str) -> str:
    """The Markdown with a mark in place of each drawing."""
    numbers = count()
    return DRAWING.sub(lambda _: f"<!--drawing {next(numbers)}-->", markdown)


def shown(html: str, markdown: str) -> str:
    """The HTML with each drawing of its Markdown in place of its mark; to look for them twice is cheaper than to keep them."""
    found = DRAWING.findall(markdown)
    return PLACE.sub(lambda place: found[int(place[1])], html) if found else html
