"""Words of the trade lead to their meaning where they first stand on a page, and nowhere else."""

from __future__ import annotations

import pytest

from generator.publish.pages.render import Renderer, environment
from generator.publish.pages.terms import first_uses, forms
from generator.records.vocabulary import Term

KNEECAP = Term(
    id="kneecap", name="Kneecap", aliases=["patella"], spelled=["cap"], meaning="The bone in front of the knee."
)
TERMS = (KNEECAP, Term(id="cap-lock", name="Cap lock", meaning="It locks."))


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Kneecap over kneecap.", "[[kneecap|Kneecap]] over kneecap."),
        ("The patella, or cap.", "The [[kneecap|patella]], or cap."),
        ("Both kneecaps.", "Both [[kneecap|kneecaps]]."),
        ("A cap lock.", "A [[cap-lock|cap lock]]."),
        ("A knee-cap, or a capped one.", "A knee-cap, or a capped one."),
        ("See [[cap|this cap]]. A cap.", "See [[cap|this cap]]. A [[kneecap|cap]]."),
    ],
)
def test_the_first_use_leads_to_the_meaning(text, linked):
    assert first_uses(text, forms(TERMS), set()) == linked


def test_what_was_met_before_is_left_alone():
    met = {"kneecap"}
    assert first_uses("A kneecap and a cap lock.", forms(TERMS), met) == "A kneecap and a [[cap-lock|cap lock]]."
    assert met == {"kneecap", "cap-lock"}


def test_a_guide_may_have_no_terms():
    assert first_uses("A kneecap.", forms(()), set()) == "A kneecap."


@pytest.fixture
def rendered(examine, project):
    """A page of the tiny guide with a term."""
    term = 'bend-word:\n  name: Bent\n  meaning: Not straight, "so to say".\n'
    catalog, problems = examine(
        {"vocabulary/terms.yml": term, "exercises/squat.yml": ("setup: Stand", "setup: Bent, bent. Stand")}
    )
    assert problems == []
    renderer = Renderer(catalog, environment(project / "templates/pages"))
    return renderer.page


def test_a_page_links_a_term_once_and_says_its_meaning_beside(rendered, tiny):
    page = rendered(
        "exercise.md.j2",
        "exercises/squat.md",
        record=tiny.exercises["squat"].model_copy(update={"setup": "Bent, bent."}),
        handout="",
    )
    assert page.count('[Bent](../words.md#bend-word "Not straight, &quot;so to say&quot;."), bent.') == 1
    assert page.count("words.md") == 1


def test_all_terms_stand_on_one_page(rendered):
    assert "## Bent { #bend-word }\n\nNot straight" in rendered("words.md.j2", "words.md")


def test_a_term_stands_there_as_texts_spell_it_and_does_not_lead_to_itself(examine, project):
    terms = """\
        limp-word:
          name: Limp of the leg
          spelled: [limp]
          meaning: A limp is an uneven walk. See a nurse.
        who-treats:
          name: Nurse
          meaning: Somebody who treats you.
    """
    catalog, problems = examine({"vocabulary/terms.yml": terms})
    assert problems == []
    page = Renderer(catalog, environment(project / "templates/pages")).page("words.md.j2", "words.md")
    assert "## Limp { #limp-word }\n\nA limp is an uneven walk. See a [nurse](" in page
