"""Spoiled files of the tiny guides, checked one after the other within limits: `python tests/fuzzing.py FIRST COUNT` tells the numbers of those that fail.

The number of an input decides what it is, so that one that fails can be had again alone, with its text: `python tests/fuzzing.py NUMBER 1`.
"""

from __future__ import annotations

import random
import re
import resource
import signal
import sys
import tempfile
import traceback
import warnings
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from places import located  # noqa: E402 - they lie where this script does
from tokens import TOKENS  # noqa: E402 - the same

from generator.publish.checks.examination import examine  # noqa: E402

GUIDES = Path(__file__).parent / "guides"
NAMES = ("hands", "knees")
FRONT = "---\ntitle: More\nhide: [toc]\ntags: [a, b]\nsearch:\n  boost: 2\n---\n\n"
MORE = {
    "pages/more.md": FRONT
    + "# More\n\n[Home](index.md) and ![a knee](knee.svg), **so** { .a }\n\n## Why { #why }\n\n"
    + "| a | b |\n| --- | --- |\n| [c](#why) | d |\n\n!!! note\n\n    e `f`\n\n```\ng\n```\n\n<!-- guide: counts -->\n",
    "pages/knee.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L1 1" style="fill:#000"/></svg>\n',
}
"""What the tiny guides lack of what a guide may have."""

FIGURE = re.compile(rb"^figure:.*\n(?:[ -].*\n)*", re.MULTILINE)

SECONDS = 2
"""Of processor time, for each input."""
ROOM = 500 * 2**20
"""Bytes beyond those that the process has when it begins."""

VALUES = [
    *[
        "",
        "null",
        "true",
        "no",
        "~",
        "1:30",
        "012",
        "0x1F",
        "1e5",
        "1e999",
        "-0",
        ".inf",
        "-.inf",
        ".nan",
        "1_000",
        "+1",
        "0b1",
        "0.1.2",
    ],
    *[
        "2020-01-31",
        "2020-13-45",
        "2020-01-31T00:00:00Z",
        "[]",
        "{}",
        "[[]]",
        "{a: {b: c}}",
        "[a, a]",
        "''",
        '""',
        '"\\x00"',
        '"\\ud800"',
    ],
    *[
        "!!str",
        "!!python/object:os.system",
        "!!binary a",
        "&a",
        "*a",
        "'{{ x }}'",
        "'{% x %}'",
        "[[squat]]",
        "'[[squat|]]'",
        "'[[|x]]'",
    ],
    *[
        "2 x 12",
        "0 x 0",
        "9999999999 x 99999999",
        "3 x 12 per side per side",
        "\u0663 x \u0663",
        "\u00bd x 1",
        "2 x 3 breaths",
        "x",
        "3x3",
        "5-",
    ],
    *[
        "3-1 lb",
        "1e9 lb",
        "5 lb (2.5 kg)",
        "-5 kg",
        "- 5",
        "60 s",
        "1 h 99 min",
        "00:00",
        "20-30-40 min",
        "1-2-3-4-5",
        "RIR 99",
        "RPE 0",
    ],
    *[
        "'*a*'",
        "'**a**'",
        "'*a'",
        "'[[[[squat]]]]'",
        "']('",
        "<b>",
        "'<!--'",
        "'`'",
        "'|'",
        "'#'",
        "a #b",
        "a: b",
        "'@'",
        "'\\'",
    ],
]
"""What may stand where a value is."""
ANYWHERE = [
    *TOKENS,
    *[
        "[[",
        "]]",
        "](",
        "![",
        "[a]: ",
        "{#a}",
        "{: .b }",
        "<!-- guide: counts -->",
        "```",
        "~~~",
        "$$",
        "&#60;",
        "&lt;",
        "</",
        "<?",
        "<![CDATA[",
    ],
]
"""What may stand anywhere."""
LONG = [
    "a",
    " ",
    "a ",
    "[",
    "](",
    "![",
    "[[",
    "{",
    "(",
    "`",
    "*",
    "_",
    "<",
    "<a ",
    "&",
    "\\",
    "#",
    "- ",
    "> ",
    "\n",
    "\n- ",
    "|",
    ":",
    "a: ",
    "1",
    "9",
    "0.",
    "1 x ",
    "1-",
    "é",
    "\u0301",
    "\n\n    ",
    "~",
    "'",
    '"',
    "!",
    "-",
    "=",
    "\t",
    "[a]: ",
    "{a: ",
    "? ",
    "&a ",
    "://",
    "](#",
    "<!--",
    "1,",
    "1.",
    "1 to ",
    "works ",
    "10 lb ",
    "xmlns=",
    "\n\n## a ",
]
"""What is written again and again."""


class Exceeded(BaseException):
    """An input took too long; no exception, since nobody is to catch it."""


def files(name):
    """The files of a tiny guide by their paths below its folder."""
    folder = GUIDES / name
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*") if path.is_file()}
    for path in [path for path, raw in found.items() if b"\nfigure:" in raw][
        1:
    ]:  # one is enough to be drawn again and again
        found[path] = FIGURE.sub(b"", found[path])
    return found | {f"content/{path}": text.encode() for path, text in MORE.items()}


def flip(chance, text, _):
    """A few characters become others."""
    said = list(text)
    for _ in range(chance.randint(1, 4)):
        said[chance.randrange(len(said))] = chr(chance.choice((chance.randrange(128), chance.randrange(0x3000))))
    return "".join(said)


