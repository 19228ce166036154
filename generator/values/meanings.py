"""What the keys of records mean: the docstrings below a model's fields.

Pydantic could read them itself, but would do so at every start, and reading source is slow.
"""

from __future__ import annotations

import ast
import inspect
from functools import cache
from itertools import pairwise
from textwrap import dedent

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
    tree = ast.parse(dedent(inspect.getsource(kind)))
    body = next(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {
        key.target.id: inspect.cleandoc(text.value.value)
        for key, text in pairwise(body)
        if isinstance(key, ast.AnnAssign)
        and isinstance(key.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
