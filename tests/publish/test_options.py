from __future__ import annotations

import pytest

from generator.publish.options import GuideConfig


def read(**said):
    """The options, and what is wrong with them."""
    config = GuideConfig()
    config.load_dict(said)
    errors, _ = config.validate()
    return config, [str(error) for _, error in errors]


def test_a_guide_says_nothing_and_keeps_pages_on_phones():
    config, errors = read()
    assert errors == []
    assert (config.templates, config.licence, config.offline) == (None, None, True)


@pytest.mark.parametrize("said", [{"offline": "no"}, {"licence": 4}, {"templates": "nowhere"}])
def test_what_an_option_cannot_be_is_told(said):
    assert len(read(**said)[1]) == 1
