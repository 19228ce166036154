"""What mkdocs.yml has the theme print on all pages as it stands there: words, addresses to follow, and HTML, held to what may stand in a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from os.path import isfile
from pathlib import Path
from typing import Any

from generator.publish.checks import foreign, loaded, markup
from generator.publish.checks.acceptance import REFUSED
from generator.publish.checks.loaded import FOREIGN, Named, part
from generator.publish.checks.nav import CLEAR
from generator.publish.checks.project import Project
from generator.records.codes import MISSING_KEY, OUT_OF_RANGE, RAW_HTML, UNCLEAR_ADDRESS, WRONG_TYPE
from generator.records.pages import HTML
from generator.records.targets import ELSEWHERE
from generator.rules import letters
from generator.text.codes import Code
from generator.text.diagnostics import Diagnostic
from generator.text.document import FORBIDDEN, Loc
from generator.typeface import missing

WORDS = ("site_description", "site_author")
"""Keys of plain words, which the theme puts into quotes."""
MARKUP = ("copyright", "extra", "repo_name", "site_name", "theme")
"""Keys at and below which HTML may stand."""
QUOTED, CONSENT = ("extra", "theme"), "consent"
"""Keys at and below which texts stand in quotes in a page, and what below them does not."""
LISTS = (("extra", "social"), ("extra", "alternate"), ("theme", "palette"))
"""Keys that take a list of things that have keys; one alone, of which there is but one to choose, need be in no list."""
NEEDED = (("extra", "social"), ("icon", "link")), (("extra", "alternate"), ("name", "link", "lang"))
"""What each thing in a list has to have."""
ANALYTICS = "partials/integrations/analytics/{}.html"
"""Where a guide has what counts its readers."""

LONGEST, WIDEST = {"site_name": 100, "site_url": 200, "licence": 100}, 40
"""How many characters a card has room for, and how many without a space between them that are no address."""

Wrong = Iterator[tuple[Loc, Code, str, str]]
"""Places, each with what is wrong there and what to do."""


def problems(project: Project, root: Path) -> Iterator[Diagnostic]:
    """What of an mkdocs.yml no page may hold; `root` is the content folder beside it."""
    if isinstance(said := project.document.data, dict):
        for loc, code, what, help in (
            *paper(said),
            *words(said),
            *shapes(said),
            *kinds(said),
            *ways(said, project.url),
            *html(said),
            *counting(said, root),
        ):
            yield Diagnostic(project.document.at(loc), code, what, help)


def misnamed(name: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a name of a guide, and what to do."""
    if not name.isprintable():
        yield "a name is one line of letters", "leave out what cannot be seen"
    yield from ((what, help) for _, _, what, help in (*paper({"site_name": name}), *html({"site_name": name})))


def paper(said: dict[str, Any]) -> Wrong:
    """What cards cannot hold of what they say of the guide itself."""
    told: list[tuple[Loc, Any]] = [((key,), said.get(key)) for key in ("site_name", "site_url")]
    for it, loc in loaded.every(said.get("plugins"), ("plugins",)):
        told.append(((*loc, "guide", "licence"), part(it, "guide").get("licence")))
    for loc, text in ((loc, text) for loc, text in told if isinstance(text, str)):
        key = str(loc[-1])
        wide = key != "site_url" and any(len(word) > WIDEST for word in text.split())
        lacking = missing(FORBIDDEN.sub("", text))
        if key == "site_name" and not text.strip():
            yield loc, OUT_OF_RANGE, "'site_name' must not be empty", "write what the guide is called"
        elif len(text) > LONGEST[key] or wide:
            help = f"cards have room for {LONGEST[key]} characters, and {WIDEST} of a word"
            yield loc, OUT_OF_RANGE, f"'{key}' is too long for cards", help
        elif lacking:
            yield loc, letters.UNPRINTABLE, f"cards cannot print {letters.told(lacking)}", letters.HELP


def words(said: dict[str, Any]) -> Wrong:
    """HTML and quotes in plain words."""
    for key in WORDS:
        text = said.get(key)
        if isinstance(text, str) and HTML.search(text):
            yield (key,), RAW_HTML, f"HTML is not allowed in '{key}'", "write plain words; for a bare < write &lt;"
        elif isinstance(text, str) and '"' in text:
            yield (key,), RAW_HTML, f"a \" ends '{key}' in a page", "write &quot; or other quotes"


