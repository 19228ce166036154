"""The pictures of records: the muscle map of an exercise or of a whole routine."""

from __future__ import annotations

from collections.abc import Sequence

from generator.catalog import Catalog
from generator.figures import bodymap
from generator.figures.bodymap import Place
from generator.markdown import Markdown, attribute
from generator.model import Routine
from generator.volume import volumes


def muscle_map(catalog: Catalog, main: Sequence[str], helping: Sequence[str] = ()) -> Markdown:
    """The map with these muscles, by id, filled and striped; as SVG on one line, which names them for those who cannot see it."""
    places = {id: Place(muscle.areas, muscle.deep) for id, muscle in catalog.muscles.items()}
    words = ["Muscle map, front and back."]
    for lead, ids in (("Filled", main), ("Striped", helping)):
        words += [f"{lead}: {', '.join(catalog.muscles[id].name.lower() for id in ids)}."] if ids else []
    return Markdown(bodymap.draw(places, main, helping, attribute(" ".join(words))))


def routine_map(catalog: Catalog, routine: Routine) -> Markdown:
    """The map of all that a routine works."""
    worked = volumes(catalog, routine)
    main = [volume.muscle for volume in worked if volume.main.high]
    return muscle_map(catalog, main, [volume.muscle for volume in worked if not volume.main.high])
