from __future__ import annotations

import pytest

from generator.cards.own import alone, order
from generator.publish import guest
from generator.publish.entries.output import Settings
from generator.text.diagnostics import GuideError

SETTINGS = Settings("Strong knees", "https://knees.example/")
ROUTINE = "routines/knee-start.yml"
OTHER = ("name: Knee start\naliases: [first knee routine]\n", "name: Mine\n")


@pytest.fixture
def sheet(write, project, tmp_path):
    """What the card of a routine file is made from: that of the tiny guide with edits, by default under another name."""

    def of(*edits, name="my own.yml", asked=None, content=None):
        root = write(content)
        text = (root / ROUTINE).read_text("utf-8")
        for old, new in edits or [OTHER]:
            assert old in text
            text = text.replace(old, new, 1)
        file = tmp_path / name
        file.write_text(text, "utf-8")
        return guest.card(file, order(**(asked or {})), SETTINGS, root, project / "templates")

    return of


@pytest.fixture
def told(sheet, tmp_path):
    """The problems of a file with edits, each as `file:line:column CODE`."""

    def of(*edits, **more):
        with pytest.raises(GuideError) as caught:
            sheet(*edits, **more)
        found = caught.value.diagnostics
        return [f"{it.location} {it.code.id}".replace(f"{tmp_path.as_posix()}/", "") for it in found]

    return of


def test_a_file_outside_the_guide_has_a_card_that_leads_to_the_guide(sheet):
    made = sheet()
    assert made.pages == 1
    assert "Mine</h1>" in made.html
    assert "Squat" in made.html
    assert ">knees.example</a>" in made.html
    assert "routines/knee-start" not in made.html


def test_a_routine_of_the_guide_keeps_its_address(write, project):
    root = write()
    made = guest.card(root / ROUTINE, order(title="Tuesday"), SETTINGS, root, project / "templates")
    assert "Tuesday</h1>" in made.html
    assert ">knees.example/routines/knee-start</a>" in made.html


def test_a_text_that_looks_like_a_program_stays_a_text(sheet):
    made = alone(sheet(OTHER, ("goal: Get", "goal: '<script> url(x.svg) src=\"../../x\"' #")))
    assert "&lt;script&gt; url(x.svg) src=&#34;../../x&#34;" in made


@pytest.mark.parametrize(
    ("edit", "problems"),
    [
        (("level: beginner", "level: easy"), ["my own.yml:4:8 G104"]),
        (("goal: Get", "aim: Get"), ["my own.yml:2:1 G101"]),
        (("Get your", "Get [[nothing]] of your"), ["my own.yml:2:7 G201"]),
        (("    rounds: 2\n", ""), ["my own.yml:22:11 G308"]),
        (("weeks: 3-4", "weeks: 1-4"), ["my own.yml:40:12 G309"]),
        (("    items:\n", "    items:\n" + "      - {exercise: squat, work: 29 x 9}\n" * 11), ["my own.yml:11:1 G311"]),
        (("goal: Get", "goal: \u2192 Get"), ["my own.yml:2:7 G314"]),
        (("goal: Get your knees going.", "goal: [Get"), ["my own.yml:3:9 G005"]),
    ],
)
def test_problems_of_the_file_are_told_with_their_places(told, edit, problems):
    assert set(problems) <= set(told(OTHER, edit))


def test_ones_own_routine_need_not_say_what_conditions_change(sheet):
    assert sheet(OTHER, ("  - condition: swollen-knee\n    action: ask\n", "")).pages == 1


def test_names_of_the_guide_are_free_for_a_card_of_ones_own(sheet):
    assert sheet(("name: Knee start", "name: Knee start")).pages == 1
    assert sheet(OTHER, name="knee-start.yml").pages == 1


def test_what_publishing_asks_for_is_neither_needed_nor_checked(sheet):
    assert sheet(OTHER, ("minutes: 14", "minutes: 100"), ("equipment: [bell]", "equipment: [box]")).pages == 1


