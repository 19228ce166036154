#!/bin/sh
# Start the browser that $LEAN names without the two pages that Chromium makes ready for the address bar of each window, though nobody
# ever sees them: they take twice what a page of the guide does. Of two lists of features to leave out Chromium reads one, so ours
# goes to the end of Playwright's.
for word; do
  shift
  case $word in
    --disable-features=*) word="$word,WebUIOmniboxPopup,WebUIOmniboxAimPopup" ;;
  esac
  set -- "$@" "$word"
done
exec "$LEAN" "$@"
