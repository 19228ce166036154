"""A figure in another position than its own: on a chair, with the legs at rest and the arms as they were."""

from __future__ import annotations

from typing import Any

from generator.figures.kit.bands import ANCHORS, AWAY
from generator.figures.pose import MOST_KIT, Figure

FROM = ("standing", "row-seat")
"""The stances whose arms do the same on a chair."""
LEGS = ("hips", "knees", "ankles", "feet", "lift", "side", "seat")
"""The keys of a pose that say how it stands."""
LOWER = 24.0
"""How much lower the chest is on a chair, in units: what is fixed at its height goes with it."""


def sits(figure: Figure) -> bool:
    """Whether it can be drawn on a chair."""
    return figure.frames[0].stance in FROM and len(figure.kit) < MOST_KIT


def seated(figure: Figure) -> Figure:
    """The figure on a chair; `sits` must hold."""
    said = figure.model_dump(mode="json", by_alias=True, exclude_unset=True)
    for frame in said["frames"]:
        for key in LEGS:
            frame.pop(key, None)
    said["frames"][0]["stance"] = "seated"
    said["kit"] = [*map(lowered, said.get("kit", ())), "chair"]
    return Figure.model_validate(said)


def lowered(kit: Any) -> Any:
    """A piece of kit with what was fixed before the chest of somebody who stands before that of somebody who sits."""
    if not isinstance(kit, dict):
        return kit
    ((name, options),) = kit.items()
    if options.get("anchor") == "chest":
        rest = {key: it for key, it in options.items() if key != "anchor"}
        return {name: rest | {"at": [AWAY, 0, ANCHORS["chest"] - LOWER]}}
    if "at" in options and "under" not in options:
        forward, leftward, upward = options["at"]
        return {name: options | {"at": [forward, leftward, max(upward - LOWER, ANCHORS["low"])]}}
    return kit
