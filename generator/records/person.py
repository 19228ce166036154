"""The people of a guide's figures, and who of them shows which exercise."""

from __future__ import annotations

from collections.abc import Mapping

from generator.figures.looks import Looks
from generator.figures.skin.look import PLAIN, Look
from generator.values.fields import Record
from generator.workshop import digest


class Person(Looks, Record):
    """Somebody whom figures show: an entry in vocabulary/people.yml. Exercises get them by turns; a figure's `person` names one."""


def look(people: Mapping[str, Person], named: str | None, id: str) -> Look:
    """How the body of an exercise's figure looks: as the person does that it names, or else as the one whose turn it is."""
    person = people.get(named or "") or (people[turn(people, id)] if people else None)
    return person.look if person else PLAIN


def turn(people: Mapping[str, Person], id: str) -> str:
    """The id of the person for whom an exercise scores highest, as Thaler and Ravishankar's rendezvous hashing has it: whoever comes or goes, all other exercises keep theirs."""
    return max(people, key=lambda person: digest([person, id]))
