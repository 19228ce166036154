"""The typefaces that the engine finds by itself."""

from __future__ import annotations

import multiprocessing
from functools import partial

import pytest

from generator import crew, workshop
from generator.cards import pdf, png, press, typecase
from generator.cards.formats import SHEET
from generator.cards.papers import A4
from generator.cards.typecase import Face, bare, faces, found, laid, lent, without

RULE = b'@font-face { font-family: "Some Face"; src: url(fonts/some.woff2); font-weight: 700; font-display: swap; }\n'
FILES = {"assets/card.css": RULE + b"p { margin: 0 }", "assets/fonts/some.woff2": b"letters"}
SOME = Face("Some Face", "700", "some.woff2", b"letters")


def test_a_style_sheet_names_typefaces_and_can_be_had_without_them():
    assert faces(FILES) == (SOME,)
    assert bare(FILES) == {**FILES, "assets/card.css": b"\np { margin: 0 }"}


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"assets/card.css": RULE},
        {**FILES, "assets/card.css": RULE + b"@font-face{font-family:Other;src:url(fonts/some.woff2)}"},
        {**FILES, "assets/card.css": RULE.replace(b"swap;", b"swap; unicode-range: U+26;")},
        {**FILES, "assets/card.css": RULE.replace(b"url(", b"url(https://elsewhere.example/")},
    ],
)
def test_where_not_all_of_them_are_plain_and_there_none_is(files):
    assert faces(files) == ()


def test_letters_that_no_typeface_has_are_known():
    assert lent("<p>e\u0301 \u2013 Łódź \u2603") == "\u0301\u2603"
    assert lent("<p>é\n\u2013 1 \u00bd") == ""


def test_files_lie_whole_where_fontconfig_is_led(tmp_path):
    case = laid([SOME], tmp_path / "a & b")
    assert {it.name for it in case.iterdir()} == {"some.woff2", "fonts.conf", "read"}
    assert (case / "some.woff2").read_bytes() == b"letters"
    config = (case / "fonts.conf").read_text("utf-8")
    assert "a &amp; b" in config
    assert "<string>Some Face</string>" in config
    before = (case / "some.woff2").stat().st_ino
    assert laid([SOME], tmp_path / "a & b") == case
    assert (case / "some.woff2").stat().st_ino == before
    assert laid([SOME._replace(content=b"others")], tmp_path / "a & b") != case


def test_typefaces_with_which_a_page_prints_otherwise_are_not_found(tmp_path, monkeypatch):
    plutoprint = pytest.importorskip("plutoprint", reason="no wheel for this system")
    led = []
    monkeypatch.setattr(plutoprint, "plutobook_set_fontconfig_path", led.append)
    assert found((SOME,), tmp_path, lambda html, _: html.encode())
    assert not found((SOME,), tmp_path / "other", lambda html, files: html.encode() + files["assets/card.css"])
    (tmp_path / "no folder").touch()
    assert not found((SOME,), tmp_path / "no folder", lambda html, _: html.encode())
    assert len(led) == 2


def test_only_a_process_that_works_for_another_looks_for_them(tmp_path, monkeypatch):
    monkeypatch.setattr(typecase, "found", lambda *_: True)
    folder = tmp_path / "cards"
    assert without("a", FILES, folder, pdf.printed) is FILES
    monkeypatch.setattr(multiprocessing, "parent_process", multiprocessing.current_process)
    assert without("a", FILES, folder, pdf.printed) == bare(FILES)
    assert without("a", FILES, None, pdf.printed) is FILES
    assert without("\U0001f600", FILES, folder, pdf.printed) is FILES


def test_pages_are_the_same_in_a_process_that_finds_its_typefaces(guide_printer, stocked, loaded, pictured, tmp_path):
    pytest.importorskip("plutoprint", reason="no wheel for this system")
    sheet = press.sheet(guide_printer, press.Job([stocked.routines["strong-knees"]], SHEET, A4), loaded, pictured)
    with crew.crew(1):
        for make in (pdf.pdf, png.drawn):
            (made,) = {*workshop.worked(partial(make, folder=tmp_path / "cards"), [sheet] * (workshop.FEW + 1))}
            assert made == make(sheet)
        ask = partial(without, sheet.html, sheet.files, print=pdf.printed)
        for files in workshop.worked(ask, [tmp_path / "cards"] * (workshop.FEW + 1)):
            assert typecase.RULE not in files[typecase.STYLE]
