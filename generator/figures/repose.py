"""A figure in another position than its own: on a chair or in a wheelchair, with the legs at rest and the arms as they were."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from generator.figures.kit.sorts import ANCHORS, AWAY
from generator.figures.pose import MOST_KIT, Figure

Place = Literal["chair", "wheelchair"]
"""The word of the kit that is sat on."""
PLACES: dict[str, Place] = {"seated": "chair", "wheelchair": "wheelchair"}
"""The position of an item of a routine -> what those who sit in it are drawn on."""


class Sitting(NamedTuple):
    """How one sits there: what the first frame says, and how much lower the chest is than of somebody who stands, in units."""

    legs: dict[str, Any]
    lower: float


SITTING: dict[Place, Sitting] = {
    "chair": Sitting({}, 24.0),
    "wheelchair": Sitting({"seat": 28, "feet": "free"}, 20.0),  # on its plate the feet are as far below the seat
}
FROM = ("standing", "row-seat")
"""The stances whose arms do the same on a chair."""
LEGS = ("hips", "knees", "ankles", "feet", "lift", "side", "seat")
"""The keys of a pose that say how it stands."""
SEATED = "seated"
SEATS = ("chair", "bench", "wheelchair")
"""What somebody sits on who sits already."""


def rests(figure: Figure, place: Place) -> bool:
    """Whether it shows somebody who sits there already; on whatever seat, for a chair."""
    words = {item.word for item in figure.kit}
    return figure.frames[0].stance == SEATED and (place in words or place == "chair")


def sits(figure: Figure) -> bool:
    """Whether it can be drawn on a seat."""
    stance = figure.frames[0].stance
    return stance == SEATED or (stance in FROM and len(figure.kit) < MOST_KIT)


def seated(figure: Figure, place: Place) -> Figure:
    """The figure there; `sits` must hold."""
    said = figure.model_dump(mode="json", by_alias=True, exclude_unset=True)
    sat = said["frames"][0]["stance"] == SEATED
    for frame in said["frames"]:
        for key in LEGS:
            frame.pop(key, None)
    said["frames"][0] |= {"stance": SEATED} | SITTING[place].legs
    kit = [it for it in said.get("kit", ()) if not (sat and word(it) in SEATS)]
    lower = SITTING[place].lower - (SITTING["chair"].lower if sat else 0)
    said["kit"] = [*(lowered(it, lower) for it in kit), place]
    return Figure.model_validate(said)


def word(kit: Any) -> str:
    """The word of a piece of kit."""
    return next(iter(kit)) if isinstance(kit, dict) else str(kit)


def lowered(kit: Any, lower: float) -> Any:
    """A piece of kit with what was fixed before the chest of somebody who stands so much lower, before that of somebody who sits."""
    if not isinstance(kit, dict):
        return kit
    ((name, options),) = kit.items()
    if options.get("anchor") == "chest":
        rest = {key: it for key, it in options.items() if key != "anchor"}
        return {name: rest | {"at": [AWAY, 0, ANCHORS["chest"] - lower]}}
    if "at" in options and "under" not in options:
        forward, leftward, upward = options["at"]
        return {name: options | {"at": [forward, leftward, max(upward - lower, ANCHORS["low"])]}}
    return kit
