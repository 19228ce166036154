#!/bin/sh
# Make sure that there is a Chromium for the browser tests; on Debian or Ubuntu root gets the system's package. Debian has one without
# windows as well, in which a page takes three quarters of the time.
for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Chromium for the browser tests."
  apt-get update -qq >/dev/null 2>&1
  for name in chromium-headless-shell chromium; do
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$name" >/dev/null 2>&1 && exit 0
  done
fi
echo "The browser tests need Chromium or Google Chrome: install one, or leave these tests out with: make test BROWSER=no" >&2
exit 1
