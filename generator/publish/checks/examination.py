"""The content folder read and checked: the catalogue, and every problem of every file."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from generator.cards import files as cards
from generator.cards.formats import FORMATS
from generator.publish.checks import acceptance, brought, gone, hooks, loaded, lost, nav, printed, project
from generator.publish.checks.codes import ALL
from generator.publish.checks.project import Project
from generator.publish.entries import paths
from generator.publish.kept import stamp
from generator.records import clean, folders, loader, schema, touched
from generator.records.catalog import Catalog
from generator.records.codes import DANGLING, UNFILLED
from generator.records.kinds import FOLDERS
from generator.records.unfilled import files, lines
from generator.rules import rulebook
from generator.rules.rulebook import Pause, no_pause
from generator.text import codes, readings
from generator.text.diagnostics import Diagnostic, Location, ordered

READ = "pages/read"
"""The file of the cache that keeps what the files of the content say."""
CLEAN = "pages/clean"
"""The file of the cache that remembers in which records rules found nothing wrong."""
TAKEN = "pages/taken"
"""The file of the cache that remembers an mkdocs.yml with which nothing was wrong."""
FEW = 8
"""So many unfinished drafts are shown with what is left to do."""


def figure_cache(project: Path) -> Path:
    """The folder in which a project, the folder of mkdocs.yml, keeps its drawings."""
    return project / ".cache" / "figures"


def examine(
    root: Path, shown: str | None = None, cache: Path | None = None, pause: Pause = no_pause
) -> tuple[Catalog, list[Diagnostic]]:
    """Read and check the content folder, called `shown` in messages: the catalogue, and every problem in order; `cache` is that of the figures, and who waits for something else ends the check in a `pause`."""
    shown = shown or root.as_posix()
    with readings.kept(cache.parent / READ if cache else None) as known:
        catalog, said, problems = read(root, shown)
        if known:
            known.save(entry.document.text for entry in catalog.entries.values())
    with clean.remembered(cache.parent / CLEAN if cache else None, stamp.engine, catalog):
        found = rulebook.check(catalog, cache, pause=pause)
    found += [*taken_pages(catalog), *lost.lost_ways(catalog, ALL)]
    home = root.resolve()  # of '..' nobody could tell what lies beside it
    if said:
        found += [it for part in (loaded, printed, hooks, brought) for it in part.problems(said, home)]
        found += brought.misplaced(said, home, made(catalog) | {paths.file_of(page.path) for page in catalog.pages})
    if said and catalog.whole:
        found += [*nav.problems(catalog, said, shown), *lost.roundabout(catalog, said)]
        found += gone.problems(catalog, root, shown)
    if said:
        found += acceptance.problems(said, home, [*problems, *found], cache and cache.parent / TAKEN)
    return catalog, ordered([*problems, *found])


def unfinished(root: Path, shown: str, catalog: Catalog) -> list[Diagnostic]:
    """The places that drafts have still to be filled in, for a preview to show them; nothing where there are many drafts, as after an import."""
    read = (entry.document for entry in catalog.entries.values())
    begun = {path: raw for path, raw in files(root, shown, read) if Path(path).parent.name in FOLDERS}
    places = [place for path, raw in begun.items() for place in lines(path, raw)] if len(begun) <= FEW else []
    return [Diagnostic(place, UNFILLED, "this is still to be written") for place in places]


def offer_ids(root: Path, catalog: Catalog) -> None:
    """Have editors offer the ids of a guide as they are now, where its schemas lie beside the content folder and nothing is broken."""
    folder = root.resolve().parent / "schema"
    if catalog.whole and folder.is_dir():
        with suppress(OSError):  # a check does not need to write
            schema.refresh(folder, catalog.entries.values())


def examine_some(
    root: Path, shown: str, paths: Collection[str], cache: Path | None = None
) -> tuple[Catalog, list[Diagnostic]]:
    """Read and check the records of some files, `paths` below the content folder, and of others what has to do with them: a catalogue of these, and the problems of the files as `examine` tells them."""
    folder = folders.scan(root, shown)
    only = {folder.shown(path) for path in paths}
    near, elsewhere = touched.touched(folder, paths)
    with readings.kept(cache.parent / READ if cache else None):
        catalog, problems = loader.linked(near, elsewhere)
        if any(it.code is DANGLING for it in problems):  # what may be meant is told from all that there is
            catalog, _, problems = read(root, shown)
    with clean.few(only, catalog):
        found = [*rulebook.check(catalog, cache, only), *taken_pages(catalog)]
    return catalog, ordered(problem for problem in [*problems, *found] if problem.location.path in only)


def read(root: Path, shown: str) -> tuple[Catalog, Project | None, list[Diagnostic]]:
    """Read the content folder, and the mkdocs.yml beside it: the catalogue, what is said of pages, and what keeps any of it from being read."""
    said = project.read(root.resolve(), shown)
    catalog, problems = loader.load(root, shown, said.excluded if said else folders.none)
    if not said:
        return catalog, None, [*problems, *elsewhere(root, shown)]
    drafts = filter(said.drafts, (*catalog.attachments, *(page.path for page in catalog.pages)))
    return replace(catalog, aside=frozenset(drafts)), said, [*problems, *said.problems]


def elsewhere(root: Path, shown: str) -> Iterator[Diagnostic]:
    """A content folder that is a link out of its project, which no site is built of."""
    beside = root.absolute().parent
    if root.is_symlink() and (beside / "mkdocs.yml").exists() and not root.resolve().is_relative_to(beside.resolve()):
        message = "the link leads out of the folder of mkdocs.yml"
        yield Diagnostic(Location(shown), codes.OUTSIDE, message, "put the folder itself in its place")


def taken_pages(catalog: Catalog) -> Iterator[Diagnostic]:
    """Records and hand-written pages that lie where the guide writes a page itself."""
    lists = paths.index_pages(catalog)
    for entry in catalog.entries.values():
        if paths.page_of(entry.record) in lists:
            message = f"'{entry.record.id}' is the name of a page that the guide writes itself"
            yield Diagnostic(entry.at(), codes.BAD_FILE_NAME, message, "choose another id")
    yield from taken_places(catalog, made(catalog))


def made(catalog: Catalog) -> set[str]:
    """The files of the pages that the guide writes itself."""
    pages = {*paths.index_pages(catalog), *(paths.page_of(entry.record) for entry in catalog.entries.values())}
    pages |= {cards.page_of(it, form) for it in catalog.routines.values() for form in FORMATS}
    pages |= {*paths.moved(catalog), *(cards.booklet_of(plan) for plan in catalog.plans.values())}
    return {paths.file_of(path) for path in pages}


def taken_places(catalog: Catalog, made: set[str]) -> Iterator[Diagnostic]:
    """Hand-written pages and files beside them that the site would have twice, also where a disk ignores case; `made` are the files that the guide writes."""
    written: set[str] = set()
    folded = {path.casefold() for path in made}
    for page in catalog.pages:
        file = paths.file_of(page.path)
        if file.casefold() in folded or file.partition("/")[0] in paths.KEPT:
            help = "move the page, or write what it says into the record"
            yield Diagnostic(Location(page.shown), codes.MISPLACED, "the guide writes this page itself", help)
        elif file in written:
            message = "the site has another page at this address"
            yield Diagnostic(Location(page.shown), codes.MISPLACED, message, "rename one of the two, or join them")
        written.add(file)
    for path, shown in catalog.attachments.items():
        if path.partition("/")[0].casefold() in paths.MADE:
            message = "the guide writes the files of this folder itself"
            yield Diagnostic(Location(shown), codes.MISPLACED, message, "move it to another folder, such as 'pictures'")
