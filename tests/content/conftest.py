"""What holds the published guide: its content, or a copy of it that has grown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from knees import PROJECT

from generator.records import loader


@pytest.fixture(scope="session")
def content():
    """The content folder that is looked at."""
    return Path(os.environ.get("CONTENT", PROJECT / "content"))


@pytest.fixture(scope="session")
def catalog(content):
    """Its records, not checked."""
    return loader.load(content, "content")[0]
