"""The form that writes a new exercise: what it writes is clean, it says what is wrong, and it loses nothing."""

from urllib.parse import parse_qs, urlsplit

import pytest
from knees import write_content
from playwright.sync_api import expect
from stocked import EDITS

from browser.conftest import PHONE
from browser.project import EXERCISE, PUBLISHED, SOURCE
from generator.bench import tidying
from generator.publish.checks import examination

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(PUBLISHED, reason="the words are those of the tiny guide"),
]

PAGE = "add-an-exercise/"
LINES = {
    "name": "Knee raise: high",
    "summary": "You lift  a knee, and put it down again.",
    "muscles.because": "It lifts one knee.",
    "setup": "[[squat|Stand]] tall.",
    "steps.0": "Lift a knee.",
    "steps.1": "'Put' it down #slowly.",
    "cues.0": "Yes",
    "mistakes.0.mistake": "You lean back.",
    "mistakes.0.instead": "Stay tall.",
    "breathing": "Breathe as you like.",
    "dose.work": "2 x 10",
    "dose.rest": "1:30",
    "figure.frames.0.knees": "10",
    "figure.frames.0.shoulders.flex": "-20",
    "figure.frames.1.torso": "5.5",
    "figure.frames.1.hips": "10",
    "figure.frames.2.elbows.right": "90",
}
"""What is typed, by the path of its field."""
CHOICES = {
    "pattern": "bend",
    "level": "beginner",
    "equipment.0": "none",
    "muscles.primary.0": "quads",
    "figure.view": "three-quarter",
    "figure.frames.0.stance": "standing",
}
LISTS = ("Aliases", "Primary", "Secondary", "Frames")
"""Lists to which something is added."""


@pytest.fixture
def form(open_page):
    """The form of a reader of whom nothing is known yet, on a phone."""
    page = open_page(PAGE, **PHONE)
    expect(page.locator("form.add")).to_be_visible()
    return page


def place(page, path):
    return page.locator(f"[id='add-{path.replace('.', '-')}']")


def text(page):
    return page.get_by_label("It belongs at").input_value()


def fill(page):
    """Fill in all that an exercise needs, and more."""
    for name in LISTS:
        page.get_by_role("button", name=f"Add to “{name}”").click()
    page.locator("summary", has_text="Shoulders").first.click()
    page.locator("summary", has_text="Elbows, one side alone").last.click()
    for path, words in LINES.items():
        place(page, path).fill(words)
    place(page, "aliases.0").fill("knee lift, high")
    for path, id in CHOICES.items():
        place(page, path).select_option(id)


def test_what_it_writes_is_clean_and_tidy(form, tmp_path):
    fill(form)
    expect(form.locator(".add-left")).to_have_text("Nothing is missing that this page knows of.")
    written = text(form)
    root = write_content(tmp_path / "content", {**EDITS, "exercises/knee-raise-high.yml": written})
    catalog, problems = examination.examine(root, "content", tmp_path / "cache")
    assert [problem for problem in problems if "knee-raise-high" in str(problem.location)] == []
    made = catalog.exercises["knee-raise-high"]
    assert (made.name, made.aliases, made.cues) == ("Knee raise: high", ("knee lift, high",), ("Yes",))
    assert made.steps == ("Lift a knee.", "'Put' it down #slowly.")
    assert made.summary == "You lift a knee, and put it down again."
    assert made.figure.frames[1].torso == 5.5
    assert made.figure.frames[2].elbows.right == 90
    assert tidying.tidied("exercises/knee-raise-high.yml", written) == written


def test_a_problem_is_told_where_it_is_and_goes_when_it_is_mended(form):
    work = place(form, "dose.work")
    work.fill("lots")
    told = place(form, "dose.work-problem")
    expect(told).to_have_text("Write it like 2 x 12 per side.")
    expect(work).to_have_attribute("aria-invalid", "true")
    assert "add-dose-work-problem" in work.get_attribute("aria-describedby")
    work.fill("3 x 5")
    expect(told).to_be_hidden()
    place(form, "summary").fill("x" * 242)
    expect(place(form, "summary-problem")).to_have_text("Take out 2 letters: at most 240 fit.")
    place(form, "figure.frames.0.knees").fill("151")
    expect(place(form, "figure.frames.0.knees-problem")).to_have_text("Write a number from 0 to 150.")
    place(form, "name").fill(EXERCISE.title())
    expect(place(form, "name-problem")).to_have_text("The guide has one of this name.")


