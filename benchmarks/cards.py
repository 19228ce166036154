"""What it costs to print the cards of the guide, beside other engines on the same pages; see README.md beside this."""

from __future__ import annotations

import importlib.util
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from generator import pictures, typeface
from generator.cards import fitting, lots, own, pdf, press
from generator.cards.formats import FORMATS
from generator.cards.imprint import Imprint
from generator.cards.ledger import Ledger
from generator.cards.press import Job
from generator.cards.printer import Printer
from generator.records import loader

PROJECT = Path(__file__).resolve().parent.parent
ASSETS = [PROJECT / "templates/theme/assets"]
ROUNDS = 2
BAR = 0.15
"""The bar: CPU seconds for a card on one paper, its words, fit and PDF together."""


def timed(work: Callable[[], object]) -> float:
    """The least CPU seconds of some rounds, those of other processes that were started included."""
    costs = []
    for _ in range(ROUNDS):
        start = spent()
        work()
        costs.append(spent() - start)
    return min(costs)


def spent() -> float:
    """CPU seconds of this process and of those that it has waited for."""
    below = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + below.ru_utime + below.ru_stime


def shown(what: str, costs: Mapping[str, float]) -> None:
    """Print the median, the least and the most."""
    dearest = max(costs, key=lambda name: costs[name])
    middle = median(costs.values())
    print(f"{what}: {middle:.3f} [{min(costs.values()):.3f}-{costs[dearest]:.3f}] CPU s; the most: {dearest}")


def filed(printer: Printer, drawings: Mapping[str, str], folder: Path) -> dict[str, bytes]:
    """All PDFs, those in the cache, a folder, taken from there."""
    return press.pdfs(printer, Ledger(lots.lots(printer, drawings, ASSETS), folder))


def others(page: Path, out: Path) -> dict[str, Callable[[], object]]:
    """Other engines on this machine, each as what prints a page."""
    found: dict[str, Callable[[], object]] = {}
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser:
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={out}"]
        command = [browser, *flags, page.as_uri()]
        found["Chromium"] = lambda: subprocess.run(command, check=True, capture_output=True)
    if importlib.util.find_spec("weasyprint"):
        weasyprint = importlib.import_module("weasyprint")
        found["WeasyPrint"] = lambda: weasyprint.HTML(filename=str(page)).write_pdf(str(out))
    return found


def main() -> None:
    """Measure and print; exit with 1 where the bar is missed."""
    if not pdf.there():
        sys.exit(own.NO_ENGINE)
    catalog, _ = loader.load(PROJECT / "content", "content")
    drawn = pictures.on_cards(pictures.figures(catalog, PROJECT / ".cache/figures"))

    def printed() -> Printer:
        """A printer that remembers nothing, as that of each build."""
        fitting.fitted.cache_clear()
        typeface.lines.cache_clear()
        return Printer(catalog, [PROJECT / "templates/cards"], Imprint("Guide", "https://guide.example/"), drawn)

    make = printed()
    loaded = press.look(ASSETS)
    figures = {path: svg.encode() for path, svg in press.figures(drawn).items()}
    jobs = {
        f"{routine.id} {form.name} {paper.name}": Job([routine], form, paper)
        for routine in catalog.routines.values()
        for form in FORMATS
        for paper in form.papers
    }

    def cold(job: Job) -> bytes:
        make.cards.clear()
        make.kept.texts.clear()
        return pdf.pdf(press.sheet(make, job, loaded, figures))

    cold(next(iter(jobs.values())))  # what is loaded and made once
    costs = {name: timed(lambda job=job: cold(job)) for name, job in jobs.items()}  # type: ignore[misc]  # bound now
    print(f"{len(jobs)} cards, each on one paper, least of {ROUNDS}: median [least-most]; at most {BAR}")
    shown("  cold", costs)
    for form in FORMATS:
        shown(f"    {form.name}", {name: cost for name, cost in costs.items() if f" {form.name} " in name})
    with tempfile.TemporaryDirectory() as folder:
        drawings = {path: svg.decode() for path, svg in figures.items()}
        filed(make, drawings, Path(folder))
        warm = timed(lambda: filed(printed(), drawings, Path(folder)))
        print(f"  warm: {warm / len(jobs):.4f} CPU s, from the cache, pages and fit included")
        page, first = Path(folder) / "card.html", next(iter(catalog.routines.values()))
        for name, work in others(page, Path(folder) / "card.pdf").items():
            found = {}
            for form in FORMATS:
                job = Job([first], form, form.papers[0])
                page.write_text(own.alone(press.sheet(make, job, loaded, figures)), "utf-8")
                found[form.name] = timed(work)
            shown(f"  {name}", found)
    sys.exit(max(costs.values()) > BAR)


if __name__ == "__main__":
    main()
