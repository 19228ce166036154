"""The keys of the published files stand in the order that all have."""

from __future__ import annotations

import pytest

from generator.bench.files import read
from generator.bench.tidying import tidied


@pytest.mark.long
def test_every_file_is_tidy(project):
    root = project / "content"
    files = sorted(
        file for folder in ("exercises", "routines", "plans", "vocabulary") for file in (root / folder).glob("*.yml")
    )
    assert len(files) > 200
    assert [file.name for file in files if tidied(file.relative_to(root).as_posix(), read(file)) != read(file)] == []
