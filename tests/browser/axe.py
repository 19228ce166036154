"""What axe-core finds to mend on a page."""

from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
COLORS = ("color-contrast", "link-in-text-block")
"""What a dark page is asked: it differs from the light one in its colors alone."""


def faults(page, *rules):
    """Every violation of the page, or of some rules alone: the rule, the element, and what is wrong."""
    options = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
    if page.evaluate("!window.axe"):
        page.evaluate(AXE.axe_script)
    found = page.evaluate(
        "options => axe.run(options).then(all => all.violations)", options
    )  # all else takes long to bring
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for violation in found
        for node in violation["nodes"]
    ]


def unfolded(page):
    """The page with all that it folds away."""
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    return page
