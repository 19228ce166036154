"""Each exercise prints as one sheet to hand out, whatever paper there is."""

import io

import pytest
from pypdf import PdfReader

from browser.project import CITING, EXERCISE, EXERCISES, HOST

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


@pytest.mark.parametrize(
    ("scheme", "paper"),
    [
        ("light", "A4"),
        ("dark", "Letter"),
        pytest.param("light", "Letter", marks=pytest.mark.long),
        pytest.param("dark", "A4", marks=pytest.mark.long),
    ],
)
def test_an_exercise_prints_one_page_with_its_figure(open_page, paper, scheme):
    page = open_page(f"exercises/{EXERCISE}/", color_scheme=scheme)
    sheets = PdfReader(io.BytesIO(page.pdf(format=paper))).pages
    assert len(sheets) == 1
    text = sheets[0].extract_text()
    for part in ("How to do it", "Common mistakes", "Tick each day", "week 2", f"exercises/{EXERCISE}"):
        assert part in text
    assert "Easier and harder" not in text  # what is only on the page
    page.emulate_media(media="print")
    figure = page.locator(".rc-drawn img")
    assert figure.evaluate("it => it.naturalWidth") > 0
    assert figure.bounding_box()["height"] > 100


def test_a_page_by_hand_prints_its_text_with_its_sources_and_its_address(open_page):
    page = open_page(CITING)
    text = "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)
    assert f"{HOST}{CITING}" in text
    assert "Home" not in text.split("\n")[0]
    sources = page.locator("#sources-of-this-page ~ ul > li").all_inner_texts()
    assert sources
    for source in sources:
        assert "".join(source.split()) in "".join(text.split())
