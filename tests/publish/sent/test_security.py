from __future__ import annotations

from generator.publish.sent import security

SOURCE = "https://git.example/knees"


def test_it_names_where_the_source_lies_for_a_year():
    assert security.text(SOURCE, "https://knees.example", "en", 1767225600) == (
        "Contact: https://git.example/knees\nExpires: 2027-01-01T00:00:00Z\n"
        "Preferred-Languages: en\nCanonical: https://knees.example/.well-known/security.txt\n"
    )


def test_a_site_without_an_address_names_none():
    assert "Canonical" not in security.text(SOURCE, None, "en", 0)
