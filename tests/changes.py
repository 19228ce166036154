"""Changes to the tiny guide as people make them, at random."""

from knees import GUIDE

WORDS = (
    "strong",
    "knees",
    "slowly",
    "a [link](index.md)",
    "[sources](sources.md)",
    "*soft*",
    "`code`",
    "## Part",
    "## Other part",
)


def records(chance, guide):
    """Other words in a sentence of a record."""
    path = guide.root / "content" / chance.choice([path for path in GUIDE if not path.startswith("pages/")])
    lines = path.read_text("utf-8").split("\n") if path.exists() else []
    texts = [
        number for number, line in enumerate(lines) if line.lstrip().startswith(("summary:", "job:", "setup:", "goal:"))
    ]
    if texts:
        number = chance.choice(texts)
        lines[number] = f"{lines[number].split(':')[0]}: Text {chance.random()}."
        path.write_text("\n".join(lines), "utf-8")


def names(chance, guide):
    """Another name of an exercise, which stands on many pages."""
    path = chance.choice(sorted((guide.root / "content/exercises").glob("*.yml")))
    first, rest = path.read_text("utf-8").split("\n", 1)
    path.write_text(f"{first.split(' No')[0]} No {chance.randrange(9)}\n{rest}", "utf-8")


def lists(chance, guide):
    """An exercise that comes or goes."""
    path = guide.root / "content/exercises/lunge.yml"
    if path.exists():
        path.unlink()
    else:
        text = (guide.root / "content/exercises/squat.yml").read_text("utf-8")
        path.write_text(f"name: Lunge {chance.random()}\nlevel: beginner\n" + "\n".join(kept(text)), "utf-8")


def kept(text):
    """The lines of an exercise that another may have too."""
    lines = text.split("\n")
    return [line for line in lines if not line.startswith(("name:", "aliases:", "level:", "easier:", "harder:"))]


def pages(chance, guide):
    """A hand-written page that changes, or comes and goes with its entry in the navigation."""
    path = guide.root / "content/pages" / chance.choice(["about.md", "new.md"])
    if path.name == "new.md" and path.exists():
        path.unlink()
        guide.edit("mkdocs.yml", "  - new.md\n", "")
        return
    if not path.exists():
        guide.edit("mkdocs.yml", "\nnav:\n", "\nnav:\n  - new.md\n")
    words = " ".join(chance.choices(WORDS, k=5)).replace(" ## ", "\n\n## ")
    path.write_text(f"# Page {chance.randrange(3)}\n\n[Home](index.md)\n\n{words}\n", "utf-8")


def theme(chance, guide):
    """A template, or a style sheet beside it."""
    path = (
        guide.root
        / "templates"
        / chance.choice(["theme/partials/actions.html", "theme/assets/guide.css", "pages/exercise.md.j2"])
    )
    comment = {".html": "{# %s #} <!-- %s -->", ".css": "/* %s %s */", ".j2": "\nNote %s %s.\n"}[path.suffix]
    number = chance.random()
    path.write_text(path.read_text("utf-8") + comment % (number, number), "utf-8")


def settings(chance, guide):
    """A line of mkdocs.yml."""
    text = guide.file.read_text("utf-8")
    old, new = chance.choice(
        [
            ("  - tables\n", "  - tables\n  - footnotes\n"),
            ("Take care:", "Cautions:"),
            ("site_name: Strong Knees", "site_name: Stronger Knees"),
            ("About this guide: about.md", "about.md"),
            ("    - toc.follow\n", ""),
            ("boost: 1000000", "boost: 1000"),
            ("https://git.example/knees", "https://git.example/other"),
        ]
    )
    guide.file.write_text(
        text.replace(old, new, 1) if old in text else text.replace(new, old, 1) if new else text, "utf-8"
    )
