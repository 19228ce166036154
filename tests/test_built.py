"""The built site: well-formed, whole, from one host, and the same every time."""

import re
import warnings
from collections import Counter
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from browser.project import HOST, SOURCE, build, project

from generator.publish.sent import headers

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import html5lib

FETCHED = {
    "img": "src",
    "script": "src",
    "link": "href",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
}
NAMED = {"canonical", "prev", "next", "edit"}
"""Relations of a link element that name an address and fetch nothing."""


pytestmark = pytest.mark.uncounted


@pytest.fixture(scope="module")
def pages(site):
    """The path of every HTML file below the site, with its parser (which holds errors) and its tree."""
    return {path.relative_to(site).as_posix(): parse(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}


def parse(text):
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    return parser, parser.parse(text)


def attributes(tree, name):
    return [
        element.get(name) for element in tree.iter() if isinstance(element.tag, str) and element.get(name) is not None
    ]


def test_every_page_is_html_without_an_error(pages):
    wrong = {path: [f"{place}: {code}" for place, code, _ in parser.errors] for path, (parser, _) in pages.items()}
    assert {path: errors for path, errors in wrong.items() if errors} == {}


def test_every_page_of_the_theme_has_one_button_to_edit_it(pages):
    themed = {path: tree for path, (_, tree) in pages.items() if tree.find(".//div[@class='md-container']") is not None}
    assert len(themed) > 30
    found = {
        path: [link.get("href") for link in tree.iter("a") if link.get("rel") == "edit"]
        for path, tree in themed.items()
    }
    assert {path: links for path, links in found.items() if len(links) != 1} == {}
    assert {link.partition("/edit/main/")[0] for (link,) in found.values()} == {SOURCE}


def test_the_parser_would_see_an_error():
    parser, _ = parse("<!doctype html><html lang=en><title>x</title><p><div></p></b>")
    assert parser.errors


def test_every_page_has_one_heading_a_title_and_a_language(pages):
    for path, (_, tree) in pages.items():
        assert len(list(tree.iter("h1"))) == 1, path
        assert "".join(tree.find(".//title").itertext()).strip(), path
        assert tree.get("lang") == "en", path


def test_ids_are_unique_on_every_page(pages):
    for path, (_, tree) in pages.items():
        assert [id for id, count in Counter(attributes(tree, "id")).items() if count > 1] == [], path


def test_every_link_within_the_site_leads_somewhere(site, pages):
    ids = {path: {*attributes(tree, "id"), *attributes(tree, "name")} for path, (_, tree) in pages.items()}
    broken = []
    for path, (_, tree) in pages.items():
        here = HOST if path == "404.html" else urljoin(HOST, path)
        for link in [*attributes(tree, "href"), *attributes(tree, "src")]:
            address, anchor = urldefrag(urljoin(here, link))
            if not address.startswith(HOST):
                continue
            target = unquote(address.removeprefix(HOST).partition("?")[0])
            target += "index.html" if target == "" or target.endswith("/") else ""
            if not (site / target).is_file() or (anchor and unquote(anchor) not in ids[target]):
                broken.append(f"{path}: {link}")
    assert broken == []


def test_no_page_is_a_dead_end(pages):
    """What a page itself says, without the theme around it, leads on to another page."""
    stuck = []
    for path, (_, tree) in pages.items():
        here = HOST if path == "404.html" else urljoin(HOST, path.removesuffix("index.html"))
        article = next(tree.iter("article"), tree.find("body"))
        ways = [urljoin(here, link.get("href")) for link in article.iter("a") if link.get("href")]
        on = {urldefrag(way)[0] for way in ways if way.startswith(HOST)} - {here}
        stuck += [] if on else [path]
    assert stuck == []


def test_nothing_is_fetched_from_another_host(pages, site):
    for path, (_, tree) in pages.items():
        for element in tree.iter():
            address = element.get(FETCHED[element.tag]) if element.tag in FETCHED else None
            if address and not NAMED & set((element.get("rel") or "").split()):
                assert urlsplit(urljoin(HOST, address)).netloc == urlsplit(HOST).netloc, f"{path}: {address}"
    for path in site.rglob("*.css"):
        for address in re.findall(r"url\(([^)]*)\)", path.read_text("utf-8")):
            assert urlsplit(address.strip("\"'")).scheme in ("", "data"), f"{path}: {address}"


THEIRS = ("__md_scope=new URL(", "var palette=__md_get(", "var target=document.getElementById(location.hash")
"""What the theme's scripts within pages begin with; the policy in `_headers` allows each by its hash."""


def inline(tree):
    """What stands within a page that a strict policy forbids: styles, event handlers, and scripts that are not the theme's."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        tag = element.tag.rpartition("}")[2]
        yield from (f"{tag} {name}" for name in element.attrib if name == "style" or name.startswith("on"))
        script = tag == "script" and element.get("src") is None and element.get("type") != "application/json"
        if tag == "style" or (script and not (element.text or "").startswith(THEIRS)):
            yield f"<{tag}>"


def test_no_page_has_a_style_or_a_script_of_ours_within(pages):
    found = {path: sorted(set(inline(tree))) for path, (_, tree) in pages.items()}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_every_script_within_a_page_is_allowed_by_its_hash(pages, site):
    sent = (site / "_headers").read_text("utf-8")
    scripts = {it.text for _, tree in pages.values() for it in tree.iter("script") if it.text and not it.get("type")}
    assert len(scripts) > len(THEIRS)
    assert [text for text in scripts if headers.digest(text) not in sent] == []


@pytest.mark.parametrize(
    ("html", "wrong"),
    [
        ("<p style='color: red'>a", ["p style"]),
        ("<svg><path style='fill: red'/></svg>", ["path style"]),
        ("<style>p {}</style>", ["<style>"]),
        ("<script>alert(1)</script>", ["<script>"]),
        ("<p onclick='alert(1)'>a", ["p onclick"]),
        ("<script src='a.js'></script><script type='application/json'>{}</script><script>__md_scope=new URL('.')</script>", []),
    ],
)  # fmt: skip
def test_what_stands_within_a_page_is_noticed(html, wrong):
    assert list(inline(parse(html)[1])) == wrong


def test_every_style_within_a_drawing_is_allowed_by_its_hash(site):
    sent = (site / "_headers").read_text("utf-8")
    drawings = {path: path.read_text("utf-8") for path in site.rglob("*.svg")}
    styles = {path.name: re.findall("<style>(.*?)</style>", svg) for path, svg in drawings.items()}
    assert {name for name, found in styles.items() if found} >= {"thumbnail.svg", "movement.svg"}
    assert [name for name, found in styles.items() for text in found if headers.digest(text) not in sent] == []
    assert [path.name for path, svg in drawings.items() if " style=" in svg] == []


def test_every_page_for_people_is_in_the_sitemap(site, pages):
    listed = set(re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8")))
    made = {urljoin(HOST, path.removesuffix("index.html")) for path in pages}
    assert listed == {
        address
        for address in made
        if not any(part in address for part in ("/cards/", "/print-tray/all/", "/session/", "/my-things/", "404.html"))
    }


def test_the_same_input_builds_to_the_same_bytes(site, tmp_path):
    again = build(tmp_path / "site", project(tmp_path / "again"))
    files = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert files == {path.relative_to(again) for path in again.rglob("*") if path.is_file()}
    assert [str(path) for path in sorted(files) if (site / path).read_bytes() != (again / path).read_bytes()] == []