@pytest.fixture
def short(write, project, tmp_path):
    """What the card of a file of these lines is made from."""

    def of(text, **asked):
        file = tmp_path / "mine.yml"
        file.write_text(text, "utf-8")
        return guest.card(file, order(**asked), SETTINGS, write(), project / "templates")

    return of


def test_three_lines_make_a_card(short):
    made = short("name: Tuesday\nitems:\n  - Wall sits\n")
    assert made.pages == 1
    assert made.lacks == ()
    assert "A Wall sit" in made.html
    assert "Back flat" in made.html
    assert "Stop at sharp pain." in made.html


def test_an_exercise_goes_by_any_of_its_names_and_with_its_own_dose(short):
    made = short("name: Tuesday\nitems: [wall-sit, {exercise: SQUAT, work: 3 x 5, load: 20 kg}]\n")
    assert "B Squat" in made.html
    assert "3 × 5\u00a0reps" in made.html
    assert "20\u00a0kg (45\u00a0lb)" in made.html


def test_an_exercise_that_the_guide_does_not_have_gets_a_row_and_is_told(short):
    made = short(
        "name: Tuesday\nblocks: [{kind: superset, rounds: 3, items: [Sled push, {exercise: Sled pull, work: 20 m}]}]\n"
    )
    assert "A1 Sled push" in made.html
    assert "20\u00a0m (20\u00a0yd)" in made.html
    assert made.lacks == ("Not in the guide, and so without a figure: Sled push, Sled pull.",)


def test_what_is_called_almost_as_an_exercise_of_the_guide_is_told(short):
    made = short("name: Tuesday\nitems: [Sqaut, Sled push]\n")
    assert made.lacks == (
        "Not in the guide, and so without a figure: Sqaut, Sled push.",
        "Like Sqaut there is 'squat' (Squat).",
    )


@pytest.mark.parametrize(
    "text",
    [
        "name: Tuesday\n",
        "name: Tuesday\nitems: []\n",
        "items: [squat]\n",
        "name: T\nitems: [[squat]]\n",
        "name: T\nitems: 5\n",
    ],
)
def test_what_is_no_routine_is_told_of_in_its_place(short, text):
    with pytest.raises(GuideError, match=r"mine\.yml:\d+:\d+: G1"):
        short(text)


def test_any_script_prints_from_a_browser(short):
    with pytest.raises(GuideError, match=r"G314(.|\n)*have a typeface installed"):
        short("name: Вторник\nitems: [squat]\n")
    assert "Вторник</h1>" in short("name: Вторник\nitems: [squat]\n", any_letter=True).html


def test_letters_that_cards_lack_are_told_of_the_exercises_too(told):
    cue = {"exercises/wall-sit.yml": ("  - Back flat", "  - Back \u2192 flat")}
    assert told(OTHER, content=cue) == ["content/exercises/wall-sit.yml:13:10 G314"]


def test_a_link_to_a_routine_of_the_guide_says_its_title(sheet):
    assert "After Knee start" in sheet(OTHER, ("goal: Get", "goal: After [[knee-start]] get")).html


def test_a_broken_guide_makes_no_cards(told):
    assert told(OTHER, content={"exercises/squat.yml": ("level: intermediate", "level: hard")}) == [
        "content/exercises/squat.yml:5:8 G104"
    ]


def test_a_broken_routine_of_the_guide_is_told_once(write, project):
    root = write({ROUTINE: ("level: beginner", "level: easy")})
    with pytest.raises(GuideError) as caught:
        guest.card(root / ROUTINE, order(), SETTINGS, root, project / "templates")
    assert [str(it.location) for it in caught.value.diagnostics] == [f"{root.as_posix()}/{ROUTINE}:5:8"]


def test_a_title_with_which_a_card_does_not_fit_is_told(sheet, monkeypatch):
    monkeypatch.setattr(guest, "fitted", lambda *_: None)
    with pytest.raises(GuideError, match="G311"):
        sheet()


def test_a_file_that_cannot_be_read_is_told(write, project, tmp_path):
    with pytest.raises(GuideError, match=r"nothing\.yml:1:1: G017 the file cannot be read"):
        guest.card(tmp_path / "nothing.yml", order(), SETTINGS, write(), project / "templates")
