#!/bin/sh
# Start the browser that $LEAN names without the two pages that Chromium makes ready for the address bar of each window, though nobody
# ever sees them: they take twice what a page of the guide does. And have a Chromium without windows, which does not know how quick its
# network is, fetch pictures as far ahead as others do where it is quick. Of two such lists Chromium reads one, so ours go to the end
# of Playwright's.
for word; do
  shift
  case $word in
    --disable-features=*) word="$word,WebUIOmniboxPopup,WebUIOmniboxAimPopup" ;;
    --blink-settings=*) word="$word,lazyLoadingImageMarginPxUnknown=1250" ;;
  esac
  set -- "$@" "$word"
done
exec "$LEAN" "$@"
