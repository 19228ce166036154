from __future__ import annotations

from generator.publish.pages.render import environment
from generator.publish.sent.templates import SHIPPED, places


def test_a_guide_that_brings_nothing_has_what_is_shipped(tmp_path):
    assert places(tmp_path / "templates", "pages") == (SHIPPED / "pages",)
    assert (SHIPPED / "pages/exercise.md.j2").is_file()


def test_what_a_guide_brings_comes_first_and_the_rest_is_shipped(tmp_path):
    own = tmp_path / "templates"
    (own / "pages").mkdir(parents=True)
    (own / "pages/sources.md.j2").write_text("Mine")
    made = environment(*places(own, "pages"))
    assert made.get_template("sources.md.j2").render() == "Mine"
    assert made.get_template("exercise.md.j2").filename == str(SHIPPED / "pages/exercise.md.j2")


def test_the_shipped_folder_itself_is_looked_into_once():
    assert places(SHIPPED, "theme/assets") == (SHIPPED / "theme/assets",)
