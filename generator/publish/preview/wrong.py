"""What is wrong with a file, and what it shows all the same, as the Markdown of a preview's page."""

from __future__ import annotations

import html
from collections.abc import Sequence

from generator.records.sketch import Sketch
from generator.text.diagnostics import Diagnostic, printable
from generator.text.markdown import escape
from generator.values.quantity import counted

AROUND = 3
"""Lines of a file that are shown before and after one with a problem."""


def told(problems: Sequence[Diagnostic], lines: Sequence[str]) -> str:
    """What is wrong with a file, each problem with a link to its line, and these lines, marked, with those around them."""
    said = [
        f"**{counted(len(problems), 'problem')}.** Mend the file, and this goes away by itself.",
        "",
        *(f"- {problem_line(it)}" for it in problems),
        "",
    ]
    wrong = {it.location.line for it in problems}
    near = sorted({line for middle in wrong for line in range(middle - AROUND, middle + AROUND + 1)})
    shown = [number for number in near if 0 < number <= len(lines)]
    rows = "\n".join(
        ("\N{HORIZONTAL ELLIPSIS}\n" if number - 1 not in (0, *shown) else "")
        + numbered(number, lines[number - 1], wrong=number in wrong)
        for number in shown
    )
    return "\n".join([*said, f"<pre><code>{rows}</code></pre>", ""])


def problem_line(problem: Diagnostic) -> str:
    """A problem as Markdown."""
    help = f" Help: {escape(problem.help)}" if problem.help else ""
    place = f"[{escape(str(problem.location))}](#line-{problem.location.line})"
    return f"{place} {escape(problem.code.id)} {escape(problem.message)}.{help}"


def numbered(number: int, text: str, *, wrong: bool) -> str:
    """A line of a file as HTML, marked where something is wrong with it."""
    content = html.escape(printable(text), quote=False)
    return f'<span id="line-{number}">{number:>4}  {f"<mark>{content}</mark>" if wrong else content}</span>'


def sketched(found: Sketch, figure: str, problems: str) -> str:
    """The page of a file that is no record yet, while serving: its problems, and what it shows all the same."""
    parts = [f"# {escape(found.name)}", problems]
    if found.partly and (found.texts or figure):
        parts.append("Below is what can be read of it as long as the lines above are wrong; the rest is left out.")
    if figure:
        parts.append(f'<figure class="movement">{figure}</figure>')
    left = (".".join(map(str, loc)) for loc in found.left)
    parts += [f"Drawn without {escape(key)}, which cannot be read." for key in left]
    parts += ["\n".join([f"**{escape(key)}**", "", *(f"- {escape(it)}" for it in texts)]) for key, texts in found.texts]
    return "\n\n".join(parts) + "\n"
