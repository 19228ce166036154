"""What a session knows of its exercises: their names and pages, what may stand for each, and what a condition asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator import pictures
from generator.records.catalog import Catalog, bought
from generator.records.exercise import Caution, Exercise
from generator.records.routine import Routine
from generator.records.vocabulary import Condition
from generator.session.course import Data, said
from generator.training import care, sessions
from generator.training.cautions import Cautious
from generator.training.swaps import Swap

LEAD = {"avoid": "Leave it out.", "modify": "Change it.", "ask": "Ask a clinician first.", "fine": "Fine as it is."}
"""What each action comes to in a word."""


def exercises(routine: Routine) -> list[str]:
    """The ids of all that a routine has done in any week, each once."""
    aside = [it.exercise for it in (*routine.warm_up, *routine.cool_down)]
    weekly = [it.exercise for _, week in sessions.each(routine) for block in week.blocks for it in block.items]
    return list(dict.fromkeys((*aside, *sessions.exercises(routine), *weekly)))


def moves(catalog: Catalog, routine: Routine, swaps: Mapping[str, Sequence[Swap]]) -> dict[str, Data]:
    """Exercise id -> what is known of it; of those that a routine has done, and of what may stand for them."""
    done = exercises(routine)
    found = {id: known(catalog, id) | {"swaps": told(catalog, swaps[id])} for id in done}
    advised = (id for it in care.cares(catalog, routine) for id in offered(catalog, it))
    others = dict.fromkeys((*(swap.exercise.id for id in done for swap in swaps[id]), *advised))
    return found | {id: known(catalog, id) for id in others if id not in found}


def known(catalog: Catalog, id: str) -> Data:
    """What is known of an exercise, found out once for all sessions."""
    return catalog.once(move, catalog.exercises[id])


def offered(catalog: Catalog, advice: care.Care) -> Iterable[str]:
    """The ids of the exercises that advice on a condition names."""
    cautions = (*advice.own, *(change.caution for change in advice.changes))
    return (id for caution in cautions for id in sorted(care.named(caution)) if id in catalog.exercises)


def told(catalog: Catalog, swaps: Sequence[Swap]) -> list[tuple[str, str]]:
    """Each swap's id, and why it may be one."""
    return [(swap.exercise.id, said(catalog, swap.reason)) for swap in swaps]


def move(catalog: Catalog, exercise: Exercise) -> Data:
    """An exercise: its name, its first cue, what it asks of people with each condition (the action, the words, and whether that is for a stage alone), and what is noted of its load: a weight, or how strong its kit was, in which words."""
    minds: dict[str, list[tuple[str, str, bool]]] = {}
    for condition, its in care.each(catalog, exercise).items():
        minds[condition] = [(it.action, advice(catalog, exercise, it), it.stage is not None) for it in its]
    kit = [catalog.equipment[id] for id in exercise.equipment]
    found: Data = {
        "name": exercise.name,
        "cue": said(catalog, exercise.cues[0]),
        "minds": minds,
        "weighs": any(it.has_weight for it in kit),
        "helps": any(it.helps for it in kit),
        "strengths": next((it.strengths for it in kit if it.strengths), ()),
        "kit": bool(bought(catalog, exercise)),
        "drawn": exercise.figure is not None,
        "moves": pictures.moves(exercise),
    }
    return {key: value for key, value in found.items() if value}


def conditions(catalog: Catalog, routine: Routine) -> list[Data]:
    """Each condition that changes a routine: what the routine says itself, `own`, of the exercises in `about`, and whether it is `fine` whatever its exercises say."""
    return [condition(catalog, routine, it) for it in care.cares(catalog, routine)]


def condition(catalog: Catalog, routine: Routine, advice_: care.Care) -> Data:
    """One condition in a routine."""
    gone = care.replaced(catalog, routine)
    own = [
        {
            "action": caution.action,
            "words": advice(catalog, routine, caution),
            "about": sorted(care.named(caution) & gone),
            "offers": sorted((care.named(caution) - gone) & catalog.exercises.keys()),
        }
        for caution in advice_.own
    ]
    fine = any(caution.action == "fine" for caution in advice_.own)
    return {"id": advice_.condition.id, "name": advice_.condition.name, "own": own, "fine": fine}


def advice(catalog: Catalog, record: Cautious, caution: Caution) -> str:
    """What a caution asks, in sentences: when, what it comes to, why it differs, what to do, and what an exercise that it offers asks itself."""
    stage = stage_words(catalog.conditions[caution.condition], caution)
    parts = [f"{stage[:1].upper()}{stage[1:]}:" if stage else "", LEAD[caution.action]]
    parts += [said(catalog, text) for text in (caution.because, caution.instead) if text]
    parts += [f"{it.name}: it has no load, so go slowly." for it in care.unloaded(catalog, record, caution)]
    for it, its in care.restricted(catalog, record, caution):
        parts.append(f"{it.name}: {LEAD[its.action].lower()} {said(catalog, its.instead or '')}".rstrip())
    return " ".join(filter(None, parts))


def stage_words(condition: Condition, caution: Caution) -> str:
    """The stage of a condition that a caution is for; empty where it holds at all times."""
    return condition.stages[caution.stage] if caution.stage else ""
