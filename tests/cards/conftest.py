"""What the tests of cards share: a printer of the stocked guide's cards, and one of the tiny guide's."""

from dataclasses import replace

import pytest

from generator import pictures
from generator.cards import press
from generator.cards.card import card
from generator.cards.imprint import Imprint
from generator.cards.printer import Printer

ADDRESS = "https://knees.example/"


@pytest.fixture(scope="session")
def drawn(stocked, shared):
    """The figures of the stocked guide's exercises, by id."""
    return pictures.on_cards(pictures.figures(stocked, shared / "cache/figures"))


@pytest.fixture(scope="session")
def guide_printer(stocked, project, drawn):
    """A printer of the stocked guide's cards."""
    return Printer(stocked, [project / "templates/cards"], Imprint("Strong knees", ADDRESS), drawn)


@pytest.fixture(scope="session")
def loaded(project):
    """The style sheet of cards and its fonts."""
    return press.look([project / "templates/theme/assets"])


@pytest.fixture(scope="session")
def pictured(drawn):
    """The figures on the stocked guide's cards, by their path."""
    return {path: svg.encode() for path, svg in press.figures(drawn).items()}


@pytest.fixture
def printer(examine, project):
    """A printer of the tiny guide's cards, with edits, and its routine."""

    def of(edits=None, url="https://knees.example/guide/"):
        catalog, _ = examine(edits)
        return Printer(catalog, [project / "templates/cards"], Imprint("Strong knees", url)), catalog.routines[
            "knee-start"
        ]

    return of


@pytest.fixture
def words(examine):
    """The card of the tiny guide's routine, with edits."""

    def of(edits=None):
        catalog, _ = examine(edits)
        return card(catalog, catalog.routines["knee-start"])

    return of


@pytest.fixture(scope="module")
def full(tiny):
    """`full(3)`: the card of the tiny guide's routine with three more exercises."""
    made = card(tiny, tiny.routines["knee-start"])
    more = replace(made.rows[0], sets=3)
    return lambda count: replace(made, rows=(*(more for _ in range(count)), *made.rows))
