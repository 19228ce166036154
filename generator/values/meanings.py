"""What the keys of records mean: the docstrings below a model's fields.

Pydantic could read them itself, but would do so at every start, and reading source is slow.
"""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise

from generator.values.fields import Part


@cache
def meanings(kind: type[Part]) -> dict[str, str]:
    """Key, as people write it -> what it means, of a kind of part and of those it is made from."""
    found = {key: field.description for key, field in kind.model_fields.items() if field.description}
    for ancestor in reversed(kind.__mro__):
        if issubclass(ancestor, Part) and ancestor.__pydantic_generic_metadata__["origin"] is None:
            found |= own(ancestor)
    return {kind.model_fields[key].alias or key: meaning for key, meaning in found.items()}


def own(kind: type[Part]) -> dict[str, str]:
    """The docstrings below the fields that a class declares itself."""
    return {
        key.target.id: inspect.cleandoc(text.value.value)
        for key, text in pairwise(bodies(kind.__module__)[kind.__name__])
        if isinstance(key, ast.AnnAssign)
        and isinstance(key.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }


@cache
def bodies(module: str) -> dict[str, list[ast.stmt]]:
    """What stands in each class of a module, by name; to ask for the source of one class at a time reads the whole module for each."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: node.body for node in tree.body if isinstance(node, ast.ClassDef)}
