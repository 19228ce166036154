"""Publishing as a transaction: a site is made beside the last good one, examined, and put in its place whole or not at all."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

from generator.publish.checks import inspection
from generator.publish.checks.examination import figure_cache
from generator.publish.checks.inspection import Planned
from generator.publish.kept import stamp
from generator.publish.transaction import host, lock, obstacles
from generator.publish.transaction.exchange import exchanged
from generator.publish.transaction.host import Failed

SHOWN = 20
"""So many problems of a site are told."""


def publish(file: Path, say: Callable[[str], None]) -> Path:
    """Build the site of a project, the folder of its mkdocs.yml `file`, and put it in place; raise Failed where the last good one stays."""
    config = host.read(file)
    cache = figure_cache(file.resolve().parent).parent
    built, seen = cache / "built.json", cache / "pages" / "examined"
    site, hindrance = obstacles.place(Path(config.site_dir))
    if hindrance:
        raise Failed(hindrance)
    try:
        if not Path(config.site_dir).is_symlink():  # one that leads nowhere may lead to a disk that is not there
            site.parent.mkdir(parents=True, exist_ok=True)
        with lock.held(site.with_name(f".{site.name}.lock"), say):
            mend(site)
            made_of = host.inputs(config)
            if stamp.fits(site, built, made_of):
                say("Nothing has changed since this site was built.")
                return site
            scratch = site.with_name(f".{site.name}-{os.getpid()}-{secrets.token_hex(4)}")
            try:
                examine(scratch, host.write(config, scratch), seen)
                swap(scratch, site)
                stamp.put(site, built, made_of)
            finally:
                shutil.rmtree(scratch, ignore_errors=True)
    except OSError as error:
        raise Failed(obstacles.told(error, site)) from error
    return site


def examine(scratch: Path, planned: Planned, seen: Path) -> None:
    """Raise Failed where a site is not what it is to be; `seen` remembers pages that were."""
    found = list(inspection.problems(scratch, planned, seen))
    if found:
        rest = [f"... and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
        raise Failed("\n".join(["what was built is no good:", *found[:SHOWN], *rest]))


def aside(site: Path) -> Path:
    """Where the last good site lies while the new one takes its place."""
    return site.with_name(f".{site.name}-last")


def swap(scratch: Path, site: Path) -> None:
    """Put a new site in the place of the last good one, in one step where the system can; that one stays where this cannot be."""
    if site.exists() and exchanged(scratch, site):
        return
    last = aside(site)
    if site.exists():
        site.rename(last)
    try:
        scratch.rename(site)
    except BaseException:
        put_back(site)
        raise
    shutil.rmtree(last, ignore_errors=True)


def put_back(site: Path) -> None:
    """Where there is no site, put back the last good one, if it has been put aside."""
    last = aside(site)
    if last.exists() and not site.exists():
        last.rename(site)


def mend(site: Path) -> None:
    """Take up what builds that were killed have left; who holds the lock knows that none is at work."""
    put_back(site)
    left = re.compile(rf"\.{re.escape(site.name)}-([0-9]+-[0-9a-f]{{8}}|last)")
    for folder in site.parent.iterdir():
        if left.fullmatch(folder.name):
            shutil.rmtree(folder, ignore_errors=True)