def shapes(said: dict[str, Any]) -> Wrong:
    """What is no list of things that have keys, and what these lack."""
    for above, key in LISTS:
        value = part(said, above).get(key)
        items = value if isinstance(value, list) else [value]
        if value is not None and not all(isinstance(item, dict) for item in items):
            yield (above, key), WRONG_TYPE, f"'{key}' takes things that have keys", "write '- key: value' below it"
    for (above, key), needed in NEEDED:
        for it, loc in loaded.every(part(said, above).get(key), (above, key)):
            for lack in (need for need in needed if not isinstance(it.get(need), str)):
                yield loc, MISSING_KEY, f"missing key '{lack}'", f"write '{lack}: ...'"
    for scheme, loc in loaded.every(part(said, "theme").get("palette"), ("theme", "palette")):
        if "toggle" in scheme and not isinstance(part(scheme, "toggle").get("icon"), str):
            yield (*loc, "toggle"), MISSING_KEY, "missing key 'icon'", "write 'icon: material/weather-night'"


def kinds(said: dict[str, Any]) -> Wrong:
    """What is no text, where the theme takes it for one."""
    for loc, name in loaded.listed(part(said, "theme").get("features"), ("theme", "features")):
        if not isinstance(name, str):
            yield loc, WRONG_TYPE, "'features' takes names", "write 'features: [navigation.tabs]'"
    if not isinstance(part(said, "extra").get("homepage") or "", str):
        yield ("extra", "homepage"), WRONG_TYPE, "'homepage' takes an address", "write an https address"


def ways(said: dict[str, Any], own: str | None) -> Wrong:
    """Addresses that nobody can follow, and those below the site's `own`, of which nobody knows whether they lead anywhere."""
    for loc, address in addresses(said):
        relative = loc[0] in ("edit_uri", "edit_uri_template") and ":" not in address
        if not CLEAR.fullmatch(address) or not (relative or ELSEWHERE.fullmatch(address)):
            help = "write an https address, without spaces and quotes"
            yield loc, UNCLEAR_ADDRESS, f"'{address}' is no address that a page can link", help
        elif own and address.startswith(own) and address != own:
            yield loc, UNCLEAR_ADDRESS, "this is an address of the guide itself", "name its page below 'nav'"


def addresses(said: dict[str, Any]) -> Named:
    """Where the links of all pages lead that mkdocs.yml names."""
    extra = part(said, "extra")
    named: list[tuple[Loc, Any]] = [((key,), said.get(key)) for key in ("repo_url", "edit_uri", "edit_uri_template")]
    named.append((("extra", "homepage"), extra.get("homepage")))
    for key in ("social", "alternate"):
        named += [((*loc, "link"), it.get("link")) for it, loc in loaded.every(extra.get(key), ("extra", key))]
    yield from ((loc, address) for loc, address in named if isinstance(address, str) and address)


def html(said: dict[str, Any]) -> Wrong:
    """What runs, loads or leads astray in the HTML that mkdocs.yml brings."""
    for key in MARKUP:
        for loc, text in loaded.texts(said.get(key), (key,)):
            pieces = markup.pieces(text, list, {}) if "<" in text else ()
            wrong = (f"{element} {why}" for elements in pieces for element in elements if (why := odd(element)))
            for first in islice(wrong, 1):
                yield loc, RAW_HTML, first, "write plain words, and links with https addresses"
    for loc, text in (it for key in QUOTED for it in loaded.texts(said.get(key), (key,)) if it[0][1:2] != (CONSENT,)):
        if '"' in text and "<" not in text:  # which is HTML, and has been looked at
            yield loc, RAW_HTML, 'a " ends this in a page', "write &quot; or other quotes"
    if part(said, "extra").get("polyfills"):
        yield ("extra", "polyfills"), REFUSED, "no page runs these", "name the files below 'extra_javascript'"
    if part(part(said, "theme"), "icon").get("admonition"):
        what = "the theme brings these as styles within each page, which may load things"
        yield ("theme", "icon", "admonition"), REFUSED, what, "take 'admonition' out"


def odd(element: markup.Element) -> str | None:
    """Why an element may not stand on all pages."""
    astray = any(element.name not in foreign.LINKS or not ELSEWHERE.fullmatch(to) for to in foreign.links(element))
    never = foreign.intrusion(element) or ("is a script" if element.name == "script" else None)
    return never or ("leads to no https address" if astray else None)


def counting(said: dict[str, Any], root: Path) -> Wrong:
    """A service that counts readers, unless the guide brings its own."""
    named = part(part(said, "extra"), "analytics").get("provider")
    own = part(said, "theme").get("custom_dir")
    if isinstance(named, str) and not (isinstance(own, str) and isfile(root.parent / own / ANALYTICS.format(named))):  # noqa: PTH113 - a path's own cannot bear names that no file can have
        yield ("extra", "analytics", "provider"), FOREIGN, "this is loaded from another host", "take 'analytics' out"
