"""The pictures of records: the figure of an exercise, and the muscle map of an exercise or of a whole routine."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.figures import repose, studio
from generator.figures.job import Job
from generator.figures.map import bodymap
from generator.figures.map.bodymap import Place
from generator.figures.picture import Picture
from generator.figures.pose import Figure
from generator.records import clean
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.person import look
from generator.records.routine import Routine
from generator.text.markdown import Markdown, attribute, plain
from generator.training import postures
from generator.training.pace import pace
from generator.training.volume import worked


def muscle_map(catalog: Catalog, main: Sequence[str], helping: Sequence[str] = ()) -> Markdown:
    """The map with these muscles, by id, filled and striped; as SVG on one line, which names them for those who cannot see it."""
    places = {id: Place(muscle.areas, muscle.deep) for id, muscle in catalog.muscles.items()}
    words = ["Muscle map, front and back."]
    for lead, ids in (("Filled", main), ("Striped", helping)):
        words += [f"{lead}: {', '.join(catalog.muscles[id].name.lower() for id in ids)}."] if ids else []
    extents = [group.map for group in catalog.groups.values() if group.map]
    return Markdown(bodymap.draw(places, main, helping, attribute(" ".join(words)), extents))


def routine_map(catalog: Catalog, routine: Routine) -> Markdown:
    """The map of all that a routine's blocks work, and not of what they stretch."""
    return muscle_map(catalog, *worked(catalog, routine))


def figures(catalog: Catalog, folder: Path | None) -> dict[str, Picture]:
    """The figures of all exercises that have a pose, by id, and of those that a routine wants on a chair or in a wheelchair, by the names that `postures.pictured` gives; `folder` is the cache."""
    drawn = studio.draw_all(jobs(catalog) | reposed(catalog), folder)
    return {name: picture for name, picture in drawn.items() if name in catalog.exercises or picture.sound}


def on_cards(drawn: Mapping[str, Picture]) -> dict[str, str]:
    """The figures as cards show them, by their names; and below `whole_of` the name, those that handouts show otherwise."""
    shown = {name: picture.narrow or picture.figure for name, picture in drawn.items()}
    whole = {name: picture.handout or picture.figure for name, picture in drawn.items()}
    return shown | {whole_of(name): figure for name, figure in whole.items() if figure != shown[name]}


def whole_of(name: str) -> str:
    """The name of the whole of a figure, as a handout shows it where cards do otherwise."""
    return f"{name}/whole"


def reposed(catalog: Catalog, routines: Iterable[Routine] | None = None) -> dict[str, Job]:
    """What there is to draw of some routines, or of all, in another position than the exercise's own; one with faults, or that hides what works, is none."""
    return {
        name: posed
        for routine in (catalog.routines.values() if routines is None else routines)
        for exercise, name in postures.figured(catalog, routine)
        if (posed := job_at(catalog, exercise, name))
    }


def job_at(catalog: Catalog, exercise: Exercise, name: str) -> Job | None:
    """What an exercise is drawn from in the position that the name of a figure says; nothing where that is its own, or none."""
    if not exercise.figure or name in ("", exercise.id):
        return None
    return job(catalog, exercise, repose.seated(exercise.figure, postures.place_of(name)))


def unshown(catalog: Catalog, folder: Path | None) -> dict[str, list[str]]:
    """The ids of the exercises that stand in a routine without a figure, since none shows the position, by the routine's id; `folder` is the cache."""
    wanted = [it for it in catalog.routines.values() if not clean.holds(without, catalog, it)]
    posed = reposed(catalog, wanted)
    bad = {posed[name] for name, picture in studio.draw_all(posed, folder).items() if not picture.sound}
    found = {it.id: list(dict.fromkeys(clean.look(without, catalog, it, bad))) for it in wanted}
    return {id: ids for id, ids in found.items() if ids}


def without(catalog: Catalog, routine: Routine, bad: Collection[Job]) -> Iterator[str]:
    """The ids of the exercises of a routine that no figure shows in their position, or whose figure is `bad`."""
    for exercise, name in postures.figured(catalog, routine):
        if not name or job_at(catalog, exercise, name) in bad:
            yield exercise.id


def movements(catalog: Catalog, folder: Path | None, ids: Collection[str]) -> dict[str, str]:
    """The movements of exercises whose figure moves, by id, as SVG; `folder` is the cache."""
    stills = jobs(catalog)
    named = {id: replace(stills[id], words=f"{catalog.exercises[id].name}, moving") for id in ids}
    return studio.move_all(named, folder)


def moves(exercise: Exercise) -> bool:
    """Whether there is a figure and its positions differ."""
    from generator.figures import succession  # noqa: PLC0415 - a check does not ask, and does without what poses are made of

    return exercise.figure is not None and succession.moves(exercise.figure)


def jobs(catalog: Catalog) -> dict[str, Job]:
    """What there is to draw, by the exercise's id."""
    return {it.id: job(catalog, it, it.figure) for it in catalog.exercises.values() if it.figure}


def job(catalog: Catalog, exercise: Exercise, figure: Figure) -> Job:
    """What a figure of an exercise is drawn from."""
    return Job(
        figure.model_dump_json(by_alias=True, exclude_unset=True),
        tuple(catalog.muscles[id].shapes for id in exercise.muscles.filled),
        tuple(catalog.muscles[id].shapes for id in exercise.muscles.striped),
        words(exercise),
        look(catalog.people, figure.person, exercise.id),
        pace(exercise.dose),
        moving=figure is exercise.figure,
    )


def words(exercise: Exercise) -> str:
    """The movement in words, for those who cannot see it: the steps, which a person has written."""
    return " ".join(plain(text) for text in (exercise.setup, *exercise.steps))
