"""What a browser prints: pages, words and fonts of its PDF, and where things lie on the sheet."""

import io
import math
from dataclasses import dataclass

from pypdf import PdfReader

PX_PER_MM = 96 / 25.4
PAPERS = {"A4": (210 - 20, 297 - 20), "Letter": (215.9 - 20, 279.4 - 20)}
"""Millimeters inside the margins."""

MISPLACED = """() => {
  const card = document.querySelector('.rc'), sheet = card.getBoundingClientRect(), found = [];
  const outside = (box, frame) => box.left < frame.left - 1 || box.right > frame.right + 1
    || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
  for (const part of card.querySelectorAll('*'))
    if (!part.ownerSVGElement && outside(part.getBoundingClientRect(), sheet)) found.push(`${part.className || part.tagName} leaves the card`);
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const frame = texts.currentNode.parentElement.closest('th, td, .rc-box, .rc > *, .rc').getBoundingClientRect();
    for (const box of range.getClientRects())
      if (outside(box, frame)) { found.push(`"${texts.currentNode.data}" leaves its place`); break; }
  }
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
  return found;
}"""


@dataclass
class Print:
    pages: int
    text: str
    fonts: set
    scales: set
    """How many points a CSS pixel is: 0.75 where nothing was shrunk to fit the paper."""


def printed(page, paper, **options):
    """The page as the browser prints it."""
    reader = PdfReader(io.BytesIO(page.pdf(format=paper, **options)))
    fonts, scales = set(), set()

    def visit(text, matrix, _, font, __):
        if text.strip():
            fonts.add(str(font["/BaseFont"]))
            scales.add(round(matrix[0], 3))

    texts = [sheet.extract_text(visitor_text=visit) for sheet in reader.pages]
    return Print(len(reader.pages), " ".join(" ".join(texts).split()), fonts, scales)


def misplaced(page, paper):
    """What leaves the card, its place on it, or the paper, when the page is printed."""
    wide, high = PAPERS[paper]
    page.set_viewport_size({"width": math.ceil(wide * PX_PER_MM), "height": math.ceil(high * PX_PER_MM)})
    page.emulate_media(media="print")
    page.evaluate("document.fonts.ready")
    try:
        return page.evaluate(MISPLACED)
    finally:
        page.emulate_media(media="null")


def squeezed(text):
    """A text without white space, which no two readers of a PDF see alike."""
    return "".join(text.split())
