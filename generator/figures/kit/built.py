"""Kit as it is built: apart from what may be written of it, so that who only reads figures does without what draws."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.figures.bones.skeleton import Skeleton
from generator.figures.kit import (
    bands,
    bars,
    benches,
    bike,
    cables,
    ergometers,
    floors,
    held,
    machines,
    rope,
    stations,
    water,
    wheelchair,
)
from generator.figures.kit.named import SORTS, Item
from generator.figures.kit.poses import Builder, Poses
from generator.figures.kit.solids import Kit, joined

BUILDERS: Mapping[str, Builder] = {
    "arm-crank": ergometers.arm_crank,
    "assisted-pull-up": stations.assisted_pull_up,
    "back-extension-bench": benches.back_extension_bench,
    "band": bands.band,
    "barbell": held.barbell,
    "bench": benches.bench,
    "bike": bike.bike,
    "cable": cables.cable,
    "chair": benches.chair,
    "chest-press": stations.chest_press,
    "door-frame": floors.door_frame,
    "dumbbells": held.dumbbells,
    "elliptical": machines.elliptical,
    "foam-roller": floors.foam_roller,
    "jump-rope": rope.jump_rope,
    "kettlebell": held.kettlebell,
    "landmine": held.landmine,
    "lat-pulldown": cables.lat_pulldown,
    "lever-row": stations.lever_row,
    "low-bar": bars.low_bar,
    "mat": floors.mat,
    "poles": held.poles,
    "pull-up-bar": bars.pull_up_bar,
    "pullover-machine": stations.pullover_machine,
    "reverse-pec-deck": stations.reverse_pec_deck,
    "rowing-machine": machines.rowing_machine,
    "seated-row": cables.seated_row,
    "ski-ergometer": ergometers.ski_ergometer,
    "stairs": machines.stairs,
    "step": floors.step,
    "suspension-straps": bars.suspension_straps,
    "table": benches.table,
    "towel": bands.towel,
    "treadmill": machines.treadmill,
    "wall": floors.wall,
    "water": water.water,
    "wheelchair": wheelchair.wheelchair,
}
"""Word -> what builds that sort of kit."""


def means(word: str) -> str:
    """What a sort of kit is, in a sentence."""
    options = SORTS[word].options
    return (options.__doc__ if options.model_fields else BUILDERS[word].__doc__) or ""


def build(items: Iterable[Item], frames: Sequence[Skeleton], now: Skeleton) -> Kit:
    """All kit as it is in one position; `frames` are the skeletons of the figure, which place what stays put."""
    poses = Poses(frames, now)
    return joined(*(BUILDERS[item.word](item.options, poses) for item in items))
