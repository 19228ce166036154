"""What stands in the way of writing to a disk, in one line: what is wrong, and what to do."""

from __future__ import annotations

import errno
from pathlib import Path

from generator.records.leftovers import left_behind

FULL = "the disk is full: make room, and build again"
CLOSED = "nobody may write there: give yourself the right to, or name another folder as 'site_dir' in mkdocs.yml"
BUSY = (
    "{site} cannot be put aside, as something is mounted there or a program has it open: end that, or let 'site_dir' "
    "in mkdocs.yml name a folder within what is mounted"
)
APART = "{site} lies on another disk than the folder around it: let 'site_dir' in mkdocs.yml name a folder within it"

HELP = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: "nothing can be written to this disk: name a folder elsewhere as 'site_dir' in mkdocs.yml",
    errno.EACCES: CLOSED,
    errno.EPERM: CLOSED,
    errno.EBUSY: BUSY,
    errno.EXDEV: APART,
    errno.ELOOP: "it is a link, behind which nothing is written: remove it, and build again",
    errno.ENOLCK: "files cannot be locked on this disk: build on one of this computer's own",
}
"""By what the system says of it."""


def told(error: OSError, site: Path) -> str:
    """What the system says, and what to do, where `site` is to be published."""
    help = HELP.get(error.errno or 0, "mend this, and build again").format(site=site)
    return f"{error.filename or site}: {error.strerror or error}; {help}"


def place(site: Path) -> tuple[Path, str | None]:
    """Where a site is to lie, which is where a link in its place leads, so that the link stays; and what stands in the way there."""
    try:
        there = site.resolve()
    except (OSError, RuntimeError):
        return site, f"{site} is a link that leads nowhere but to itself; remove it"
    return there, ahead(there)


def ahead(site: Path) -> str | None:
    """What can be said before a build of the place that the site is to have."""
    if site.is_mount():
        return f"{site} is where a disk is mounted, and cannot be replaced: let 'site_dir' in mkdocs.yml name a folder within it"
    if site.exists() and not site.is_dir():
        return f"{site} is a file; remove it, or name another folder as 'site_dir' in mkdocs.yml"
    if site.is_dir() and holds(site) and not (site / "index.html").exists():
        return f"{site} holds other things than a site, which would be gone: empty it, or name another folder as 'site_dir' in mkdocs.yml"
    return None


def holds(folder: Path) -> bool:
    """Whether anything is in a folder that somebody would miss; `.gitkeep` and the like are not."""
    return any(it.is_dir() or not left_behind(it.name) for it in folder.iterdir())
