"""Does a job: solves its poses, builds its kit, and draws its figure or its movement."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from generator.figures import animation, behind, captions, drawing, frame, grasp, marks
from generator.figures.alike import merged
from generator.figures.bones.cranks import cranked
from generator.figures.bones.skeleton import Skeleton
from generator.figures.bones.strides import alternate
from generator.figures.course import MOMENTS, course
from generator.figures.cycle import AROUND, MOST, STRIDE, Cycle, cycle
from generator.figures.flaws import faults
from generator.figures.frame import Frame, Work
from generator.figures.job import Job
from generator.figures.kit import built, named
from generator.figures.lines import camera
from generator.figures.lines.camera import Camera
from generator.figures.lines.outline import outlined
from generator.figures.map.muscle import Shape
from generator.figures.motion import along, solve_figure
from generator.figures.moves import moving, parts
from generator.figures.pace import Pace
from generator.figures.phases import Leg, Ways, placed, ways
from generator.figures.picture import ENOUGH, Picture
from generator.figures.pose import Figure, stands
from generator.figures.remedies import remedied
from generator.figures.signs import signs
from generator.figures.skin import areas
from generator.figures.skin.body import body
from generator.figures.skin.look import Look
from generator.figures.skin.raster import Raster
from generator.figures.skin.shapes import Hand
from generator.figures.solve import Solved
from generator.figures.still import packed, still
from generator.figures.stills import NOWHERE, Stills
from generator.figures.succession import moves
from generator.figures.unseen import unseen

COARSE = 1.0
"""The step of the grid on which a position is looked at that is not drawn, in units."""

HEAVY = 30_000
"""The bytes that a movement may have at most, packed as it is sent."""
FEW = 24
"""Poses that a movement has in any case."""
FEWER = 0.9
"""Of the poses that would fit so many are drawn, since they are packed less well where they lie farther apart: so once more is mostly enough."""


def draw(job: Job, stills: Stills = NOWHERE) -> Picture:
    """The figure of a job, and what its movement will need of it."""
    figure = Figure.model_validate_json(job.pose)
    ends = solve_figure(figure, named.hands(figure.kit))
    between = [course(start, end) for start, end in pairwise(ends)]
    wrong = tuple(remedied(figure, list(faults(figure, ends))))
    seen = sorted({*figure.shown, *(at for at, _ in wrong)}) if moves(figure) else [0]
    poses = frames(figure, [ends[number] for number in seen], ends)
    turned = camera.camera(*figure.camera)
    for place, number in enumerate(seen):
        shown = moving(figure.arrows, way_to(number, seen, ends, between), turned) if number else []
        found = [fault for at, fault in wrong if at == number or len(seen) == 1]
        poses[place] = poses[place]._replace(ways=shown, wrong=marks.places(found), step=figure.frames[number].step)
    if figure.inset is not None:
        view = stands(figure.inset)
        poses[-1] = poses[-1]._replace(again=camera.camera(*view), seen=captions.side(*view))
    if moves(figure):
        poses[-1] = poses[-1]._replace(moved=parts([skeleton for leg in between for skeleton in leg], turned))
    work = muscles(job)
    traced = [frame.draw(pose, turned, job.look, work) for pose in poses]
    for number, pose in zip(seen, traced, strict=True) if job.moving and moves(figure) else ():
        stills.keep(number, packed(still(pose)))
    drawn = drawing.fronts(poses, traced, turned)
    picture = drawing.laid(poses, drawn, job.look, work, job.words)
    lost = [shapes for shapes, seen in zip(work.primary, picture.shown, strict=True) if seen < ENOUGH]
    if where := behind.places(lost, poses[-1].skeleton):
        poses[-1] = poses[-1]._replace(wrong=[*poses[-1].wrong, *where])
        marked = drawing.fronts(poses, traced, turned)
        picture = replace(drawing.laid(poses, marked, job.look, work, job.words), shown=picture.shown)
    if wrong:
        return replace(picture, faults=wrong, signs=signs(ends))
    skeletons = [end.skeleton for end in ends]
    if seen[-1] == len(ends) - 1:
        last, kit = drawn[-1].raster, drawn[-1].kit
    else:
        last, kit = posed(ends[-1], turned, job.look), None
    return replace(
        picture,
        faults=tuple((0, fault) for fault in unseen(figure, poses, drawn, turned)),
        signs=signs(ends),
        hidden=tuple(grasp.hidden(figure.kit, skeletons, last, turned, kit)),
    )


def posed(solved: Solved, camera: Camera, look: Look) -> Raster:
    """A position before a camera, on a coarse grid."""
    seen = body(solved.skeleton, camera, look, hands(solved))
    return Raster(seen, seen.grid(COARSE))


def way_to(
    number: int, seen: Sequence[int], ends: Sequence[Solved], between: Sequence[Sequence[Skeleton]]
) -> list[Skeleton]:
    """The way to a frame, for its arrows: from the frame before, and from farther where that is not shown and the movement goes on in it; `between` is the course from each frame to the next."""
    first = number - 1
    if first and first not in seen:
        its = Ways(np.array([placed(leg) for leg in (*between, [ends[-1].skeleton] * MOMENTS)]), lifts=False)
        while first and first not in seen and not its.turns(Leg(first - 1, 1), Leg(first, 1)):
            first -= 1
    legs = [between[first], *(leg[1:] for leg in between[first + 1 : number])]
    return [skeleton for leg in legs for skeleton in leg]


def move(job: Job, stills: Stills = NOWHERE) -> str:
    """The movement of a job as SVG, with fewer poses where it would be too large."""
    movement, poses = filmed(job, MOST, stills)
    while (size := len(gzip.compress(movement.encode()))) > HEAVY and poses > FEW:
        movement, poses = filmed(job, max(FEW, int(poses * FEWER * HEAVY / size)), stills)
    return movement


def filmed(job: Job, most: int, stills: Stills) -> tuple[str, int]:
    """The movement with about so many poses at most, and how many it has."""
    figure = Figure.model_validate_json(job.pose)
    turned = camera.camera(*figure.camera)
    stops, going = film(figure, job.pace, most)
    solved = dict(zip(going.moments, along(going.moments, stops), strict=True))
    going = merged(going, placed([it.skeleton for it in solved.values()]))
    poses = frames(figure, [solved[moment] for moment in going.moments], stops)
    moving = animation.Moving(poses, going, stills)
    return animation.movement(moving, turned, job.look, muscles(job), job.words), len(poses)


def film(figure: Figure, pace: Pace, most: int = MOST) -> tuple[list[Solved], Cycle]:
    """The positions of a figure's frames, and how the movement goes from one to the next."""
    stops = solve_figure(figure, named.hands(figure.kit))
    told = STRIDE if rounded(stops) else "held" if pace.hold else "there-and-back"
    goes = figure.goes or told
    return stops, cycle(goes, ways(stops, [item.word for item in figure.kit], around=goes in AROUND), pace, most)


