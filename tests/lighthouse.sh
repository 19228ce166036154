#!/bin/sh
# Fetch Google's Lighthouse for the long tests, where there is npm to fetch it; elsewhere its test is left out.
cd "$(dirname "$0")/.." || exit 1
[ -x .cache/lighthouse/node_modules/.bin/lighthouse ] && exit 0
if command -v npm >/dev/null 2>&1; then
  echo "Fetching Lighthouse."
  npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix .cache/lighthouse lighthouse@13.5.0 >/dev/null 2>&1 && exit 0
fi
echo "No Lighthouse: pages are not scored, for which npm is needed."
