"""A project of any size: the real content, with its exercises copied until there are enough."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

PROSE = {
    "summary",
    "setup",
    "steps",
    "cues",
    "mistake",
    "instead",
    "breathing",
    "make_easier",
    "make_harder",
    "claim",
}
WORD = re.compile(r"\[\[[^\]]*\]\]\S*|(?:\b(?:an?|few) (?:\w+ ){1,3}\()?\(?\d(?:.*\d)?\S*(?: \w+\S*)?|\S+")
"""A word of a text; a link to a record is one word, and so is all from the first number to the last with its unit, which would not hold apart."""
LINK = re.compile(r"(?<=\[\[)[a-z0-9-]+")
NUMBERS = {"met": float, "weights": int}
LONGEST = 240
"""Letters of a summary."""
LEFT_OUT = ("figure", "swaps", "not_swaps")


def write(project: Path, target: Path, size: int) -> None:
    """Write to `target` the project with `size` exercises; the same for the same content and size."""
    target.mkdir()
    for name in ("content", "templates"):
        shutil.copytree(project / name, target / name)
    shutil.copy(project / "mkdocs.yml", target)
    (target / ".cache").mkdir()
    for name in ("figures", "cards"):
        (project / ".cache" / name).mkdir(parents=True, exist_ok=True)
        (target / ".cache" / name).symlink_to((project / ".cache" / name).resolve())  # drawings are not measured
    write_plain(target)
    folder = target / "content" / "exercises"
    originals = {path.stem: yaml.load(path.read_bytes(), yaml.CBaseLoader) for path in sorted(folder.glob("*.yml"))}
    muscles = list(yaml.load((target / "content/vocabulary/muscles.yml").read_bytes(), yaml.CBaseLoader))
    wanted = range(len(originals), size)
    number = [(list(originals)[place % len(originals)], place // len(originals)) for place in wanted]
    names = {f"{id}-{round_}" for id, round_ in number}
    for id, round_ in number:
        data = Copy(round_, names, muscles, random.Random(f"{id} {round_}")).exercise(originals[id])
        text = yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000)
        (folder / f"{id}-{round_}.yml").write_text(text, encoding="utf-8")


def write_plain(target: Path) -> None:
    """Write plain.yml: mkdocs.yml less the plugin, for the Markdown that `guide render` writes to markdown/, with MkDocs' own search in place of the guide's."""
    config = yaml.load((target / "mkdocs.yml").read_bytes(), yaml.CSafeLoader)
    config["docs_dir"] = "markdown"
    config["plugins"] = ["search"]
    config["not_in_nav"] = "*.md"  # what `nav` names is shown all the same
    (target / "plain.yml").write_text(yaml.dump(config, sort_keys=False), encoding="utf-8")


class Copy:
    """One round of copies, whose ids and names end in its number."""

    def __init__(self, number: int, names: set[str], muscles: list[str], chance: random.Random) -> None:
        self.number = number
        self.names = names
        self.muscles = muscles
        self.chance = chance

    def exercise(self, data: dict[str, Any]) -> dict[str, Any]:
        """The copy: other names, muscles that help and order of words, a ladder within its own round but for what only the original begins, no figure, which is drawn only once, and no swaps, which hold for the original."""
        muscles = data["muscles"]
        others = [
            muscle
            for muscle in self.muscles
            if muscle not in (*muscles.get("primary", ()), *muscles.get("stretched", ()))
        ]
        copy: dict[str, Any] = {key: self.value(key, value) for key, value in data.items() if key not in LEFT_OUT}
        copy["name"] = f"{data['name']} {self.number}"
        copy["aliases"] = [f"{alias} {self.number}" for alias in data.get("aliases", ())]
        copy["muscles"] = muscles | {"secondary": self.chance.sample(others, len(muscles.get("secondary", ())))}
        if len(copy["summary"]) > LONGEST:  # a link to a copy is longer
            copy["summary"] = data["summary"]
        for key in ("easier", "harder"):
            steps = [self.renamed(id) for id in data.get(key, ())]
            copy[key] = [id for id in steps if key == "easier" or id in self.names]
        return copy

    def value(self, key: str, value: Any) -> Any:
        """What stands under a key: texts with their words shuffled, numbers as numbers, all else as it is."""
        if isinstance(value, dict):
            return {inner: self.value(inner, item) for inner, item in value.items()}
        if isinstance(value, list):
            return [self.value(key, item) for item in value]
        if key in PROSE:
            return self.shuffled(value)
        return NUMBERS[key](value) if key in NUMBERS else value

    def shuffled(self, text: str) -> str:
        """The words in another order, so that no text is there twice; links lead to the copy where there is one."""
        words = WORD.findall(text)
        self.chance.shuffle(words)
        return LINK.sub(lambda match: self.renamed(match[0]), " ".join(words))

    def renamed(self, id: str) -> str:
        """The id of the copy, or the original's where this round has none."""
        copy = f"{id}-{self.number}"
        return copy if copy in self.names else id
