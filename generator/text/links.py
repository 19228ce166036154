"""What a record points to: the ids in its fields and the links in its texts, each with its place; and these texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

from generator.text.document import Loc
from generator.values.fields import Inline, Part, Record, Ref

P = TypeVar("P", bound=Part)
Mark = Ref | Inline | None
Marked = tuple[Loc, Mark, str]
HOLDERS = (Part, tuple, dict)
"""What holds pieces, among which texts may be."""
"""A text with its place and what it is marked as."""

LINK = re.compile(r"\[\[([^\[\]|\n]+)(?:\|([^\[\]|\n]+))?\]\]")
"""`[[id]]` or `[[id|words]]`."""


class Link(NamedTuple):
    """A pointer from `loc` to a record; a link in a text may point to any kind."""

    loc: Loc
    kind: str | None
    id: str


@cache
def marks(part: type[Part]) -> dict[str, Mark]:
    """The fields of a model that can hold a pointer, with what their annotations mark them as."""
    found = {name: find_mark((*field.metadata, field.annotation)) for name, field in part.model_fields.items()}
    return {name: mark for name, mark in found.items() if mark or holds_marks(part.model_fields[name].annotation)}


def holds_marks(annotation: Any) -> bool:
    """Whether a piece within an annotation can hold a pointer."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return bool(marks(annotation))
    return any(holds_marks(inner) for inner in get_args(annotation))


def find_mark(parts: Any) -> Mark:
    """The first Ref or Inline within an annotation."""
    for part in parts:
        if isinstance(part, Ref | Inline):
            return part
        inner = find_mark((*getattr(part, "__metadata__", ()), *get_args(part)))
        if inner:
            return inner
    return None


def marked(value: Any, mark: Mark = None) -> list[Marked]:
    """Every text in a record or a piece of one, with its place and what it is marked as."""
    found: list[Marked] = [((), mark, value)] if isinstance(value, str) else []
    gather(found, value, mark, ())
    return found


def gather(found: list[Marked], value: Any, mark: Mark, loc: Loc) -> None:
    """Add every text within a piece of a record, one list for all: each check goes through all texts."""
    pieces: Iterable[tuple[Any, Any, Mark]] = ()
    if isinstance(value, Part):
        its = vars(value)
        pieces = [(name, its[name], inner) for name, inner in marks(type(value)).items()]
    elif isinstance(value, tuple):
        pieces = [(index, item, mark) for index, item in enumerate(value)]
    elif isinstance(value, dict):
        pieces = [(key, item, mark) for key, item in value.items()]
    for key, item, inner in pieces:
        if isinstance(item, str):
            found.append(((*loc, key), inner, item))
        elif isinstance(item, HOLDERS):
            gather(found, item, inner, (*loc, key))


def loose(part: type[Part], data: Any, mark: Mark = None, loc: Loc = ()) -> list[Marked]:
    """The same of data that are no record, as far as they have the shape of one."""
    found: list[Marked] = []
    if isinstance(data, str):
        found += [(loc, mark, data)] if mark else []
    elif isinstance(data, list):
        for index, item in enumerate(data):
            found += loose(part, item, mark, (*loc, index))
    elif isinstance(data, dict) and mark is None:
        for name, inner in marks(part).items():
            field = part.model_fields[name]
            key = field.alias or name
            parts = [part] if inner else parts_of(field.annotation)
            found += [it for kind in parts for it in loose(kind, data.get(key), inner, (*loc, key))]
    return found


def parts_of(annotation: Any) -> Iterator[type[Part]]:
    """The models within a type, such as the Item within a tuple of Items."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in get_args(annotation):
        yield from parts_of(argument)


def links(record: Iterable[Marked]) -> Iterator[Link]:
    """Every pointer among the texts of a record."""
    for loc, mark, text in record:
        if isinstance(mark, Ref):
            yield Link(loc, mark.kind, text)
        elif isinstance(mark, Inline) and "[[" in text:
            yield from (Link(loc, None, match[1].strip()) for match in LINK.finditer(text))


def texts(record: Iterable[Marked]) -> Iterator[tuple[Loc, str]]:
    """Those that may hold the inline markup, which are all that a record tells its readers."""
    for loc, mark, text in record:
        if isinstance(mark, Inline):
            yield loc, text


class Gone(Exception):
    """The piece cannot stand without what it points to."""


def without(record: Record, gone: Callable[[str, str], bool]) -> Record | None:
    """The record less all that points to what is gone, so that the rest can be shown; None where it cannot stand."""
    try:
        return prune(record, gone)
    except Gone:
        return None


def prune(part: P, gone: Callable[[str, str], bool]) -> P:
    """The piece less its pointers to what is gone; raise Gone where it needs one of them."""
    kept = {name: pruned(getattr(part, name), mark, gone) for name, mark in marks(type(part)).items()}
    changed = {name: value for name, value in kept.items() if value is not getattr(part, name)}
    return part.model_copy(update=changed) if changed else part


def pruned(value: Any, mark: Mark, gone: Callable[[str, str], bool]) -> Any:
    """A field's value less what is gone; the very same object where nothing is."""
    if isinstance(value, str):
        if isinstance(mark, Ref) and gone(mark.kind, value):
            raise Gone
        return value
    if isinstance(value, Part):
        return prune(value, gone)
    if isinstance(value, tuple):
        return pruned_items(value, mark, gone)
    if isinstance(value, dict):
        items = {key: pruned_items(item, mark, gone) for key, item in value.items()}
        return value if all(items[key] is value[key] for key in value) else items
    return value


def pruned_items(items: tuple[Any, ...], mark: Mark, gone: Callable[[str, str], bool]) -> tuple[Any, ...]:
    """A list less the items that cannot stand."""
    kept = []
    for item in items:
        try:
            kept.append(pruned(item, mark, gone))
        except Gone:
            continue
    same = len(kept) == len(items) and all(new is old for new, old in zip(kept, items, strict=True))
    return items if same else tuple(kept)
