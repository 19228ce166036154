#!/bin/sh
# Fetch Firefox and what drives it for the long tests: root gets the system's package on Debian, npm the driver; elsewhere the tests of it are left out.
cd "$(dirname "$0")/.." || exit 1
if ! command -v firefox >/dev/null 2>&1 && ! command -v firefox-esr >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Firefox for the long tests."
    apt-get update -qq >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends firefox-esr >/dev/null 2>&1
  fi
fi
[ -d .cache/firefox/node_modules/puppeteer-core ] && exit 0
if command -v npm >/dev/null 2>&1; then
  echo "Fetching what drives Firefox."
  npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix .cache/firefox puppeteer-core@24.43.1 >/dev/null 2>&1 && exit 0
fi
echo "No Firefox: pages are looked at in Chromium alone, for the other needs npm."
