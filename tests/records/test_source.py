from __future__ import annotations

import re

import pydantic
import pytest

from generator.records.source import DOI, URL, Source

STUDY = {
    "id": "trial-2020",
    "name": "Knee trial 2020",
    "design": "cohort study",
    "title": "A trial",
    "authors": "Doe J",
    "year": 2020,
    "publication": "Journal",
    "finding": "It helps.",
}


@pytest.mark.parametrize("doi", ["10.1136/bjsports-2020-102955", "10.1002/(SICI)1097-4598(200007)23:7"])
def test_a_doi_has_no_address_in_front(doi):
    assert re.search(DOI, doi)
    assert not re.search(DOI, f"https://doi.org/{doi}")


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example/",
        "ftp://a.example/",
        "javascript:alert(1)",
        'https://a.example/"x',
        "https://a.example/<b>",
        "https://",
    ],
)
def test_an_address_is_https_and_cannot_end_an_attribute(url):
    assert not re.search(URL, url)


@pytest.mark.parametrize(
    "change",
    [
        {"design": "blog"},
        {"year": 1899},
        {"year": 2101},
        {"year": "2020"},
        {"size": 0},
        {"size": 1.5},
        {"doi": "doi:10.1/x"},
        {"finding": ""},
    ],
)
def test_a_source_keeps_its_limits(change):
    assert Source.model_validate(STUDY).size is None
    with pytest.raises(pydantic.ValidationError):
        Source.model_validate({**STUDY, **change})


def test_a_source_may_give_no_year():
    assert Source.model_validate({key: value for key, value in STUDY.items() if key != "year"}).year is None
