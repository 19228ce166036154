#!/bin/sh
# Make sure that there is a Chromium for the browser tests; on Debian or Ubuntu root gets the system's package.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Chromium for the browser tests."
  apt-get update -qq >/dev/null 2>&1
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null 2>&1 && exit 0
fi
echo "The browser tests need Chromium or Google Chrome: install one, or leave these tests out with: make test BROWSER=no" >&2
exit 1
