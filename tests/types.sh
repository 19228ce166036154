#!/bin/sh
# The scripts of sessions as the TypeScript compiler reads their types, where there is Node.js to run it and npm to fetch it.
folder=.cache/types
compiler=$folder/node_modules/.bin/tsc
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "The types of scripts are not checked: there is no Node.js with npm."
  exit 0
fi
if [ ! -x "$compiler" ] && ! npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$folder" typescript@5.9 >/dev/null 2>&1; then
  echo "The types of scripts are not checked: npm could not fetch the TypeScript compiler."
  exit 0
fi
[ $# -gt 0 ] || set -- tests/types/pages.json tests/types/worker.json
for project; do
  "$compiler" --project "$project" || exit 1
done
