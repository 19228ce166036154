"""What a host is to send along with the site, for those that read it in a file `_headers`: pages run the theme's scripts and the site's own files, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.figures import reel
from generator.publish.entries import paths

FILE = paths.HEADERS

OPENED, CLOSED = b"<script>", b"</script>"
"""What a script within a page stands between; one with a type, such as the theme's settings, is data and never run."""
FILLED = re.compile(r"\{\{.*?\}\}")
SCRIPTS = "partials/javascripts/*.html"
"""The templates of the theme's own scripts."""


def text(site: Path, theme: Iterable[Path]) -> str:
    """The file for a built site; `theme` are the folders of the theme's templates."""
    return f"/*\n  Content-Security-Policy: {policy(allowed(site, theme))}\n  X-Content-Type-Options: nosniff\n"


def policy(scripts: Iterable[str]) -> str:
    """What pages may load and run; the theme's style sheets hold its icons as data, and files of drawings have their style within."""
    return "; ".join(
        (
            "default-src 'self'",
            named("script-src", scripts),
            named("style-src", reel.styles()),
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


def named(rule: str, within: Iterable[str]) -> str:
    """A rule that allows the site's own files, and what stands within others by its hash."""
    return " ".join([f"{rule} 'self'", *(f"'{digest(text)}'" for text in sorted(within))])


def digest(text: str) -> str:
    """What a policy names a script or a style by (W3C, Content Security Policy Level 3, 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def allowed(site: Path, theme: Iterable[Path]) -> set[str]:
    """The scripts within the pages of a site that are the theme's; no others are allowed, whoever wrote them."""
    theirs = known(theme)
    return {script for script in within(site) if theirs.fullmatch(script)}


def known(theme: Iterable[Path]) -> re.Pattern[str]:
    """What matches the theme's scripts, each as a whole."""
    return re.compile("|".join(sorted({pattern(script) for script in own(theme)})) or "(?!)", re.DOTALL)


def within(site: Path) -> set[str]:
    """The scripts within the pages of a site."""
    return {script for page in site.rglob("*.html") for script in scripts(page.read_bytes())}


def scripts(page: bytes) -> Iterator[str]:
    """The scripts within a page; to look for them in its bytes takes half as long as by an expression."""
    end = 0
    while (start := page.find(OPENED, end)) >= 0 and (end := page.find(CLOSED, start)) >= 0:
        yield page[start + len(OPENED) : end].decode()


def own(theme: Iterable[Path]) -> Iterator[str]:
    """The theme's own scripts, as its templates have them."""
    for folder in theme:
        for template in folder.glob(SCRIPTS):
            yield from scripts(template.read_bytes())


def pattern(script: str) -> str:
    """What a script of a template is in pages: word for word, but for addresses that are filled in."""
    return '[^"<]*'.join(map(re.escape, FILLED.split(script)))
