"""Examples of figures: each word that poses know, with a figure that shows it, and that figure as YAML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator

from generator.figures.looks import Looks
from generator.figures.pose import Figure
from generator.values.fields import Label, Many, Part


def alone(data: object) -> object:
    """What is written with one frame, with a second one that changes nothing."""
    frames = data.get("frames") if isinstance(data, dict) else None
    return {**data, "frames": [*frames, {}]} if isinstance(data, dict) and frames and len(frames) == 1 else data


class Example(Part):
    """A figure, and what to say of it."""

    says: Label = ""
    """One or two sentences for somebody who draws their first figure."""
    closer: bool = False
    """Whether the page shows the head and shoulders from near."""
    look: Looks = Looks()
    """Who is drawn."""
    figure: Annotated[Figure, BeforeValidator(alone)]
    """As an exercise has it; with one frame, only that is drawn."""


class Examples(Part):
    """An example of every word."""

    steps: Many[Example]
    """A figure as it grows, step by step."""
    stances: dict[str, Example]
    views: dict[str, Example]
    looks: dict[str, Example]
    keys: dict[str, Many[Example]]
    """Of each key of a frame, but the stance."""
    kit: dict[str, Example]

    def named(self) -> Iterator[tuple[str, Example]]:
        """Every example by a name of its own, which its picture's file has."""
        for group in ("stances", "views", "looks", "kit"):
            yield from ((f"{group}-{word}", example) for word, example in getattr(self, group).items())
        for key, some in (("steps", self.steps), *self.keys.items()):
            name = key.replace("_", "-")
            yield from ((f"{name}-{number}", example) for number, example in enumerate(some, 1))


def data(figure: Figure) -> dict[str, Any]:
    """The figure as it was written."""
    found = figure.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return {**found, "frames": [frame for frame in found["frames"] if frame]}


def lines(figure: Figure) -> list[str]:
    """The figure as lines of YAML, to stand below `figure:`."""
    written = data(figure)
    frames = [_listed(frame) for frame in written.pop("frames")]
    return [*_keys(written), "frames:", *(line for frame in frames for line in frame)]


def short(figure: Figure) -> list[str]:
    """The lines of the view, the kit and the first frame, without their indents."""
    written = data(figure)
    return [*_keys(written["frames"][0]), *_keys({key: written[key] for key in written if key != "frames"})]


def looks(example: Example) -> list[str]:
    """The lines of how somebody looks."""
    return _keys(example.look.model_dump(mode="json", exclude_unset=True))


def _listed(frame: dict[str, Any]) -> list[str]:
    """A frame as an item of a list."""
    return [f"  {'- ' if number == 0 else '  '}{line}" for number, line in enumerate(_keys(frame))]


def _keys(values: dict[str, Any]) -> list[str]:
    """Each key with its value on one line."""
    return [f"{key}: {flow(value)}" for key, value in values.items()]


def flow(value: Any) -> str:
    """A value on one line of YAML."""
    if isinstance(value, dict):
        return f"{{{', '.join(_keys(value))}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else f"{value:g}"
