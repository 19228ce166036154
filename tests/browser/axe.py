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


SETTLED = """() => new Promise((done) => {
  let [last, same, frames] = ["", 0, 0];
  const look = () => {
    const bars = [...document.querySelectorAll(".md-sidebar__scrollwrap")].filter((it) => it.checkVisibility());
    const now = String(bars.map((it) => it.clientHeight));
    [last, same] = [now, now === last && bars.every((it) => it.clientHeight) ? same + 1 : 0];
    return same < 5 && frames++ < 200 ? requestAnimationFrame(look) : done();
  };
  look();
})"""
"""The theme lays its side bars out in the frames after a page has another size; until then they are too low for what they hold."""


def unfolded(page):
    """The page with all that it folds away, once it is laid out."""
    page.evaluate(SETTLED)
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    return page
