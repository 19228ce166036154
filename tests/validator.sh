#!/bin/sh
# Fetch the Nu Html Checker for the long tests, where there is Java to run it and npm to fetch it; elsewhere its test is left out.
cd "$(dirname "$0")/.." || exit 1
[ -f .cache/validator/node_modules/vnu-jar/build/dist/vnu.jar ] && exit 0
if command -v java >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; then
  echo "Fetching the Nu Html Checker."
  npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix .cache/validator vnu-jar@26.9.27 >/dev/null 2>&1 && exit 0
fi
echo "No Nu Html Checker: pages are not validated, for which Java and npm are needed."
