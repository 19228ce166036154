from __future__ import annotations

import logging

import pytest

from generator import progress
from generator.publish.stages import Stages


@pytest.fixture
def stages():
    return Stages(logging.LoggerAdapter(logging.getLogger("test_stages"), {}))


def test_long_work_is_told_of_in_the_log_unless_it_is_to_be_quiet(stages, caplog):
    for level in ("INFO", "WARNING"):
        caplog.set_level(level)
        with stages.telling():
            list(progress.along("Drawing", "ab", 2))
    assert caplog.messages == ["Drawing: 2 to go"]


def test_pages_are_counted_as_they_are_converted_and_written(stages, caplog):
    caplog.set_level("INFO")
    next(stages.converted, None)
    assert caplog.messages == []
    stages.pages(2)
    for counted in (stages.converted, stages.converted, stages.written):
        next(counted)
    assert caplog.messages == ["Converting pages: 2 to go", "Writing pages: 2 to go"]
