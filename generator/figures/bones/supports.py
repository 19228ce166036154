"""How each stance holds a body up: which way the pelvis leans, and where the body is."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import numpy as np

from generator.figures.bones.arms import Goal, reaching_arm
from generator.figures.bones.balance import TOTAL, moment, root
from generator.figures.bones.contacts import BEARING, LEGS, SEAT, lowest
from generator.figures.bones.legs import flat_ankle, flexed, standing
from generator.figures.bones.limbs import span
from generator.figures.bones.placing import (
    BAR_HEIGHT,
    BAR_WIDTH,
    LEAST_SLOPE,
    MID_FOOT,
    MOST_SLOPE,
    ON_HEEL,
    Anchors,
    Held,
    ankles_middle,
    body,
    hips_middle,
    leaning,
    propping_arm,
    shoulders_middle,
    soles_middle,
    tipping,
)
from generator.figures.bones.plank import plank
from generator.figures.bones.posture import Posture
from generator.figures.bones.skeleton import (
    ANKLE,
    FOREARM,
    PALM,
    SHOULDER_WIDTH,
    SIDES,
    UPPER_ARM,
    Side,
    Skeleton,
    Vector,
    joint,
    joint_at,
    shifted,
    sign,
    vector,
)
from generator.figures.bones.trunk import HIPS
from generator.figures.words.stances import STANCES

RISEN = 2.0
"""How far a body that lies on its back or side rises off the floor until its hands and feet hold it, in units."""


def on_floor(posture: Posture, anchors: Anchors) -> Held:
    """Lying, kneeling or running: the lowest point is on the floor."""
    lean = posture.torso
    held = laid(posture, lean, anchors)
    hands = supporting(posture)
    for _ in range(3 if posture.leans and hands else 0):  # the shoulders move a little as the body leans
        lean += propped(posture, hands, held.skeleton, anchors)
        held = laid(posture, lean, anchors)
    return held


def propped(posture: Posture, hands: list[Side], bones: Skeleton, anchors: Anchors) -> float:
    """Degrees more to lean, so that the elbows of the hands on the floor bend as they are said to; the hips stay."""
    shoulder, hip = shoulders_middle(bones, posture, hands), bones["pelvis"].at(HIPS)
    length, width, ahead, height = propping_arm(posture, hands[0])
    anchor = anchors.get(f"hand-{hands[0]}")
    if anchor is not None:
        ahead = float(anchor[0] - shoulder[0])
    drop = math.sqrt(max(length**2 - width**2 - ahead**2, 1.0)) + height
    return leaning((shoulder - hip)[np.newaxis], np.array([drop - float(hip[2])]))


def laid(posture: Posture, lean: float, anchors: Anchors) -> Held:
    """The body on the floor, leaning by degrees; hips that give way keep the thighs where they are."""
    legs = posture.legs.items()
    follows = lean - posture.torso
    bones = body(posture, lean, {side: leg.hip.flex + (0 if leg.lifted else follows) for side, leg in legs})
    bones = shifted(bones, (0, 0, posture.lift - lowest(bones, bearing(posture))))
    stays = STANCES[posture.stance].stays
    heights = {str(number): bones[name].at(rest) for number, (name, rest) in enumerate(stays)}
    lowest_one = min(heights, key=lambda number: float(heights[number][2]))
    anchor = anchors.get(f"stay-{lowest_one}")
    aside = -float(hips_middle(bones)) if anchor is None else float(anchor[0] - heights[lowest_one][0])
    stance = STANCES[posture.stance]
    if stance.tilt or (stance.rests and supporting(posture)):
        heights["feet"] = footing(posture, bones)
        aside += risen(bones, heights["feet"]) * further(heights["feet"], aside, anchors)
    moved = {f"stay-{number}": point + vector(aside, 0, 0) for number, point in heights.items()}
    return Held(shifted(bones, (aside, 0, 0)), {**moved, **anchors})


def risen(bones: Skeleton, feet: Vector) -> float:
    """How far (0 to 1) hands and feet hold a body rather than its trunk, with the feet (3,) on the floor."""
    return min(1.0, max(0.0, (lowest(bones, BEARING - LEGS) - float(feet[2])) / RISEN))


def further(feet: Vector, aside: float, anchors: Anchors) -> float:
    """How much farther than `aside` a body goes so that its feet (3,) are where they were."""
    there = anchors.get("stay-feet")
    return 0.0 if there is None else float(there[0] - feet[0]) - aside


def supporting(posture: Posture) -> list[Side]:
    """The sides whose hand or forearm is on the floor."""
    return [side for side in SIDES if (reach := posture.arms[side].reach) and reach.to in ("floor", "forearms")]


def footing(posture: Posture, bones: Skeleton) -> Vector:
    """The middle (3,) of where on the floor both feet are, or will be put."""
    legs = posture.legs.items()
    points = [
        flat_ankle(bones["pelvis"], leg, side)[0] - vector(0, 0, ANKLE)
        if leg.step.kind == "flat"
        else tipping(bones[f"foot-{side}"], side, ON_HEEL) - vector(0, 0, ON_HEEL[1])
        for side, leg in legs
    ]
    middle: Vector = np.mean(points, axis=0)
    return middle


def bearing(posture: Posture) -> frozenset[str]:
    """The bones that may bear the body: not a leg whose foot is put in its place later, nor one that a kneeling body lifts off the other."""
    off = {side for side in SIDES if posture.legs[side].step.kind != "free"}
    lifted = {side for side in SIDES if posture.legs[side].lifted}
    off |= lifted if STANCES[posture.stance].kneels and len(lifted) == 1 else set()
    return BEARING - {f"{bone}-{side}" for side in off for bone in ("thigh", "shank", "foot")}


def on_feet(posture: Posture, anchors: Anchors) -> Held:
    """Standing, hinged or squatting: the shanks lean so that the centre of mass is over the middle of the feet."""
    sides = tuple(side for side in SIDES if not posture.legs[side].lifted) or SIDES
    bones = body(posture, posture.torso)
    legs = [f"{bone}-{side}" for side in sides for bone in ("thigh", "shank", "foot")]
    rest = moment({name: bone for name, bone in bones.items() if name not in legs})

    swings = {side: standing(bones["pelvis"], posture.legs[side], side) for side in sides}

    def stand(slope: float) -> float:
        """Put the legs so that the shanks slope by degrees; how far the mass is before the middle of the feet."""
        for side, its in swings.items():
            bones.update(flexed(its, posture.legs[side].knee - slope + posture.torso))
        mass = (rest + moment({name: bones[name] for name in legs})) / TOTAL
        return float(mass[0]) - ankles_middle(bones, sides) - MID_FOOT

    over = stand(root(stand, LEAST_SLOPE, MOST_SLOPE))
    height = posture.lift - lowest(bones, BEARING)
    bones = shifted(bones, (-ankles_middle(bones, sides), 0, height))
    soles = vector(soles_middle(bones, sides), 0, 0)
    return Held(shifted(bones, anchors.get("soles", soles) - soles), {"soles": soles, **anchors}, over)


def on_seat(posture: Posture, anchors: Anchors) -> Held:
    """Sitting: the buttocks are on the seat."""
    bones = body(posture, posture.torso)
    thighs = min(  # where a thigh leaves the hip; its other end may hang lower
        float(bones[f"thigh-{side}"].at(joint("hip", side))[2]) - 5.3 for side in SIDES
    )
    height = posture.seat - min(lowest(bones, SEAT), thighs)
    return Held(shifted(bones, (-hips_middle(bones), 0, height)), dict(anchors))


def hanging(posture: Posture, anchors: Anchors) -> Held:
    """Hanging from a bar: as far below it as the elbows bend."""
    reach = posture.arms["left"].reach
    width = ((reach.width if reach else None) or BAR_WIDTH) * SHOULDER_WIDTH
    height = (reach.height if reach else None) or BAR_HEIGHT
    bar = anchors.get("bar", vector(0, 0, height))
    length = span(UPPER_ARM, FOREARM + PALM, posture.arms["left"].elbow)
    forward = reach.forward if reach else 0.0
    bones = body(posture, posture.torso)
    shoulder = bones["chest"].at(joint("shoulder")) + vector(0, 0, 2)
    bones = shifted(bones, bar - vector(forward, 0, 0) - (shoulder * (1, 0, 1)))
    for _ in range(6):  # the shoulders rise as the arms do
        for side in SIDES:
            grip = bar + vector(0, sign(side) * width, 0)
            bones.update(reaching_arm(bones["chest"], posture.arms[side], side, Goal(grip, flat=False)).bones)
        shoulder = joint_at(bones, "upper-arm", "shoulder", "left")
        aside, ahead = width - float(shoulder[1]), float(bar[0] - shoulder[0])
        drop = float(bar[2]) - math.sqrt(max(length**2 - aside**2 - ahead**2, 1.0)) - float(shoulder[2])
        if abs(drop) < 0.03:
            break
        bones = shifted(bones, (0, 0, drop))
    return Held(bones, {"bar": bar, **anchors})


SUPPORTS: Mapping[str, Callable[[Posture, Anchors], Held]] = {
    "balance": on_feet,
    "floor": on_floor,
    "seat": on_seat,
    "plank": plank,
    "hang": hanging,
}
