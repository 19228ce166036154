"""Each exercise prints as one sheet to hand out, whatever paper there is."""

import io

import pytest
from pypdf import PdfReader

from browser.paper import PAPERS
from browser.project import EXERCISE, EXERCISES

pytestmark = pytest.mark.browser

FREE = """sheet => {
  const [whole, last] = [sheet, sheet.lastElementChild].map(part => part.getBoundingClientRect());
  return [whole.bottom - last.bottom, sheet.scrollHeight - sheet.clientHeight, sheet.scrollWidth - sheet.clientWidth];
}"""
"""What is free below the last part, and by how much the parts are higher and wider than the sheet, in px."""


@pytest.mark.parametrize("exercise", EXERCISES)
def test_an_exercise_fits_its_sheet(open_page, exercise):
    page = open_page(f"exercises/{exercise}/")
    page.emulate_media(media="print")
    below, higher, wider = page.locator(".rc-handout").evaluate(FREE)
    assert -1 <= below <= 4
    assert (higher, wider) == (0, 0)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_exercise_prints_one_page_with_its_figure(open_page, paper, scheme):
    page = open_page(f"exercises/{EXERCISE}/", color_scheme=scheme)
    sheets = PdfReader(io.BytesIO(page.pdf(format=paper))).pages
    assert len(sheets) == 1
    text = sheets[0].extract_text()
    for part in ("How to do it", "Common mistakes", "Tick each day", "week 4", f"exercises/{EXERCISE}"):
        assert part in text
    assert "Easier and harder" not in text  # what is only on the page
    page.emulate_media(media="print")
    figure = page.locator(".rc-drawn img")
    assert figure.evaluate("it => it.naturalWidth") > 0
    assert figure.bounding_box()["height"] > 100