def rounded(ends: Sequence[Solved]) -> bool:
    """Whether feet or hands go round, so that the way back is not the way there."""
    start, end = ends[0], ends[-1]
    return cranked(start.posture, end.posture) or alternate(start.posture, end.posture, start.skeleton, end.skeleton)


def frames(figure: Figure, positions: Sequence[Solved], ends: Sequence[Solved]) -> list[Frame]:
    """The frames of positions of a figure, whose kit is made for both ends."""
    fixed = [end.skeleton for end in ends]
    return [
        Frame(solved.skeleton, hands(solved), built.build(figure.kit, fixed, solved.skeleton)) for solved in positions
    ]


def muscles(job: Job) -> Work:
    """The muscles of a job as they are drawn."""
    main, helping = ([[on_body(shape) for shape in shapes] for shapes in part] for part in (job.main, job.helping))
    return Work(main, helping)


def on_body(shape: Shape) -> areas.Shape:
    """A piece of a muscle as it is drawn; what its kind needs is there, since it was read."""
    if shape.patch:
        return areas.Patch(shape.patch, shape.carried, outlined(shape.outline or ()), shape.thighs, shape.deep)
    if shape.spindle:
        return areas.Spindle(shape.spindle, shape.facing or 0, shape.half or 0, shape.low or 0, shape.high or 0)
    return areas.Cap(shape.cap or 0, shape.half or 33.0)


def hands(solved: Solved) -> dict[str, Hand]:
    """For each side whether the hand is open or a fist."""
    return {side: "fist" if arm.grip == "fist" else "open" for side, arm in solved.posture.arms.items()}
