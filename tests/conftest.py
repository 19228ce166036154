"""What the tests share: a tiny guide to strong knees, written anew for each test, and Markdown as the site reads it."""

from __future__ import annotations

import warnings

import plain
import pytest
from browser import project as built
from hypothesis import settings
from jinja2 import BytecodeCache
from knees import FOLDER, PROJECT, write_content, write_project
from markdown import Markdown
from mkdocs.config import load_config
from stocked import EDITS

from generator.cards import pdf
from generator.publish.checks import examination
from generator.publish.pages import examples
from generator.records import loader
from generator.text.filling import Templates

settings.register_profile("quick", deadline=None, max_examples=30, derandomize=True, database=None)
settings.register_profile("long", deadline=None, max_examples=500, database=None)
settings.load_profile("quick")  # --hypothesis-profile=long comes later


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    """Count no lines for what is marked so: that takes twice the time, and hides lines that no test of their own runs."""
    plugin = item.config.pluginmanager.get_plugin("_cov")
    if plugin is None or not any(map(item.get_closest_marker, ("browser", "uncounted"))):
        return (yield)
    plugin.cov_controller.pause()
    try:
        return (yield)
    finally:
        plugin.cov_controller.resume()


@pytest.fixture(scope="session")
def project():
    """The folder of the real project."""
    return PROJECT


@pytest.fixture(scope="session")
def site(shared):
    """The folder of the built site: the first process of a test run that asks for it builds it, and the others wait for it."""
    import fcntl

    folder = shared / "site"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return (
            folder
            if folder.exists()
            else built.build(shared / "site.new", built.project(shared / "built")).rename(folder)
        )


@pytest.fixture(autouse=True, scope="session")
def quiet_theme():
    """Keep the theme from printing news about other versions of MkDocs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        yield


@pytest.fixture(autouse=True, scope="session")
def no_pdfs():
    """Have pages and cards made as where there is no engine for PDFs, which would take most of the time; tests of PDFs call it themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "there", lambda: False)
        yield


@pytest.fixture(autouse=True, scope="session")
def plain_examples():
    """Have the examples of figures as plain pictures; tests of drawing draw what they are about."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(examples, "DRAWN", plain.pictures())
        yield


@pytest.fixture(autouse=True, scope="session")
def compiled_once():
    """Have a process compile each template once, which takes longer than to fill in all of the tiny guide."""
    made, kept = Templates.__init__, Compiled()

    def initialized(self, *folders, bytecode_cache=None, **settings):
        made(self, *folders, bytecode_cache=bytecode_cache or kept, **settings)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Templates, "__init__", initialized)
        yield


class Compiled(BytecodeCache):
    """Templates as they are compiled, by where they lie and what stands in them."""

    def __init__(self):
        self.codes = {}

    def load_bytecode(self, bucket):
        bucket.code = self.codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket):
        self.codes[bucket.key, bucket.checksum] = bucket.code


@pytest.fixture
def write(tmp_path):
    """Write the tiny guide's content folder anew, with edits: path -> its whole text, (old, new) text, or None for no such file."""
    return lambda edits=None: write_content(tmp_path / "content", edits)


@pytest.fixture
def examine(write):
    """The catalogue and the problems of the tiny guide with edits."""
    return lambda edits=None: examination.examine(write(edits), "content")


@pytest.fixture
def found(examine):
    """The problems of the tiny guide with edits, each as `path:line:column CODE`, below content/."""
    return lambda edits=None: [
        f"{problem.location} {problem.code.id}".removeprefix("content/") for problem in examine(edits)[1]
    ]


@pytest.fixture(scope="session")
def tiny(tmp_path_factory):
    """The catalogue of the tiny guide as it is, for tests that only read it."""
    return examination.examine(write_content(tmp_path_factory.mktemp("tiny") / "content"), "content")[0]


@pytest.fixture(scope="session")
def stocked(tmp_path_factory):
    """The catalogue of the tiny guide with more in it."""
    return loader.load(write_content(tmp_path_factory.mktemp("stocked") / "content", EDITS), "content")[0]


@pytest.fixture(scope="session")
def html():
    """Markdown to HTML with the extensions of the tiny guide."""
    config = load_config(str(FOLDER / "mkdocs.yml"))
    engine = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    return lambda text: engine.reset().convert(text)


@pytest.fixture(scope="session")
def parse():
    """HTML as browsers understand it: an element tree."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import html5lib
    return lambda text: html5lib.parseFragment(text, treebuilder="etree", namespaceHTMLElements=False)


@pytest.fixture(scope="session")
def shared(tmp_path_factory, worker_id):
    """A folder that all processes of one test run have in common."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def guide_config(shared):
    """Write the tiny guide with edits as a project; its mkdocs.yml. What one test compiles or draws, the next finds in the cache."""
    (shared / "cache").mkdir(exist_ok=True)

    def written(root, edits=None):
        file = write_project(root, edits)
        if not (root / ".cache").exists():
            (root / ".cache").symlink_to(shared / "cache")
        return file

    return written
