"""What the file of a record shows although something is wrong with it: its name, its texts, and its figure less what cannot be read of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

import pydantic

from generator.figures.job import Job
from generator.figures.map.muscle import Shape
from generator.figures.pose import MOST_SHOWN, Figure
from generator.records.person import Person, look
from generator.records.salvage import salvaged
from generator.records.vocabulary import Muscle
from generator.text.document import Document, Loc
from generator.text.markdown import plain

ROUNDS = 20
"""So many times something is taken out of a figure at most; what is left out may have hidden more."""
PROSE = ("summary", "goal", "audience", "setup", "steps", "cues", "breathing", "make_easier", "make_harder", "safety")
"""The keys of what people read, in the order of pages."""
UPRIGHT = "standing"
"""The stance of a figure that names none."""

Shapes = tuple[tuple[Shape, ...], ...]
"""Those of each of some muscles."""


class Sketch(NamedTuple):
    """What can be made of a file."""

    name: str
    job: Job | None
    """What its figure is drawn from."""
    left: tuple[Loc, ...] = ()
    """The keys within the figure that could not be read."""
    texts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Its texts by their keys; those of a list one by one."""
    partly: bool = False
    """Whether it is no YAML, so that only some of its lines could be read."""


class Known(NamedTuple):
    """What a figure takes from the vocabularies of its guide, by id."""

    muscles: Mapping[str, Muscle]
    people: Mapping[str, Person] = {}


def sketch(document: Document, id: str, known: Known) -> Sketch:
    """What the document of an exercise, a routine or a plan shows."""
    partly = document.data is None
    data = salvaged(document) if partly else document.data if isinstance(document.data, dict) else {}
    name = data.get("name")
    texts = tuple(read_texts(data))
    figure, left = readable(data.get("figure"))
    words = " ".join(plain(text) for key, said in texts if key in ("setup", "steps") for text in said)
    seen = (*shapes(data.get("muscles"), known.muscles), words)
    job = Job(posed(figure), *seen, look(known.people, figure.person, id)) if figure else None
    return Sketch(name if isinstance(name, str) else id, job, left, texts, partly)


def posed(figure: Figure) -> str:
    """A figure as it is sent to who draws it."""
    return figure.model_dump_json(by_alias=True, exclude_unset=True)


def read_texts(data: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The texts of a file that are texts."""
    for key in PROSE:
        value = data.get(key)
        said = tuple(it for it in (value if isinstance(value, list) else [value]) if isinstance(it, str))
        if said:
            yield key, said


def shapes(muscles: Any, known: Mapping[str, Muscle]) -> tuple[Shapes, Shapes]:
    """The shapes of those muscles that are there: of those that are filled, and of those that help."""
    filled, helping = named(muscles, known, "primary", "stretched"), named(muscles, known, "secondary")
    return (
        tuple(muscle.shapes for muscle in filled.values()),
        tuple(muscle.shapes for id, muscle in helping.items() if id not in filled),
    )


def named(muscles: Any, known: Mapping[str, Muscle], *keys: str) -> dict[str, Muscle]:
    """The muscles that the lists of some keys name, less those that there are not."""
    lists = (muscles.get(key) for key in keys) if isinstance(muscles, dict) else ()
    return {
        id: known[id] for ids in lists if isinstance(ids, list) for id in ids if isinstance(id, str) and id in known
    }


def readable(data: Any) -> tuple[Figure | None, tuple[Loc, ...]]:
    """The figure of what stands in a file, without what cannot be read of it, and what that is; no figure where too little is left."""
    if not isinstance(data, dict):
        return None, ()
    data = deepcopy(data)
    left: list[Loc] = []
    for _ in range(ROUNDS):
        try:
            return Figure.model_validate(data), tuple(left)
        except pydantic.ValidationError as error:
            left += mend(data, {found(data, it["loc"]) for it in error.errors()})
    return None, ()


def mend(data: dict[str, Any], places: set[Loc]) -> list[Loc]:
    """Take out what cannot be read, and tell what; a figure that is short of frames or of a stance gets them, and one with too many keeps the first."""
    inmost = [place for place in places if not any(other[: len(place)] == place != other for other in places)]
    taken = [place for place in inmost if place and (place[0] != "frames" or len(place) > 2)]
    for place in sorted(taken, key=str, reverse=True):  # the last of a list first
        remove(data, place)
    if not taken:
        frames = data.get("frames")
        kept = [it for it in frames if isinstance(it, dict)][:MOST_SHOWN] if isinstance(frames, list) else []
        kept += [{}] * (2 - len(kept))
        data["frames"] = [{"stance": UPRIGHT} | kept[0], *kept[1:]]
    return taken


def found(data: Any, loc: Loc) -> Loc:
    """The part of a place that is there; the names that pydantic has for the ways to write a value are passed over."""
    place: list[str | int] = []
    for key in loc:
        inside = (isinstance(data, dict) and key in data) or (
            isinstance(data, list) and isinstance(key, int) and key < len(data)
        )
        if inside:
            data = data[key]
            place.append(key)
    return tuple(place)


def remove(data: Any, place: Loc) -> None:
    """Take a key or an item out, where it still is."""
    for key in place[:-1]:
        data = data[key]
    if isinstance(data, dict):
        data.pop(place[-1], None)
    elif isinstance(data, list) and isinstance(place[-1], int) and place[-1] < len(data):
        data.pop(place[-1])
