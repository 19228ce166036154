"""What a routine needs: its kit, with number and weight where kit is told apart by weight, and from which week on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.records.catalog import Catalog
from generator.records.equipment import Equipment
from generator.records.exercise import Exercise
from generator.records.item import Item
from generator.records.plan import Plan
from generator.records.routine import Routine
from generator.training.loads import PAIR
from generator.training.sessions import each
from generator.values.load import Load
from generator.values.quantity import Quantity, listed
from generator.values.weights import exact


@dataclass(frozen=True, slots=True)
class Weight:
    """Weights of one kind: how many are lifted at once, and how heavy; None where no exercise says so."""

    number: int
    weight: Quantity | None

    def words(self) -> str:
        """`one pair 3–5 lb (1.5–2.5 kg)`."""
        number = "one pair" if self.number == PAIR else "one"
        return f"{number} {self.weight.both()}" if self.weight else number


@dataclass(frozen=True, slots=True)
class Need:
    """A piece of kit that is needed."""

    kit: Equipment
    weights: tuple[Weight, ...] = ()
    """Of kit that is told apart by its weight, the lightest first."""
    kinds: tuple[str, ...] = ()
    """What loads in words say of it: `light band`."""
    week: int = 1
    """The first week in which it is needed."""

    def detail(self) -> str:
        """What follows its name: `: one pair 3–5 lb (1.5–2.5 kg) and one 8–15 lb (3.5–7 kg)`, ` (from week 5)`, or nothing."""
        said = listed([weight.words() for weight in self.weights]) or listed(self.kinds)
        later = f" (from week {self.week})" if self.week > 1 else ""
        return f"{': ' if said else ''}{said}{later}"


@dataclass(frozen=True, slots=True)
class Needs:
    """All that is needed, what has to be bought told apart from what most homes have."""

    bought: tuple[Need, ...]
    at_home: tuple[Need, ...]

    def words(self) -> str:
        """`dumbbells: one pair 3–5 lb (1.5–2.5 kg); at home: chair, mat`, or that nothing is needed."""
        bought = "; ".join(need.kit.name.lower() + need.detail() for need in self.bought)
        home = ", ".join(need.kit.name.lower() + need.detail() for need in self.at_home)
        return "; ".join(filter(None, (bought, f"at home: {home}" if home else ""))) or "nothing"


def needs(catalog: Catalog, *routines: Routine) -> Needs:
    """What some routines need, each piece of kit in the order of the vocabulary; pages, lists and cards ask for it again and again."""
    return catalog.once(gathered, *routines)


def gathered(catalog: Catalog, *routines: Routine) -> Needs:
    """What some routines need, found out."""
    uses: dict[str, list[tuple[int, Exercise, Load | None]]] = defaultdict(list)
    for routine in routines:
        for week, item in done(routine):
            exercise = catalog.exercises[item.exercise]
            for id in exercise.equipment:
                uses[id].append((week, exercise, item.load))
    found = [need(kit, uses[id]) for id, kit in catalog.equipment.items() if id in uses and not kit.nothing]
    return Needs(
        tuple(need for need in found if not need.kit.everyday), tuple(need for need in found if need.kit.everyday)
    )


def of_plan(catalog: Catalog, plan: Plan) -> Needs:
    """What a plan's routines need, those that may be left out as well; from when on, their own weeks say."""
    sessions = (session for stage in plan.stages for day in stage.days.values() for session in day)
    ids = dict.fromkeys(session.routine for session in sessions if session.routine)
    found = needs(catalog, *(catalog.routines[id] for id in ids))
    return Needs(*(tuple(replace(need, week=1) for need in some) for some in (found.bought, found.at_home)))


def done(routine: Routine) -> Iterator[tuple[int, Item]]:
    """All that is done, with the first week in which it is; what is done as written is done from the first."""
    aside = (*routine.warm_up, *routine.cool_down)
    written = [item for block in routine.blocks for item in block.items]
    yield from ((1, item) for item in (*aside, *written))
    for weeks, session in each(routine):
        yield from ((weeks.low, item) for block in session.blocks for item in block.items if item not in written)


def need(kit: Equipment, uses: list[tuple[int, Exercise, Load | None]]) -> Need:
    """One piece of kit by all its uses."""
    first = min(week for week, _, _ in uses)
    if kit.weighed:
        lifted = [Weight(exercise.weights or 1, load.weight if load else None) for _, exercise, load in uses]
        return Need(kit, tuple(merged(lifted)), week=first)
    kinds = [load.text for _, exercise, load in uses if load and not load.weight and names(load, kit)]
    return Need(kit, kinds=tuple(dict.fromkeys(kinds)), week=first)


def names(load: Load, kit: Equipment) -> bool:
    """Whether a load in words is one of this kit: `light band` is a resistance band, `lightest plate` no lat machine."""
    return kit.name.split()[-1].casefold() in load.text.casefold().split()


def merged(lifted: Iterable[Weight]) -> list[Weight]:
    """As few weights as serve all of these: loads whose ranges meet are one weight, and what has no load takes any."""
    lifted = list(lifted)
    known = sorted((it for it in dict.fromkeys(lifted) if it.weight), key=lambda it: top(it.weight))
    found: list[Weight] = []
    for one in known:
        if found and bottom(one.weight) <= top(found[-1].weight):
            found[-1] = Weight(max(found[-1].number, one.number), shared(found[-1].weight, one.weight))
        else:
            found.append(one)
    rest = [it.number for it in lifted if not it.weight]
    if rest and not any(it.number >= max(rest) for it in found):
        found.append(Weight(max(rest), None))
    return found


def bottom(weight: Quantity | None) -> float:
    """The least of a weight, in kilograms."""
    return kilograms(weight.low, weight.unit) if weight else 0.0


def top(weight: Quantity | None) -> float:
    """The most of a weight, in kilograms."""
    return kilograms(weight.high, weight.unit) if weight else 0.0


def kilograms(number: float, unit: str) -> float:
    """So many `lb` or `kg` in kilograms."""
    return number if unit == "kg" else exact(number, unit)


def shared(one: Quantity | None, other: Quantity | None) -> Quantity | None:
    """The weights that lie in both ranges, in the unit of the first."""
    if not one or not other:
        return one or other
    if one.unit != other.unit:
        other = other.other()
    low, high = max(one.low, other.low), min(one.high, other.high)
    return Quantity(min(low, high), high, one.unit)
