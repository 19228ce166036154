"""What is done of a routine in each of its weeks, as data that a page goes through set by set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, groupby
from typing import Any

from generator.cards.marks import marked
from generator.records.catalog import Catalog
from generator.records.exercise import Exercise
from generator.records.item import Item
from generator.records.progress import Progress, Rule
from generator.records.routine import Block, Routine
from generator.text.markdown import plain
from generator.training import postures, sentences, sessions, timing
from generator.training.loads import PAIR, load_words
from generator.training.sentences import AS_WRITTEN
from generator.training.sessions import Done
from generator.values.load import Load
from generator.values.quantity import Quantity, Span
from generator.values.rest import rest_words

ASIDE = (("w", "Warm-up"), ("c", "Cool-down"))
"""The keys and names of what goes before the work and after it."""

Data = dict[str, Any]
"""An object of JSON."""


def steps(catalog: Catalog, routine: Routine) -> list[Data]:
    """The weeks of a routine in order without a gap, each group of weeks with its session."""
    last = max(it.weeks.high for it in routine.progression)
    found = []
    for progress, weeks in groupby(range(1, last + 1), lambda week: sessions.step_of(routine, week)):
        first, *more = weeks
        found.append(step(catalog, routine, progress, (first, more[-1] if more else first)))
    return found


def step(catalog: Catalog, routine: Routine, progress: Progress | None, weeks: tuple[int, int]) -> Data:
    """The session of the weeks from the first to the last: `words` what changes, `parts` what is done; as it is written where nothing says that they differ."""
    found: Data = {
        "weeks": weeks,
        "words": said(catalog, sentences.sentences(routine, progress) if progress else AS_WRITTEN),
        "minutes": round(timing.minutes(sessions.as_done(routine, progress))),
        "parts": list(parts(catalog, routine, sessions.done(routine, progress))),
    }
    return found | ({"rule": ruled(catalog, progress.rule)} if progress and progress.rule else {})


def ruled(catalog: Catalog, rule: Rule) -> Data:
    """The rule to make some exercises harder by, or all where it names none."""
    found: Data = {
        "exercises": rule.exercises,
        "words": said(catalog, sentences.ruled(rule)),
        "sessions": rule.sessions,
    }
    found |= {key: value for key in ("spare", "reserve") if (value := getattr(rule, key)) is not None}
    return found


def parts(catalog: Catalog, routine: Routine, done: Sequence[Done]) -> Iterator[Data]:
    """What is done in a row: the warm-up, the blocks as they are `done`, the cool-down."""
    for (key, name), items in zip(ASIDE, (routine.warm_up, routine.cool_down), strict=True):
        if key == "c":
            yield from blocks(catalog, routine, done)
        if items:
            rows = [item(catalog, it, f"{key}.{place}") for place, it in enumerate(items)]
            yield {"name": name, "kind": "straight", "items": rows}


def blocks(catalog: Catalog, routine: Routine, done: Sequence[Done]) -> Iterator[Data]:
    """The blocks of a routine with the exercises that are done; the key of an exercise, `1.0`, and its `column` in a log are the same in all weeks."""
    every = zip(marked(routine), done, strict=True)
    columns = count()
    for number, ((_, pairs), (block, items)) in enumerate(every):
        rows = [
            item(catalog, it, f"{number}.{place}")
            | {"column": column}
            | ({"mark": mark} if block.kind != "straight" else {})
            for place, ((mark, _), it, column) in enumerate(zip(pairs, items, columns, strict=False))
            if it
        ]
        if rows:
            yield {"name": heading(block), "kind": block.kind, "items": rows} | rounds(block)


def heading(block: Block) -> str:
    """What a block is called."""
    return block.name or ("The work" if block.kind == "straight" else block.kind.capitalize())


def rounds(block: Block) -> Data:
    """How often a block is gone through, and the rest after each round in seconds."""
    if block.kind == "straight":
        return {}
    return {"rounds": ends(block.rounds or Span(1, 1)), "rest": round(timing.rest_seconds(block))}


def item(catalog: Catalog, it: Item, key: str) -> Data:
    """An exercise with its dose: `sets` the fewest and the most, `amounts` of each set or of all, `said` as a page says it; seconds where time is meant."""
    exercise, work = catalog.exercises[it.exercise], it.work
    found: Data = {
        "key": key,
        "exercise": it.exercise,
        "sets": ends(work.sets or Span(1, 1)),
        "unit": "s" if work.amount.unit == "min" else work.amount.unit,
        "amounts": [] if work.open in ("clean", "long", "failure") else amounts(work.values or (work.amount,)),
        "said": work.both(),
        "cue": said(catalog, it.cue or exercise.cues[0]),
        "figure": postures.pictured(exercise, it.position),
    }
    more = {
        "each": work.each,
        "rest": round(timing.rest_seconds(it)),
        "resting": rest_words(it.rest) if it.rest else "",
    }
    return found | {name: value for name, value in (more | manner(exercise, it)).items() if value}


def manner(exercise: Exercise, it: Item) -> Data:
    """How the work is done: against which load, how slowly, how hard."""
    return {
        "load": load_words(exercise, it.load) if it.load else "",
        "weight": weight(it.load) if it.load else None,
        "share": share(exercise, it.load),
        "tempo": it.tempo.words() if it.tempo else "",
        "phases": it.tempo.phases if it.tempo else (),
        "effort": it.effort.words() if it.effort else "",
        "reserve": it.effort.spare if it.effort else None,
    }


def weight(load: Load) -> Sequence[float | str] | None:
    """The least and the most that is lifted, with its unit."""
    return (load.weight.low, load.weight.high, load.weight.unit) if load.weight else None


def share(exercise: Exercise, load: Load | None) -> str:
    """Whether a weight that is written down is that of each hand or of all; empty where nothing is lifted."""
    lifted = "each" if exercise.weights == PAIR else "in all" if exercise.weights else ""
    return ((load.weight and load.share) or lifted) if load else lifted


def amounts(values: Sequence[Quantity]) -> list[Sequence[float]]:
    """The least and the most of each set; minutes as seconds."""
    times = 60 if values[0].unit == "min" else 1
    return [(it.low * times, it.high * times) for it in values]


def ends(span: Span) -> tuple[int, int]:
    """The first and the last of a span."""
    return span.low, span.high


def said(catalog: Catalog, text: str) -> str:
    """Authors' text without its markup; a link says the name of its record."""
    return plain(text, lambda id: record.name if (record := catalog.by_id.get(id)) else id)
