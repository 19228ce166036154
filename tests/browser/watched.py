"""A page of the browser that is watched from its first byte on."""


class Watched:
    """A page with the addresses that it has asked for since a visit began, and all that has gone wrong from the first byte on."""

    def __init__(self, context):
        self.asked, self.wrong = [], []
        self.page = context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("requestfailed", lambda request: self.wrong.append(f"failed: {request.url} {request.failure}"))
        self.page.on("response", self.answered)
        self.page.on("console", self.said)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))

    def visit(self, path):
        """Open another page of the site."""
        self.asked.clear()
        self.wrong.clear()
        self.page.goto(path)

    def answered(self, response):
        if response.status >= 400:
            self.wrong.append(f"{response.status}: {response.url}")

    def said(self, message):
        if message.type in ("error", "warning"):
            self.wrong.append(message.text)

    def abroad(self, address):
        """What was asked of another host."""
        self.page.wait_for_load_state("networkidle")
        return [url for url in self.asked if not url.startswith((address, "data:"))]
