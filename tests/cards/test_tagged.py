from __future__ import annotations

import io
import sys
from collections import Counter
from types import ModuleType

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from generator.cards import imposition, press, tagged
from generator.cards.formats import FORMATS, SHEET
from generator.cards.papers import A4
from generator.cards.pdf import BASE, Sheet, Unfit

EVERY = [(form, paper) for form in FORMATS for paper in form.papers]
REAL = pytest.mark.skipif(not tagged.there(), reason=tagged.MISSING)


def element(kind, *children):
    """A node of a PDF's structure."""
    node = DictionaryObject({NameObject("/S"): NameObject(kind), NameObject("/K"): ArrayObject(children)})
    if kind == "/TH":
        node[NameObject("/A")] = DictionaryObject({NameObject("/O"): NameObject("/Table")})
    return node


def structure(made):
    """Every node of a PDF's structure."""

    def walk(node):
        node = node.get_object()
        for child in node if isinstance(node, list) else [node]:
            found = child.get_object()
            if isinstance(found, dict) and "/S" in found:
                yield found
                yield from walk(found["/K"]) if "/K" in found else ()

    return list(walk(PdfReader(io.BytesIO(made)).root_object["/StructTreeRoot"]["/K"]))


def test_header_cells_say_what_they_head():
    head = element("/THead", element("/TR", element("/TH"), element("/TH")))
    body = element("/TBody", element("/TR", element("/TH"), element("/TD")))
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    root = DictionaryObject({NameObject("/K"): ArrayObject([element("/Table", head, body)])})
    writer.root_object[NameObject("/StructTreeRoot")] = root
    written = io.BytesIO()
    writer.write(written)
    scopes = [node["/A"]["/Scope"] for node in structure(tagged.scoped(written.getvalue())) if node["/S"] == "/TH"]
    assert scopes == ["/Column", "/Column", "/Row"]


@pytest.fixture
def engine(monkeypatch):
    """A stand-in for WeasyPrint, which need not be there: it asks for `wanted` and lays out `pages`."""
    weasyprint, urls = ModuleType("weasyprint"), ModuleType("weasyprint.urls")
    weasyprint.wanted, weasyprint.pages = [], 1
    urls.URLFetcher = object
    urls.URLFetcherResponse = lambda *parts: parts

    class Page:
        width = 210 / tagged.MM_PER_PX

    class HTML:
        def __init__(self, *, string, base_url, url_fetcher):
            assert (string, base_url) == ("<p>a", f"{BASE}cards/any/")
            self.fetcher = url_fetcher

        def render(self, **how):
            assert how == {"pdf_variant": "pdf/ua-1"}
            for url in weasyprint.wanted:
                try:
                    weasyprint.got = self.fetcher.fetch(url)
                except ValueError:
                    weasyprint.got = None
            self.pages = [Page] * weasyprint.pages
            return self

        def write_pdf(self, **how):
            assert how == {"pdf_variant": "pdf/ua-1"}
            return b"%PDF"

    weasyprint.HTML = HTML
    monkeypatch.setitem(sys.modules, "weasyprint", weasyprint)
    monkeypatch.setitem(sys.modules, "weasyprint.urls", urls)
    monkeypatch.setattr(tagged, "scoped", lambda made: made + b" scoped")
    return weasyprint


SMALL = Sheet("<p>a", "cards/any/", {"assets/card.css": b"p {}"}, A4, 1)


def test_a_page_gets_its_own_files_and_no_others(engine):
    engine.wanted = [f"{BASE}assets/card.css"]
    assert tagged.pdf(SMALL) == b"%PDF scoped"
    assert engine.got == (engine.wanted[0], b"p {}", {"Content-Type": "text/css"})
    for url in ("file:///etc/hostname", "https://elsewhere.example/a.css", f"{BASE}assets/other.css"):
        engine.wanted = [url]
        with pytest.raises(Unfit, match="asks for"):
            tagged.pdf(SMALL)
        assert engine.got is None


def test_what_is_not_as_computed_is_refused(engine):
    engine.pages = 2
    with pytest.raises(Unfit, match="2 pages on A4, 1 were computed"):
        tagged.pdf(SMALL)


def test_a_system_without_the_libraries_makes_none(monkeypatch):
    def missing(name):
        raise OSError(f"cannot load library for {name}")

    monkeypatch.setattr(tagged, "import_module", missing)
    monkeypatch.setattr(tagged.util, "find_spec", lambda _: object())
    assert not tagged.there.__wrapped__()
    monkeypatch.setattr(tagged.util, "find_spec", lambda _: None)
    assert not tagged.there.__wrapped__()
    monkeypatch.setattr(tagged.util, "find_spec", lambda _: object())
    monkeypatch.setattr(tagged, "import_module", lambda _: object())
    assert tagged.there.__wrapped__()


# What the real engine makes, where it is installed.


@REAL
@pytest.mark.parametrize(("form", "paper"), EVERY, ids=lambda it: it.name)
def test_a_card_of_each_format_can_be_followed(form, paper, guide_printer, loaded, pictured):
    routine = guide_printer.catalog.routines["strong-knees"]
    made = tagged.pdf(press.sheet(guide_printer, press.Job([routine], form, paper), loaded, pictured))
    reader = PdfReader(io.BytesIO(made))
    assert len(reader.pages) == len(imposition.sheets(guide_printer.card(routine), form, paper))
    root = reader.root_object
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert routine.name in reader.metadata["/Title"]
    nodes = structure(made)
    kinds = Counter(node["/S"] for node in nodes)
    assert kinds["/H1"] == 1
    assert min(kinds["/Table"], kinds["/TH"], kinds["/TD"], kinds["/Link"]) >= 1
    assert all(node.get("/Alt") for node in nodes if node["/S"] == "/Figure")
    assert {node["/A"]["/Scope"] for node in nodes if node["/S"] == "/TH"} == {"/Column", "/Row"}


@REAL
def test_the_same_card_gives_the_same_bytes(guide_printer, stocked, loaded, pictured, tmp_path):
    sheet = press.sheet(guide_printer, press.Job([stocked.routines["desk-break"]], SHEET, A4), loaded, pictured)
    assert tagged.pdf(sheet) == tagged.made({"a": sheet}, tmp_path)["a"] == tagged.made({"a": sheet}, tmp_path)["a"]
