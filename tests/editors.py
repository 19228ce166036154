"""An editor, as far as a language server sees one: it opens files, asks what could stand at a place and what stands there, and is told what is wrong."""

from __future__ import annotations

import itertools
import json
import subprocess

CAN = {
    "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}},
    "hover": {"contentFormat": ["markdown"]},
}
HERE = "|>"
"""Stands in a text where the cursor is."""


class Editor:
    """Talks with a language server; each text is a file of its own, `folder/NUMBER.yml`, which need not be there."""

    def __init__(self, command, root, folder):
        self.server = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.folder, self.numbers, self.told = folder, itertools.count(), {}
        roots = {"rootUri": root.as_uri(), "workspaceFolders": [{"uri": root.as_uri(), "name": "guide"}]}
        self.ask("initialize", {"processId": None, "capabilities": {"textDocument": CAN}, **roots})
        self.send("initialized", {})

    def close(self):
        self.server.kill()
        self.server.communicate()

    def put(self, message):
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(raw) + raw)
        self.server.stdin.flush()

    def send(self, method, params):
        self.put({"method": method, "params": params})

    def read(self):
        """The next message; what the server asks is answered, and what it tells of files is kept."""
        size = 0
        while line := self.server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        message = json.loads(self.server.stdout.read(size))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            wanted = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
            items = message["params"].get("items", ()) if message["method"] == "workspace/configuration" else ()
            answer = [wanted if item.get("section") == "yaml" else {} for item in items]
            self.put({"id": message["id"], "result": answer})
        return message

    def ask(self, method, params):
        number = next(self.numbers)
        self.put({"id": number, "method": method, "params": params})
        while (message := self.read()).get("id") != number or "method" in message:
            pass
        return message["result"]

    def open(self, text):
        uri = (self.folder / f"{next(self.numbers)}.yml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": document})
        return uri

    def problems(self, text):
        """What is wrong in a text: the line of each, counted from 1, and what is said."""
        uri = self.open(text)
        while uri not in self.told:
            self.read()
        return [(it["range"]["start"]["line"] + 1, it["message"]) for it in self.told[uri]]

    def at(self, method, text):
        """What the server answers for the place in a text where the cursor is."""
        before, after = text.split(HERE)
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self.ask(
            f"textDocument/{method}", {"textDocument": {"uri": self.open(before + after)}, "position": position}
        )

    def offers(self, text):
        """What could stand where the cursor is: label -> what would be written."""
        found = self.at("completion", text)["items"]
        return {it["label"]: it.get("textEdit", it).get("newText", it.get("insertText")) for it in found}

    def hover(self, text):
        """What is shown of what stands where the cursor is."""
        return self.at("hover", text)["contents"]["value"]
