from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.publish.checks import inspection, markup
from generator.publish.checks.inspection import Planned

PAGES = {
    "index.html": '<h1 id="top-of-it">Home</h1><a href="a/#here">a</a> <a href="#top">up</a> <img src="b.svg">',
    "a/index.html": '<a name="here" href="..">home</a><script src="../c.js"></script><script>own</script>',
    "404.html": '<a href="/guide/">home</a>',
}


@pytest.fixture
def wrong(tmp_path):
    """What is wrong with a site whose pages have something added, or whose other files are otherwise: path -> text."""

    def examined(**edits):
        files = {"b.svg": "<svg/>", "c.js": "", "d.js": "", "e.json": "{}"}
        files |= {path: f"<html>\n{text}\n</html>\n" for path, text in PAGES.items()}
        for key, text in edits.items():
            path = key.replace("__", "/").replace("_", ".")
            files[path] = files[path].replace("</html>", f"{text}</html>") if path.endswith("html") else text
        for path, text in files.items():
            if text is not None:
                (tmp_path / path).parent.mkdir(exist_ok=True)
                (tmp_path / path).write_text(text)
        planned = Planned(frozenset(files), frozenset(["c.js"]), re.compile("own"), "https://knees.example/guide/")
        return list(inspection.problems(tmp_path, planned))

    return examined


def test_style_sheets_and_scripts_of_the_theme_are_its_own_matter(tmp_path):
    (tmp_path / "a.css").write_text("@import url(//other.example/b)")
    planned = Planned(frozenset(), frozenset(), re.compile("own"), None)
    assert len(list(inspection.problems(tmp_path, planned))) == 1
    assert list(inspection.problems(tmp_path, replace(planned, bought={"a.css"}))) == []


def test_what_a_style_sheet_loads_of_the_site_itself_is_fine(wrong):
    assert wrong(a__b_css="a{src:url(../b.svg) url(/guide/b.svg) url(#c) url(data:,d)}") == []


def test_a_good_site_has_nothing_wrong(wrong):
    assert wrong() == []


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        (
            {"a__b_css": "@import url(//other.example/b)"},
            "a/b.css: loads the foreign address '//other.example/b'; take",
        ),
        ({"a__b_css": "a{src:url(c.woff)}"}, "a/b.css: loads 'a/c.woff', which is not there; mend it where the file"),
        ({"d_js": "fetch('https://other.example/')"}, "d.js: loads the foreign address 'https://other.example/'; take"),
        ({"f_svg": None}, "f.svg: was to be made and is not there; build again"),
        ({"e_json": '{"boost": NaN}'}, "e.json: is not JSON that browsers read (NaN is no number of JSON); look for"),
        (
            {"index_html": '<a href="b/">b</a>'},
            "index.html: <a href=\"b/\"> leads to 'b/index.html', which is not there;",
        ),
        ({"index_html": '<a href="A/">b</a>'}, "leads to 'A/index.html', which is not there; mend it where"),
        ({"index_html": '<a href="a/#b">b</a>'}, "leads to '#b', which 'a/index.html' does not have; mend it"),
        (
            {"index_html": '<a href="#b">b</a><input name="b">'},
            "leads to '#b', which 'index.html' does not have; mend it",
        ),
        ({"a__index_html": '<img src="b.svg">'}, "a/index.html: <img src=\"b.svg\"> leads to 'a/b.svg', which"),
        ({"a__index_html": '<img src="https://other.example/b.svg">'}, "names a foreign address; take it out"),
        (
            {"a__index_html": '<script src="../d.js"></script>'},
            "runs a script that is none of the guide's; take it out",
        ),
        (
            {"a__index_html": "<script>other</script>"},
            "a/index.html: <script> is a script that is none of the theme's;",
        ),
        ({"a__index_html": '<p onclick="a">'}, 'a/index.html: <p onclick="a"> runs a script; take it out where'),
        ({"index_html": "<!--"}, "index.html: '<!--</html>\\n\\n' browsers may read this otherwise"),
    ],
)
def test_each_thing_that_is_wrong_is_told_with_its_file_and_what_to_do(wrong, edits, said):
    (found,) = wrong(**edits)
    assert said in found


def test_a_page_that_was_cut_off_is_told(wrong, tmp_path):
    assert wrong() == []
    (tmp_path / "f.html").write_text("<html><p>The rest is")
    planned = Planned(frozenset(), frozenset(["c.js"]), re.compile("own"), "https://knees.example/guide/")
    assert list(inspection.problems(tmp_path, planned)) == ["f.html: has no end; " + inspection.AGAIN]


@pytest.mark.parametrize(
    "link", ["#", "#top", "a/#:~:text=words", "b.svg#layer", "https://other.example/#b", "mailto:a@b.example"]
)
def test_links_that_lead_somewhere_by_themselves_are_good(wrong, link):
    assert wrong(index_html=f'<a href="{link}">a</a>') == []


def test_what_is_wrong_with_every_page_is_told_of_every_page(wrong):
    """Lines that pages share are read once."""
    line = '\n<p onclick="a">\n'
    assert [said.split(":")[0] for said in wrong(index_html=line, a__index_html=line)] == ["a/index.html", "index.html"]


def test_a_site_without_an_address_is_seen_from_its_root(tmp_path):
    (tmp_path / "404.html").write_text('<a href="/">a</a><a href="/b/">b</a></html>')
    (tmp_path / "index.html").write_text("</html>")
    (found,) = inspection.problems(tmp_path, Planned(frozenset(), frozenset(), re.compile("own")))
    assert "leads to 'b/index.html'" in found


@pytest.fixture
def site(tmp_path):
    """A good site of two pages; what is wrong with it, of which good pages are remembered."""
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (folder / "index.html").write_text('<a href="a/#b">a</a><script>own</script>\n</html>')
    (folder / "a/index.html").write_text('<h2 id="b">B</h2>\n</html>')

    def problems(own="own"):
        planned = Planned(frozenset(), frozenset(), re.compile(own))
        return list(inspection.problems(folder, planned, tmp_path / "pages" / "seen"))

    assert problems() == []
    return folder, problems


def test_a_good_page_is_read_once(site, monkeypatch):
    folder, problems = site
    read = []
    monkeypatch.setattr(markup, "pieces", lambda html, *_: read.append(html) or iter(()))
    assert problems() == []
    assert read == []
    (folder / "a/index.html").write_text("other</html>")
    problems()
    assert "other</html>" in read


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda folder: (folder / "a/index.html").unlink(), "leads to 'a/index.html', which is not there"),
        (
            lambda folder: (folder / "a/index.html").write_text("</html>"),
            "leads to '#b', which 'a/index.html' does not",
        ),
    ],
)
def test_a_good_page_that_has_not_changed_is_held_against_those_that_have(site, change, said):
    folder, problems = site
    change(folder)
    for _ in range(2):
        (found,) = problems()
        assert found.startswith('index.html: <a href="a/#b"> ' + said)


def test_a_good_page_is_read_again_where_other_scripts_may_run(site):
    problems = site[1]
    assert "is a script that is none of the theme's" in problems("other")[0]
    assert problems() == []


def test_a_page_in_which_something_is_wrong_is_told_of_each_time(site):
    folder, problems = site
    (folder / "index.html").write_text('<p onclick="a">\n</html>')
    assert problems() == problems() != []
