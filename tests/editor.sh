#!/bin/sh
# Fetch the language server that editors use for YAML, for the long tests, where there is npm to fetch it; elsewhere its test is left out.
cd "$(dirname "$0")/.." || exit 1
[ -f .cache/editor/node_modules/yaml-language-server/bin/yaml-language-server ] && exit 0
if command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; then
  echo "Fetching the language server for YAML."
  npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix .cache/editor yaml-language-server@1.25.0 >/dev/null 2>&1 && exit 0
fi
echo "No language server for YAML: what editors offer is not tried, for which Node.js and npm are needed."
