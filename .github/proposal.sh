#!/bin/sh
# What a proposal changes since revision $1 of git, as Markdown; below build/proposal its figures before and after, and the cards
# of its routines as pictures. Files that have problems are put aside, so that the rest can be built: run it on a copy.
base=$1
out=build/proposal
guide=${GUIDE:-.venv/bin/guide}
mkdir -p "$out/cards"

# What stands in files of others is shown as it is, indented: nothing of it can be taken for Markdown. A page holds 1 MB.
quoted() { tr -d '\r' | sed 's/^/    /' | head -c 400000; echo; }

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

echo
echo "## What to look at"
echo
echo "Below, under *Artifacts*: \`proposal\` has the figures that change, before and after (\`figures.html\`), and the cards of routines that change; \`site\` is the site as it would be."
