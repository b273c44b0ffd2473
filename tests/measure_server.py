#!/usr/bin/env python3
"""How long an editor waits for the language server, in a package of any size.

    cargo build --release --package planc
    cargo xtask gen-plan --activities 100000 --out target/plan-100000
    python3 tests/measure_server.py target/release/planc target/plan-100000

Times are those from the last byte of a message to the last byte of what answers it, on an otherwise idle machine. Edits go into
the largest file. Timings decide no test: this is run by hand, and docs/performance.md says what came out.
"""
import json
import os
import queue
import statistics
import subprocess
import sys
import threading
import time

EDITS = 30
QUESTIONS = 12


class Server:
    def __init__(self, binary, folder):
        self.child = subprocess.Popen([binary, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self.messages = queue.Queue()
        self.last_id = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        output = self.child.stdout
        while True:
            length = 0
            while line := output.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length == 0:
                return
            body = output.read(length)
            self.messages.put((time.perf_counter(), json.loads(body)))

    def send(self, method, params, **more):
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.child.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.child.stdin.flush()
        return time.perf_counter()

    def wait(self, fits):
        while True:
            at, message = self.messages.get(timeout=120)
            if fits(message):
                return at, message

    def ask(self, method, params):
        """The answer, and the milliseconds that it took."""
        self.last_id += 1
        number = self.last_id
        start = self.send(method, params, id=number)
        end, message = self.wait(lambda message: message.get("id") == number and "method" not in message)
        return message.get("result"), (end - start) * 1000


class Document:
    def __init__(self, server, path):
        self.server, self.uri, self.version = server, f"file://{path}", 1
        self.lines = open(path, encoding="utf-8").read().split("\n")
        half = len(self.lines) // 2
        self.line = next(at for at in range(half, len(self.lines)) if "responsible" in self.lines[at])
        self.column = self.lines[self.line].index("responsible")
        text = "\n".join(self.lines)
        opened = {"uri": self.uri, "languageId": "plan", "version": 1, "text": text}
        server.send("textDocument/didOpen", {"textDocument": opened})

    def change(self, line, start, end, text):
        self.version += 1
        place = {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
        return self.server.send(
            "textDocument/didChange",
            {
                "textDocument": {"uri": self.uri, "version": self.version},
                "contentChanges": [{"range": place, "text": text}],
            },
        )

    def at(self):
        position = {"line": self.line, "character": len(self.lines[self.line]) - 1}
        return {"textDocument": {"uri": self.uri}, "position": position}

    def findings(self):
        def are_its(message):
            return message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == self.uri

        return self.server.wait(are_its)[0]


def say(what, times):
    print(f"{what}: median {statistics.median(times):.2f} ms, most {max(times):.2f} ms")


def main():
    binary, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    paths = [os.path.join(above, name) for above, _, names in os.walk(folder) for name in names]
    plans = [path for path in paths if path.endswith(".plan")]
    start = time.perf_counter()
    server = Server(binary, folder)
    root = f"file://{folder}"
    server.ask("initialize", {"capabilities": {}, "workspaceFolders": [{"uri": root, "name": "plan"}]})
    server.send("initialized", {})
    document = Document(server, max(plans, key=os.path.getsize))
    server.ask("textDocument/hover", document.at())
    print(f"from the start to the first answer about the package: {(time.perf_counter() - start) * 1000:.0f} ms")

    # A keyword that is misspelt and mended again, then a touch of another line, for what is being typed is not reported.
    times, is_broken = [], False
    for _ in range(EDITS):
        time.sleep(0.4 if len(plans) < 50 else 2.5)
        while not server.messages.empty():
            server.messages.get()
        begun = document.change(document.line, document.column, document.column + 1, "r" if is_broken else "R")
        document.change(0, 0, 0, "")
        times.append((document.findings() - begun) * 1000)
        is_broken = not is_broken
    say("this file's findings after an edit", times)

    for method in ["hover", "definition", "completion"]:
        times = [server.ask(f"textDocument/{method}", document.at())[1] for _ in range(QUESTIONS)]
        say(f"{method}, nothing edited", times)
    end = len(document.lines[document.line])
    for method in ["hover", "completion"]:
        times = []
        for turn in range(QUESTIONS):
            is_back = turn % 2 == 1
            document.change(document.line, end, end + is_back, "" if is_back else " ")
            times.append(server.ask(f"textDocument/{method}", document.at())[1])
        say(f"{method}, directly after an edit", times)
    places, took = server.ask("textDocument/references", {**document.at(), "context": {"includeDeclaration": True}})
    print(f"references: {took:.1f} ms for {len(places or [])} places")
    _, took = server.ask("textDocument/rename", {**document.at(), "newName": "another-name"})
    print(f"rename of the same: {took:.1f} ms")
    if os.path.exists(status := f"/proc/{server.child.pid}/status"):
        print(*(line.strip() for line in open(status) if line.startswith(("VmHWM", "VmRSS"))), sep="; ")
    server.child.kill()


main()
