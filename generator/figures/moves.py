"""What moves from the first position to the last: points of the body, their ways before the camera, and which are worth an arrow."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.bones.skeleton import Skeleton, shifted
from generator.figures.lines.camera import Camera
from generator.figures.skin.body import mirrored, place
from generator.figures.skin.shapes import Point
from generator.figures.words.moving import BOTH

Array = NDArray[np.float64]
Way = Array
"""A point's camera coordinates (n, 3), from the first position to the last."""

MIDDLE: dict[str, tuple[str, Point]] = {
    "head": ("head", (0, 0, 94)),
    "chest": ("chest", (0, 0, 76)),
    "back": ("waist", (-5, 0, 65)),
    "hips": ("pelvis", (-1, 0, 55)),
}
"""Word -> bone, and the point on it at rest."""
SIDED: dict[str, tuple[str, Point]] = {
    "hand": ("hand", (-0.6, 10.3, 43)),
    "foot": ("foot", (4, 5, 2)),
    "elbow": ("forearm", (-0.6, 10.3, 61.8)),
    "knee": ("shank", (0, 5, 28.5)),
    "shoulder-blade": ("girdle", (-6, 6, 77)),
}
"""Word after `left-` or `right-` -> bone, and the left point at rest."""

MUCH = 6.0
"""What moves less, in units, is held still."""
SHARE = 0.5
"""Of the longest way: what moves less than that is not worth an arrow of its own."""
SLIDES = 1.5
"""How much nearer to the spine a shoulder blade comes for each unit that it goes back, as it slides round the ribs."""
LITTLE = 1.2
"""What the head or the shoulder blades move at least, where nothing else does."""
STILL, SLIGHT = 0.5, 9.0
"""What moves less before the camera is not seen to move, and what moves less than the other is not seen on a phone, in units."""
FIRM = 1.0
"""What moves less, in units, stays in its place."""
LOW = 5.0
"""The height up to which a hand or foot is on the floor, in units."""
MOST = 2
"""How many words are chosen at most."""


def moving(words: Sequence[str] | None, skeletons: Sequence[Skeleton], camera: Camera) -> list[list[Way]]:
    """The ways that get arrows, each once, those of both sides together; `skeletons` are the positions in their order."""
    skeletons = rooted(skeletons)
    names = chosen(skeletons) if words is None else words
    owner = {point: name for name in reversed(names) for point in BOTH.get(name, (name,))}
    return [
        [camera.see(way(skeletons, point)) for point in BOTH.get(name, (name,)) if owner[point] == name]
        for name in dict.fromkeys(names)
    ]


def way(skeletons: Sequence[Skeleton], point: str) -> Array:
    """Where a point is in each skeleton, (n, 3)."""
    side, _, one = point.partition("-")
    if one == "shoulder-blade":
        return np.array([blade(skeleton, side) for skeleton in skeletons])
    if one in SIDED:
        bone, rest = SIDED[one]
        bone, its = f"{bone}-{side}", mirrored(rest, side)
    else:
        bone, rest = MIDDLE[point]
        its = mirrored(rest, "left")
    bones = [skeleton[bone] for skeleton in skeletons]
    return np.array([bone.rotation.dot(its) + bone.origin for bone in bones])


def blade(skeleton: Skeleton, side: str) -> Array:
    """The world point (3,) of a shoulder blade, which no joint turns."""
    bone, rest = SIDED["shoulder-blade"]
    chest = skeleton["chest"]
    on_chest = chest.rotation.T @ (place(skeleton, bone, rest, side) - chest.origin)
    return chest.at(on_chest + mirrored((0.0, SLIDES * (on_chest[0] - rest[0]), 0.0), side))


def chosen(skeletons: Sequence[Skeleton]) -> list[str]:
    """The words for what moves most: what moves with the trunk is left to it."""
    ways = {word: way(skeletons, word) for word in ("chest", "hips", *BOTH["hands"], *BOTH["feet"])}
    trunk = max("chest", "hips", key=lambda word: length(ways[word]))
    far = {trunk: length(ways[trunk])}
    for ends, base in (("hands", "chest"), ("feet", "hips")):
        for end in BOTH[ends]:
            far[end] = min(length(ways[end]), length(ways[end] - ways[base])) if lifted(ways[end]) else 0.0
    enough = max(MUCH, SHARE * max(far.values()))
    found = joined(sorted((word for word in far if far[word] >= enough), key=lambda word: -far[word]))
    return found[:MOST] if found else slight(skeletons)


def slight(skeletons: Sequence[Skeleton]) -> list[str]:
    """The word for what moves where no limb nor the trunk does: the head or the shoulder blades, if they do."""
    chest, head = way(skeletons, "chest"), way(skeletons, "head")
    blades = [way(skeletons, blade) for blade in BOTH["shoulder-blades"]]
    small = {
        "head": length(head - chest),
        "chest": length(chest),
        "shoulder-blades": max(length(blade - chest) for blade in blades),
    }
    del small["shoulder-blades" if held(skeletons) else "chest"]  # hands that hold on turn the one into the other
    most = max(small, key=lambda word: small[word])
    return [most] if small[most] >= LITTLE else []


def held(skeletons: Sequence[Skeleton]) -> bool:
    """Whether a hand holds on, so that the trunk moves and not the hand."""
    return any(length(way(skeletons, hand)) < FIRM for hand in BOTH["hands"])


def lifted(way: Array) -> bool:
    """Whether a point on its way (n, 3) is ever off the floor: what only slides along it is placed anew, not moved."""
    return bool(way[:, 2].max() > LOW)


def rooted(skeletons: Sequence[Skeleton]) -> list[Skeleton]:
    """The skeletons shifted so that feet which only slide along the floor, both alike, stay where they end; unless hands hold on."""
    feet = [way(skeletons, foot) for foot in BOTH["feet"]]
    slides = np.array([foot - foot[-1] for foot in feet])
    alike = np.abs(slides[0] - slides[1])[:, 0].max() < FIRM
    level = np.abs(slides[:, :, 2]).max() < FIRM
    if held(skeletons) or not (alike and level):
        return list(skeletons)
    return [shifted(skeleton, -offset) for skeleton, offset in zip(skeletons, slides.mean(0), strict=True)]


def parts(skeletons: Sequence[Skeleton], camera: Camera) -> Array:
    """Where what moves is before the camera at the start and at the end, (n, 2), if all of it moves little; none if any moves more, or nothing does."""
    points = [point for point in (*MIDDLE, *(one for pair in BOTH.values() for one in pair)) if point != "back"]
    ways = camera.see(np.array([way(skeletons, point) for point in points]))[..., :2]
    far = np.hypot(*(ways - ways[:, :1]).transpose(2, 0, 1)).max(1)
    if not STILL < far.max() < SLIGHT:
        return np.empty((0, 2))
    return np.vstack([seen[[0, -1]] for seen, much in zip(ways, far, strict=True) if much >= SHARE * far.max()])


def joined(words: Sequence[str]) -> list[str]:
    """The words with the left and the right one of a pair as the word for both."""
    pair = {one: both for both, ones in BOTH.items() if set(ones) <= set(words) for one in ones}
    return list(dict.fromkeys(pair.get(word, word) for word in words))


def length(points: Array) -> float:
    """How long a line of points (n, 2) or (n, 3) is, in units."""
    steps = points[1:] - points[:-1]
    return float(np.sqrt((steps * steps).sum(1)).sum())