def test_a_sketch_follows_the_pose_and_tells_what_does_not_reach(form):
    sketch = form.locator(".sketch")
    expect(sketch).to_be_hidden()
    place(form, "figure.frames.0.stance").select_option("seated")
    start, end = (form.get_by_role("img", name=f"Sketch: {name}, seated, seen from side") for name in ("start", "end"))
    knees = form.get_by_role("slider", name="Knees, slider")
    expect(knees.first).to_have_value("88")  # as the stance has it
    limbs = "all => all.map(it => it.outerHTML).join()"
    before = [it.locator(".sketch-near").evaluate_all(limbs) for it in (start, end)]
    knees.last.press("ArrowLeft")
    expect(place(form, "figure.frames.1.knees")).to_have_value("87")
    after = [it.locator(".sketch-near").evaluate_all(limbs) for it in (start, end)]
    assert before[0] == before[1] == after[0] != after[1]
    assert "knees: 87" in text(form)
    form.get_by_role("button", name="Add to “Kit”").click()
    place(form, "figure.kit.0").select_option("dumbbells")
    expect(sketch.locator(".sketch-held")).to_have_count(4)
    place(form, "figure.frames.0.torso").fill("-60")
    form.locator("summary", has_text="Hands").first.click()
    place(form, "figure.frames.0.hands.to").select_option("floor")
    told = place(form, "figure.frames.0.hands-problem")
    expect(told).to_contain_text("The hands do not reach the floor")
    place(form, "figure.frames.0.torso").fill("80")
    expect(told).to_be_hidden()


def test_one_side_alone_and_more_positions_by_keyboard(form):
    place(form, "figure.frames.0.stance").select_option("quadruped")
    form.get_by_role("button", name="Add to “Frames”").press("Enter")
    expect(place(form, "figure.frames.2.stance")).to_be_focused()
    names = [f"Sketch: {name}, quadruped, seen from side" for name in ("start", "position 2", "end")]
    assert [it.get_attribute("aria-label") for it in form.locator(".sketch [role=img]").all()] == names
    hands = form.locator("[id='add-figure-frames-1-hands']")
    for summary in hands.locator("summary").all():
        summary.press("Enter")
    hands.get_by_label("To").nth(1).select_option("free")  # the left one
    form.locator("summary", has_text="Hips, one side alone").nth(2).press("Enter")
    hips = place(form, "figure.frames.2.hips.right")
    hips.press("1")
    expect(form.get_by_role("slider", name="Hips, right, slider").last).to_have_value("1")
    hips.fill("200")
    expect(place(form, "figure.frames.2.hips.right-problem")).to_have_text("Write a number from -30 to 130.")
    hips.fill("-10")
    form.reload()
    expect(hips).to_be_visible()
    assert "    - hands:\n        left: free\n    - hips: {right: -10}\n" in text(form)
    form.get_by_role("button", name="Take out Position 2").press("Enter")
    expect(form.locator(".sketch [role=img]")).to_have_count(2)
    hands = place(form, "figure.frames.1.hands")
    hands.locator("summary").first.press("Enter")
    hands.get_by_label("To").first.select_option("left-knee")
    expect(place(form, "figure.frames.1.hands-problem")).to_contain_text("The right hand does not reach the left knee")


def test_what_is_missing_is_told_once_somebody_was_there_and_the_list_leads_to_it(form):
    told = place(form, "setup-problem")
    expect(told).to_be_hidden()
    form.locator(".add-problems a", has_text="Setup").press("Enter")
    expect(place(form, "setup")).to_be_focused()
    form.keyboard.press("Tab")
    expect(told).to_have_text("This is needed.")


def test_it_keeps_what_is_typed_until_it_is_begun_anew(form):
    fill(form)
    written = text(form)
    form.reload()
    expect(place(form, "muscles.primary.0")).to_have_value("quads")
    assert text(form) == written
    form.get_by_role("button", name="Begin anew").press("Enter")
    expect(place(form, "name")).to_have_value("")
    form.get_by_role("button", name="Bring it back").press("Enter")
    assert text(form) == written
    form.get_by_role("button", name="Begin anew").press("Enter")
    form.reload()
    expect(place(form, "name")).to_have_value("")


def test_a_list_grows_and_shrinks_by_keyboard(form):
    form.get_by_role("button", name="Add to “Cues”").press("Enter")
    expect(place(form, "cues.1")).to_be_focused()
    form.keyboard.type("Tall")
    place(form, "cues.0").fill("Slow")
    form.get_by_role("button", name="Take out Cues, 2").press("Enter")
    expect(place(form, "cues.1")).to_have_count(0)
    assert "cues:\n  - Slow\n" in text(form)
    assert "Tall" not in text(form)


def test_the_file_is_saved_copied_or_opened_at_the_source(form):
    place(form, "name").fill("Stände & more")
    with form.expect_download() as download:
        form.get_by_role("button", name="Save as a file").click()
    assert download.value.suggested_filename == "stande-more.yml"
    assert download.value.path().read_text("utf-8") == text(form)
    address = urlsplit(form.get_by_role("link", name="Open as a new file").get_attribute("href"))
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{SOURCE}/new/main"
    assert parse_qs(address.query) == {"filename": ["content/exercises/stande-more.yml"], "value": [text(form)]}
    form.get_by_role("button", name="Copy").click()
    expect(form.locator(".add-file [role=status]").last).not_to_be_empty()


def test_without_scripts_it_says_what_to_do(open_page):
    page = open_page(PAGE, **PHONE, java_script_enabled=False)
    expect(page.get_by_text("write the file by hand")).to_be_visible()
    expect(page.locator("form.add")).to_be_hidden()
