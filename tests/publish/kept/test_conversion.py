from __future__ import annotations

from mkdocs.structure.files import File, Files, InclusionLevel

from generator.publish.kept.conversion import Noted, same


def test_a_page_is_made_of_the_files_that_it_leads_to():
    def file(path, inclusion=InclusionLevel.INCLUDED):
        return File(path, None, "site", use_directory_urls=True, inclusion=inclusion)

    noted = Noted(Files([file("a.md")]))
    for path in ("a.md", "b.md"):
        noted.get_file_from_path(path)
    assert same(noted.answers, Files([file("a.md"), file("c.md")]))
    assert not same(noted.answers, Files([file("a.md"), file("b.md")]))
    assert not same(noted.answers, Files([file("c.md")]))
    assert not same(noted.answers, Files([file("a.md", InclusionLevel.EXCLUDED)]))
