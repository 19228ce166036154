"""Waiting for something on a page without having it run text as a script, which the site's policy forbids."""

import time

from playwright.sync_api import Error

LONGEST = 20
"""Seconds."""


def until(page, expression):
    """Wait until an expression is true on the page, which may be on its way to another one."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            if page.evaluate(expression):
                return
        except Error as error:
            if "navigat" not in str(error) and "context" not in str(error):
                raise
        page.wait_for_timeout(50)
    raise TimeoutError(expression)
