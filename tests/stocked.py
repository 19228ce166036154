"""The tiny guide with more in it, for tests that need several routines, a long plan and figures: edits for `write_content`."""

from __future__ import annotations

from knees import GUIDE, edited

MUSCLES = edited(
    edited(
        GUIDE["vocabulary/muscles.yml"],
        "hams:\n",
        "hams:\n  shapes: [{spindle: thigh, facing: 180, half: 60, low: 30, high: 48}]\n",
    ),
    "calves:\n",
    "calves:\n  shapes: [{spindle: shank, facing: 180, half: 60, low: 13, high: 28}]\n",
)
SIT = GUIDE["exercises/wall-sit.yml"]
WALK = GUIDE["exercises/walk.yml"]
FIGURES = {
    "squat": "view: side, kit: [kettlebell], frames: [{stance: standing, shoulders: {flex: 30}}, {stance: squat}]",
    "wall-sit": "view: side, frames: [{stance: standing}, {stance: squat}]",
    "walk": "view: {turn: 24, height: 8}, frames: [{stance: run, hips: {left: {flex: 52}, right: {extend: 10}}, "
    "knees: {left: 82, right: 22}, ankles: {left: 5, right: -22}}, {hips: {left: {extend: 10}, right: {flex: 52}}, "
    "knees: {left: 22, right: 82}, ankles: {left: -22, right: 5}}]",
    "lunge": "view: side, frames: [{stance: standing}, {stance: split}]",
    "step-up": "view: side, frames: [{stance: split}, {stance: standing}]",
    "tiptoes": "view: {turn: 150, height: 8}, frames: [{stance: standing}, {knees: 30}]",
    "bridge": "view: side, frames: [{stance: supine, knees: 90, feet: flat}, {lift: 12}]",
}
NAMES = {"lunge": "Lunge", "step-up": "Step up", "tiptoes": "Tiptoes", "bridge": "Bridge"}


def exercise(id, text):
    """An exercise with its figure."""
    return f"{text}figure: {{{FIGURES[id]}}}\n"


def routine(name, minutes, exercises, kit="none"):
    """A routine of straight sets."""
    items = "".join(
        f"      - {{exercise: {id}, work: 2 x {reps}, rest: 60 s, effort: RIR 2-3, cue: Slowly}}\n"
        for reps, id in enumerate(exercises, 6)
    )
    return f"""\
name: {name}
goal: Get your knees going, a little more each week.
audience: Anybody who sits a lot.
aims: [{"strong" if minutes > 40 else "calm"}]
level: beginner
days_per_week: 2-3
minutes: {minutes}
equipment: [{kit}]
warm_up:
  - {{exercise: walk, work: 3 min}}
blocks:
  - name: Strength
    kind: straight
    items:
{items}progression:
  - {{weeks: 1, change: Do it as it stands.}}
  - {{weeks: 2-4, change: Add a rep to each set.}}
  - {{weeks: 5-8, change: Add a set.}}
safety: [Stop at sharp pain.]
cautions:
  - {{condition: sore-knee, action: modify, instead: "Leave out the [[squat]]."}}
  - {{condition: swollen-knee, action: ask}}
"""


def plan(name, routines):
    """A plan of eight weeks."""
    stages = "".join(
        f"""\
  - weeks: {weeks}
    focus: Bend a little more.
    days:
      monday: [{{routine: {first}}}]
      wednesday: [{{exercise: walk, work: 30 min}}]
      friday: [{{routine: {second}}}]
"""
        for weeks, first, second in zip(
            ("1-2", "3-4", "5-6", "7-8"), routines, routines[1:] + routines[:1], strict=True
        )
    )
    head = f"name: {name}\ngoal: Bend without a thought.\naudience: Beginners.\nlevel: beginner\nstages:\n"
    tail = "safety: [Stop at sharp pain.]\ncautions: [{condition: swollen-knee, action: ask}]\n"
    return f"{head}{stages}{tail}"


ROUTINES = {
    "knees-at-home": ("Knees at home", 18, ["wall-sit", "lunge", "tiptoes", "bridge"]),
    "strong-knees": ("Strong knees, day B", 48, ["squat", *NAMES, "wall-sit", *NAMES], "bell"),
    "desk-break": ("Desk break", 6, ["tiptoes"]),
}
EDITS = {
    "vocabulary/muscles.yml": MUSCLES,
    "exercises/squat.yml": exercise("squat", GUIDE["exercises/squat.yml"]),
    "exercises/wall-sit.yml": exercise("wall-sit", SIT),
    "exercises/walk.yml": exercise("walk", WALK),
    **{f"exercises/{id}.yml": exercise(id, SIT.replace("Wall sit", name)) for id, name in NAMES.items()},
    "pages/index.md": edited(
        GUIDE["pages/index.md"], "<!-- guide: routine-finder", "## Find a routine\n\n<!-- guide: routine-finder"
    ),
    **{f"routines/{id}.yml": routine(*of) for id, of in ROUTINES.items()},
    "plans/eight-weeks.yml": plan("Eight weeks", ["knee-start", *ROUTINES]),
}
