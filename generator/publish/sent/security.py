"""Whom to tell of a hole in the site, as RFC 9116 has sites say it: where its source lies, for a year from its last change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

FILE = ".well-known/security.txt"
GOOD = timedelta(days=365)
"""How long it may be trusted; the standard asks for a year at most."""


def text(source: str, site: str | None, language: str, changed: int) -> str:
    """The file, of the addresses where the source and the site lie; `changed` are seconds since 1970."""
    until = datetime.fromtimestamp(changed, UTC) + GOOD
    lines = [f"Contact: {source}", f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}", f"Preferred-Languages: {language}"]
    lines += [f"Canonical: {site.rstrip('/')}/{FILE}"] if site else []
    return "".join(f"{line}\n" for line in lines)
