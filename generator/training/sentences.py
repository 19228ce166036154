"""What changes in a routine's weeks, in sentences: as authors write them, so that pages link what cards name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.records.progress import Addition, Change, Progress, Rule
from generator.records.routine import Block, Routine
from generator.training.changes import dose, effort, manner
from generator.training.sessions import block_at
from generator.values.quantity import Span, counted, listed
from generator.values.rest import rest_words

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
AS_WRITTEN = "Do everything as it is written."
PAIR = 2

Said = Callable[[Routine, Change], str]


def sentences(routine: Routine, step: Progress) -> str:
    """All that is different in the weeks of a step, as text with links."""
    return " ".join(parts(routine, step)) or AS_WRITTEN


def parts(routine: Routine, step: Progress) -> tuple[str, ...]:
    """The same, each sentence by itself, but for those that authors wrote."""
    return (*lead(step), *general(routine, step), *items(routine, step, dose), *words(routine, step))


def beside(routine: Routine, step: Progress) -> tuple[str, ...]:
    """What a table of weeks that has the sets and the amount of each exercise leaves to say, each sentence by itself."""
    return (*lead(step), *items(routine, step, manner), *words(routine, step))


def lead(step: Progress) -> list[str]:
    """What kind of weeks these are."""
    return ["Light week."] if step.light else []


def items(routine: Routine, step: Progress, said: Said) -> Iterator[str]:
    """What is different with single exercises, those of which the same is said together."""
    found: dict[str, list[str]] = {}
    for change in step.items:
        if not (change.instead or sets_alone(change)) and (told := said(routine, change)):
            found.setdefault(told, []).append(change.exercise)
    return (f"{named(ids)}: {told}." for told, ids in found.items())


def words(routine: Routine, step: Progress) -> Iterator[str]:
    """What no table has numbers for."""
    if step.effort:
        yield f"{effort(step.effort)}."
    if step.rest:
        yield f"{sentence(rest_words(step.rest))} after each."
    for other in step.blocks:
        if other.rest:
            yield f"{sentence(rest_words(other.rest))} after each round of {block_words(routine, other.block)}."
    yield from others(routine, step)
    if step.rule:
        yield ruled(step.rule)
    if step.change:
        yield step.change
    if step.repeat:
        yield f"Not there yet? Do week{'s' if step.repeat.high > step.repeat.low else ''} {step.repeat.words()} again."


def others(routine: Routine, step: Progress) -> Iterator[str]:
    """What is left out, exchanged and added."""
    left = [it.exercise for it in step.items if it.leave_out]
    if left:
        yield f"Leave out {named(left)}."
    for change in step.items:
        if change.instead:
            yield f"Do {', '.join(filter(None, (f'[[{change.instead}]] instead of [[{change.exercise}]]', dose(routine, change))))}."
    for addition in step.add:
        yield f"Add {added(routine, addition)}."


def general(routine: Routine, step: Progress) -> Iterator[str]:
    """The sets and rounds of all that has them, and of what differs from them in number alone."""
    in_rounds = [block for block in routine.blocks if block.rounds]
    in_sets = [item for block in routine.blocks if not block.rounds for item in block.items if item.work.sets]
    apart: dict[Span, list[str]] = {}
    for other in step.blocks:
        if other.rounds:
            apart.setdefault(other.rounds, []).extend(exercises_at(routine, other.block))
    if step.rounds or apart:
        of = "" if len(in_rounds) == 1 and not in_sets else f" of each {together(in_rounds)}"
        yield f"Do {but(step.rounds, 'round', of, apart)}."
    if step.work:
        yield f"Do {step.work.both()} of each{' in turn' if in_rounds else ''}."
    apart = {}
    for change in step.items:
        if sets_alone(change):
            apart.setdefault(change.sets or Span(1, 1), []).append(change.exercise)
    if step.sets or apart:
        of = " of everything" if not in_rounds else f" of {named(item.exercise for item in in_sets)}"
        yield f"Do {but(step.sets, 'set', of, apart)}."


def but(general: Span | None, word: str, of: str, apart: Mapping[Span, Iterable[str]]) -> str:
    """`two sets of everything, but three of [[a]] and one of [[b]]`, or what differs alone: `three sets of [[a]]`."""
    each = [
        f"{spelled(number, word if not general and not index else '')} of {named(ids)}"
        for index, (number, ids) in enumerate(apart.items())
    ]
    return ", but ".join(filter(None, (f"{spelled(general, word)}{of}" if general else "", listed(each))))


def sets_alone(change: Change) -> bool:
    """Whether nothing but the sets of an exercise is different."""
    return change.sets is not None and change.model_fields_set <= {"exercise", "block", "sets"}


def together(blocks: list[Block]) -> str:
    """What several blocks are called."""
    if all(block.kind == "superset" and len(block.items) == PAIR for block in blocks):
        return "pair"
    kinds = {block.kind for block in blocks}
    return kinds.pop() if len(kinds) == 1 else "block"


def block_words(routine: Routine, number: int) -> str:
    """A block by the exercises that it is made of."""
    return named(exercises_at(routine, number))


def exercises_at(routine: Routine, number: int) -> list[str]:
    """The ids of the exercises of a block."""
    block = block_at(routine, number)
    return [item.exercise for item in block.items] if block else []


def added(routine: Routine, addition: Addition) -> str:
    """What comes in addition, and where."""
    block = block_at(routine, addition.block)
    doses = [addition.work.both(), *([addition.load.words()] if addition.load else [])]
    where = f", after [[{block.items[-1].exercise}]]" if block else ", at the end"
    turn = " in each round" if block and block.rounds else ""
    return f"[[{addition.exercise}]], {', '.join(doses)}{turn}{where}"


def ruled(rule: Rule) -> str:
    """A rule to go by, in a sentence."""
    running = f", {NUMBERS[rule.sessions]} sessions in a row" if rule.sessions > 1 else ""
    reserve = "" if rule.reserve is None else f" with {counted(rule.reserve, 'rep')} left"
    of = f" of {named(rule.exercises)}" if rule.exercises else ""
    if rule.spare:
        when = f"Once you could do {counted(rule.spare, 'rep')} more than planned in your last set{of}{running}"
    else:
        when = f"Once you reach the most reps planned in every set{of}{reserve}{running}"
    then = f"add {rule.add.words()}" if rule.add else (rule.take or "").rstrip(".")
    again = " and start again with the fewest" if rule.restart else ""
    return f"{when}, {then[:1].lower()}{then[1:]}{again}."


def sentence(words: str) -> str:
    """Words as a sentence begins with them."""
    return words[:1].upper() + words[1:]


def named(ids: Iterable[str]) -> str:
    """Exercises with links, as one lists them: `[[a]], [[b]] and [[c]]`."""
    return listed([f"[[{id}]]" for id in dict.fromkeys(ids)])


def spelled(number: Span, word: str) -> str:
    """`one set`, `2–3 rounds`; the number alone where no word is given."""
    known = number.low == number.high and number.low < len(NUMBERS)
    said = NUMBERS[number.low] if known else number.words()
    return f"{said} {word}{'' if number.high == 1 else 's'}" if word else said
