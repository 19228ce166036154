from __future__ import annotations


def test_a_record_knows_its_file_and_the_place_of_its_values(examine):
    catalog, _ = examine()
    assert (
        str(catalog.entry(catalog.exercises["squat"]).at("muscles", "secondary", 0))
        == "content/exercises/squat.yml:9:15"
    )
    quads = catalog.entry(catalog.muscles["quads"])
    assert str(quads.at()) == "content/vocabulary/muscles.yml:1:1"
    assert str(quads.at("latin")) == "content/vocabulary/muscles.yml:4:10"
    assert str(quads.at("latin", key=True)) == "content/vocabulary/muscles.yml:4:3"
