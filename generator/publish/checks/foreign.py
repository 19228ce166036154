"""What may not stand in a page: anything that runs or is loaded beyond the site's own files and the theme's own scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import NamedTuple, NoReturn
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from generator.publish.checks.markup import DOUBT, Element

BARRED = frozenset(
    (
        *("applet", "base", "embed", "fencedframe", "frame", "frameset", "iframe", "object", "portal"),
        *("noembed", "noframes", "plaintext", "textarea", "xmp"),
        *("animate", "annotation-xml", "foreignobject", "set"),
    )
)
"""Elements that load, run or hide other things, or change where addresses lead; neither the theme nor the guide has any."""
ADDRESSES = frozenset(
    (
        "action",
        "background",
        "data",
        "formaction",
        "href",
        "imagesrcset",
        "ping",
        "poster",
        "src",
        "srcset",
        "xlink:href",
    )
)
"""Attributes that name an address."""
SETS = frozenset(("imagesrcset", "srcset"))
"""Those that name several."""
LINKS = frozenset(("a", "area"))
"""Elements that lead to an address only when a reader asks for it."""
OUTWARD = frozenset(("https", "http", "mailto", "tel"))
"""Where links may lead to."""
NAMED = frozenset(("alternate", "canonical", "edit", "license", "next", "prev"))
"""Relations of `<link>` that name an address and load nothing."""
PICTURES = frozenset(("img", "source"))
"""Elements that may hold what they show in their address."""
DATA = frozenset(("application/json", "application/ld+json"))
"""Types of scripts that are never run."""
INVISIBLE = re.compile(r"^[\x00-\x20]+|[\t\n\r]+")
"""What browsers take out of an address before they look at it."""
NEAR = re.compile(r"(?!/)[A-Za-z0-9_./-]*(?:#[A-Za-z0-9_.-]*)?")
"""An address without anything to be resolved but its folders, as nearly all are."""
FOLDER = re.compile(r"(?:^|/)\.{0,2}$")
"""How a path ends that names a folder."""
ONWARD = re.compile(r"0; url=(?:\.\./)+[a-z0-9-]+(?:/[a-z0-9-]+)*/")
"""What leads on from an address that a page had before, to another of the site."""
STYLE = re.compile(r"//|\\|<|@import", re.IGNORECASE)
"""What a style needs to load something from elsewhere, or to hide that it does."""


class Address(NamedTuple):
    """Where a link leads."""

    scheme: str
    path: str | None
    """Below the site, a file; None where it leads out of it."""
    anchor: str = ""


def address(link: str, page: str, root: str) -> Address:
    """What a link on a page comes to; `page` lies below `root`, the address of the site."""
    path, _, anchor = link.partition("#")
    if NEAR.fullmatch(link):
        whole = normpath(join(dirname(page), path)) if path else page
        if not whole.startswith(".."):
            return Address(
                "", file_of("" if whole == "." else f"{whole}/" if path and FOLDER.search(path) else whole), anchor
            )
    try:
        whole, anchor = urldefrag(urljoin(root + page, INVISIBLE.sub("", link)))
        scheme = urlsplit(whole).scheme
    except ValueError:
        return Address("?", None)
    if not whole.startswith(root):
        return Address(scheme, None)
    return Address(scheme, file_of(unquote(whole.removeprefix(root).partition("?")[0])), unquote(anchor))


def file_of(path: str) -> str:
    """The file that a host sends for a path."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def links(element: Element) -> Iterator[str]:
    """Every address that an element names."""
    for name, value in element.attributes:
        if name in SETS:
            yield from (part.split()[0] for part in value.split(",") if part.strip())
        elif name in ADDRESSES:
            yield value


def leads_away(element: Element, to: Address) -> bool:
    """Whether an address of an element is one to load from elsewhere, or one that runs."""
    if to.path is not None:
        return False
    relations = (element.get("rel") or "").split()
    if element.name in LINKS or (element.name == "link" and relations and NAMED.issuperset(relations)):
        return to.scheme not in OUTWARD
    return not (element.name in PICTURES and to.scheme == "data")


def intrusion(element: Element) -> str | None:
    """What an element is that may not stand in a page, apart from addresses and scripts."""
    if element.name == DOUBT:
        return "browsers may read this otherwise than it looks"
    if element.name in BARRED:
        return "loads or hides other things"
    if element.name == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        return None if ONWARD.fullmatch(element.get("content") or "") else "leads readers away"
    if any(name.startswith("on") for name, _ in element.attributes):
        return "runs a script"
    if STYLE.search(element.get("style") or "") or (element.name == "style" and STYLE.search(element.text)):
        return "a style that may load something"
    return None


def script(element: Element, own: re.Pattern[str]) -> str | None:
    """What is wrong with a script within a page: it is data, or one of `own`."""
    if element.name != "script" or element.get("src") is not None:
        return None
    if (element.get("type") or "").lower() in DATA:
        wrong = strict(element.text)
        return f"is not JSON that browsers read ({wrong})" if wrong else None
    return None if own.fullmatch(element.text) else "is a script that is none of the theme's"


def strict(text: str | bytes) -> str | None:
    """What is wrong with a text as JSON, of which browsers take no NaN and no Infinity."""
    try:
        json.loads(text, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        return str(error)
    return None


def refuse(name: str) -> NoReturn:
    """Take a number for none that JSON does not have."""
    raise ValueError(f"{name} is no number of JSON")