def cut(chance, text, _):
    """A piece is taken out."""
    start, end = piece(chance, text)
    return text[:start] + text[end:]


def again(chance, text, _):
    """A piece stands there twice."""
    start, end = piece(chance, text)
    return text[:end] + text[start:]


def put(chance, text, _):
    """Tokens are put in."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + "".join(chance.choices(ANYWHERE, k=chance.randint(1, 4))) + text[at:]


def repeat(chance, text, _):
    """One thing is put in again and again."""
    at, much = chance.randrange(len(text) + 1), chance.choice((20, 300, 3000, 20_000))
    return text[:at] + chance.choice(LONG) * much + chance.choice(["", "!", "\n", ")"]) + text[at:]


def shuffle(chance, text, _):
    """Two lines change places, or one gets another indent."""
    said = text.split("\n")
    one, two = chance.randrange(len(said)), chance.randrange(len(said))
    said[one], said[two] = said[two], chance.choice(["", "", " ", "  ", "    ", "\t", "- "]) + said[one]
    return "\n".join(said)


def value(chance, text, _):
    """A key gets another value."""
    said = text.split("\n")
    one = chance.randrange(len(said))
    said[one] = said[one].partition(":")[0] + ": " + chance.choice(VALUES)
    return "\n".join(said)


def number(chance, text, _):
    """A digit becomes a huge number, a fraction, or nothing."""
    digits = [at for at, sign in enumerate(text) if sign.isdigit()] or [0]
    at = chance.choice(digits)
    return text[:at] + chance.choice(["", "0", "9" * 20, "9" * 400, "1e309", "0.0000001", "-1", "1/2"]) + text[at + 1 :]


def splice(chance, text, others):
    """A piece of another file is put in."""
    other = chance.choice(others)
    start, end = piece(chance, other)
    at = chance.randrange(len(text) + 1)
    return text[:at] + other[start:end] + text[at:]


def swap(chance, text, _):
    """Two words change places."""
    said = text.split(" ")
    one, two = chance.randrange(len(said)), chance.randrange(len(said))
    said[one], said[two] = said[two], said[one]
    return " ".join(said)


def form(chance, text, _):
    """The whole file is written otherwise."""
    return chance.choice(
        [
            text.replace("\n", "\r\n"),
            text.replace("\n", "\r"),
            "\ufeff" + text,
            text.replace("  ", "\t"),
            text.upper(),
            text[::-1],
            text.replace(": ", ":"),
            text.replace("\n", "\n\n"),
            text.replace("- ", "-"),
            text * 2,
            f"a: &a [{text!r}]\n" + "".join(f"{key}: &{key} [{'*a, ' * 9}]\n" for key in "bcdefgh") + text,
            "a: " * 200 + text,
            "- " * 200 + text,
            "",
            "\n",
            "---\n" + text,
            text.rstrip("\n"),
        ]
    )


def piece(chance, text):
    """Where a piece of a text begins and ends."""
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.choice((1, 5, 40, 400)))


SPOILING = (flip, cut, again, put, put, repeat, shuffle, value, value, value, number, splice, swap, form)


def spoiled(which, guide):
    """The path of the file of a guide that an input spoils, and what it then holds."""
    chance = random.Random(which)
    path = chance.choice(sorted(guide))
    text = guide[path].decode()
    others = [raw.decode() for raw in guide.values()]
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
        text = chance.choice(SPOILING)(chance, text, others) or "\n"
    raw = text.encode("utf-8", "surrogatepass")
    for _ in range(chance.choice((0,) * 19 + (3,))):
        at = chance.randrange(len(raw))
        raw = raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]
    return path, raw


def stop(*_):
    """Tell that the time is over."""
    raise Exceeded(f"more than {SECONDS} s of processor time")


def limit():
    """Let the process have no more room than is allowed from here on, and be told when an input has had its time."""
    pages = int(Path("/proc/self/statm").read_text().split()[0]) if Path("/proc/self/statm").exists() else 0
    if pages:
        resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + ROOM, resource.RLIM_INFINITY))
    signal.signal(signal.SIGPROF, stop)


def failing(root, which, guide):
    """How an input fails to be checked; nothing where it does not."""
    path, raw = spoiled(which, guide)
    (root / path).write_bytes(raw)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        _, problems = examine(root / "content", "content", root / "figures")
        signal.setitimer(signal.ITIMER_PROF, 0)
        located(root / "content", problems)
    except (Exception, Exceeded):  # noqa: BLE001 - whatever it is, it is told
        signal.setitimer(signal.ITIMER_PROF, 0)
        return f"{which} {path}: {traceback.format_exc(limit=-3)}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        (root / path).write_bytes(guide[path])
    return None


def run(first, count):
    """Tell of the inputs that fail."""
    warnings.simplefilter("ignore")
    guides = [files(name) for name in NAMES]
    with tempfile.TemporaryDirectory() as folder:
        roots = [Path(folder) / name for name in NAMES]
        for root, guide in zip(roots, guides, strict=True):
            for path, raw in guide.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_bytes(raw)
            examine(root / "content", "content", root / "figures")  # what is made once is no input's
        limit()
        for which in range(first, first + count):
            if said := failing(roots[which % len(roots)], which, guides[which % len(guides)]):
                sys.stdout.write(f"{said}\n")
        if count == 1:
            sys.stdout.write(f"{spoiled(first, guides[first % len(guides)])}\n")
    sys.stdout.write(f"{count} inputs\n")


if __name__ == "__main__":
    run(int(sys.argv[1]), int(sys.argv[2]))
