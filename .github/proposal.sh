#!/bin/sh
# What a proposal changes since revision $1 of git, as Markdown; below build/proposal a page that shows it: the cards of its
# routines as pictures (a summary of a workflow shows none that it is not told an address of), its figures before and after, and links to the pages that change, of the site that is built after. Files that have problems are put aside, so that the rest can be built: run it on a copy.
base=$1
out=build/proposal
guide=${GUIDE:-.venv/bin/guide}
mkdir -p "$out/cards"

# What stands in files of others is shown as it is, indented: nothing of it can be taken for Markdown. A page holds 1 MB.
quoted() { tr -d '\r' | sed 's/^/    /' | head -c 400000; echo; }

# The files that change, and the page of each in the site: nothing else can be named here, so nothing need be escaped.
pages=$(git diff --name-only --diff-filter=d "$base" -- content | sed -nE \
  -e 's,^(content/)((exercises|routines|plans)/[a-z0-9-]+)\.yml$,\1\2.yml \2/index.html,p' \
  -e 's,^(content/pages/)((([a-z0-9-]+/)*)index)\.md$,\1\2.md \3index.html,p;t' \
  -e 's,^(content/pages/)([a-z0-9/-]+)\.md$,\1\2.md \2/index.html,p' \
  -e 's,^(content/vocabulary/)(muscles|equipment|patterns)\.yml$,\1\2.yml \2/index.html,p' \
  -e 's,^(content/vocabulary/)(sources)\.yml$,\1\2.yml \2/index.html,p' \
  -e 's,^(content/vocabulary/)(conditions|positions|stops)\.yml$,\1\2.yml cautions/index.html,p')

echo "## What changes in the data"
echo
$guide changes "$base" 2>&1 | quoted
$guide figure --sheet --since "$base" --out "$out/figures.html" >&2

problems=$($guide check --quiet 2>/dev/null) || {
  echo
  echo "## What to mend"
  echo
  echo "\`guide check --fix\` writes what has one answer. Until then, the built site has the files that have problems as they were before, and none that are new."
  echo
  echo "$problems" | quoted
  echo
  $guide aside "$base" 2>&1 | quoted
}

git diff --name-only --diff-filter=d -z "$base" -- content/routines | xargs -0 -r -n 1 sh -c '
  "$0" card "$2" --out "$1/cards/$(basename "$2" .yml).png" >&2' "$guide" "$out" || true

{
  echo '<!doctype html><html lang="en"><meta charset="utf-8"><title>What changes</title>'
  echo '<style>body{font:16px sans-serif;margin:1em auto;max-width:60em}img{border:1px solid #999;max-width:100%}</style>'
  echo '<h1>What changes</h1><h2>Pages</h2><p>As they would be, in the site beside this page.</p><ul>'
  echo "$pages" | sed -nE 's|^(\S+) (\S+)$|<li><a href="../../site/\2">\1</a></li>|p'
  echo '</ul><h2>Figures</h2><p><a href="figures.html">Those that change, before and after</a></p><h2>Cards</h2>'
  for card in "$out"/cards/*.png; do
    [ -e "$card" ] || continue
    id=$(basename "$card" .png)
    echo "<figure><img src=\"cards/$id.png\" alt=\"The card of the routine $id; its words stand on the page that is linked below\">"
    echo "<figcaption><a href=\"../../site/routines/$id/index.html\">$id</a></figcaption></figure>"
  done
  echo '</html>'
} >"$out/index.html"

echo
echo "## What to look at"
echo
echo "$pages" | sed -nE 's|^(\S+) (\S+)$|- `site/\2`, from `\1`|p'
echo
echo "Below, under *Artifacts*, is \`proposal\`. Unpack it, and open \`build/proposal/index.html\` in it: it links these pages as they would be, and shows the figures that change, before and after, and the cards of routines that change."
