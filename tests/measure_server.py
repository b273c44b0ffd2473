#!/usr/bin/env python3
"""How long an editor waits for the language server, in a package of any size, or in one large file.

    cargo build --release --package planc
    cargo xtask gen-plan --activities 100000 --out target/plan-100000
    python3 tests/measure_server.py target/release/planc target/plan-100000
    python3 tests/measure_server.py target/release/planc target/plan-100000 --one-file 5
    python3 tests/measure_server.py target/release/planc target/plan-100000 --one-file 5 --in-block

Times are those from the last byte of a message to the last byte of what answers it, on an otherwise idle machine. All is done in a
copy of the plan. With --one-file, as many megabytes of its activities stand in one file, with --in-block in one block of it.
Timings decide no test: this is run by hand, and docs/performance.md says what came out.
"""
import json
import os
import queue
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter

EDITS = int(os.environ.get("MEASURED_EDITS", 200))
QUESTIONS = 20
# Two activities in files of their own, one of which requires the other: it begins after that at first.
CHAIN = {
    "chain-first.plan": 'activity chain-first "First" {{\n  part-of {measure}\n  schedule 2026-01 .. 2026-03\n}}\n',
    "chain-second.plan": 'activity chain-second "Second" {{\n  part-of {measure}\n  schedule 2026-05\n  requires chain-first\n}}\n',
}
MISSPELT = 'actvity sentinel "Sentinel" {\n}\n'


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

    def wait(self, fits, timeout=120):
        end = time.perf_counter() + timeout
        while True:
            at, message = self.messages.get(timeout=max(0.01, end - time.perf_counter()))
            if fits(message):
                return at, message

    def drain(self):
        while not self.messages.empty():
            self.messages.get()

    def ask(self, method, params):
        """The answer, and the milliseconds that it took."""
        self.last_id += 1
        number = self.last_id
        start = self.send(method, params, id=number)
        end, message = self.wait(lambda message: message.get("id") == number and "method" not in message)
        return message.get("result"), (end - start) * 1000

    def memory(self):
        """Megabytes that it takes now, and the most it took."""
        status = f"/proc/{self.child.pid}/status"
        lines = open(status).read() if os.path.exists(status) else ""
        return [int(found) / 1000 for found in re.findall(r"(?:VmRSS|VmHWM):\s+(\d+)", lines)][::-1]


class Document:
    def __init__(self, server, path):
        self.server, self.uri, self.version = server, f"file://{path}", 1
        self.lines = open(path, encoding="utf-8").read().split("\n")
        half = len(self.lines) // 2
        responsible = [at for at, line in enumerate(self.lines) if re.match(r" *responsible [a-z]", line)]
        self.responsible = responsible or [0]
        self.line = next((at for at in self.responsible if at >= half), self.responsible[-1])
        opened = {"uri": self.uri, "languageId": "plan", "version": 1, "text": "\n".join(self.lines)}
        server.send("textDocument/didOpen", {"textDocument": opened})

    def change(self, line, start, end, text):
        return self.change_all([(line, start, end, text)])

    def change_all(self, changes):
        """All in one message, so that nothing is said in between."""
        self.version += 1

        def said(line, start, end, text):
            place = {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
            return {"range": place, "text": text}

        return self.server.send(
            "textDocument/didChange",
            {
                "textDocument": {"uri": self.uri, "version": self.version},
                "contentChanges": [said(*change) for change in changes],
            },
        )

    def at(self, line=None, column=None):
        line = self.line if line is None else line
        column = len(self.lines[line]) - 1 if column is None else column
        return {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": column}}

    def findings(self):
        """When the findings came of the text as it is now."""

        def are_its(message):
            given = message.get("params", {})
            is_about_it = message.get("method") == "textDocument/publishDiagnostics" and given["uri"] == self.uri
            return is_about_it and (given.get("version") or 0) >= self.version

        return self.server.wait(are_its)[0]


def say(what, times):
    """Median, the time that 99 of 100 do not exceed, and the longest."""
    ranked = sorted(times)
    high = ranked[min(len(ranked) - 1, int(len(ranked) * 0.99))]
    print(f"{what}: median {statistics.median(times):.2f} ms, p99 {high:.2f} ms, most {ranked[-1]:.2f} ms ({len(times)})")


def start(binary, folder):
    server = Server(binary, folder)
    server.ask("initialize", {"capabilities": {}, "workspaceFolders": [{"uri": f"file://{folder}", "name": "plan"}]})
    server.send("initialized", {})
    return server


def plans_of(folder):
    paths = [os.path.join(above, name) for above, _, names in os.walk(folder) for name in names]
    return sorted(path for path in paths if path.endswith(".plan"))


def read(path):
    return open(path, encoding="utf-8").read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def measure_edits(document, pause):
    """A keyword somewhere is misspelt, later mended again; then another line is touched, for what is being typed is not reported."""
    dice, times, broken = random.Random(1), [], None
    for _ in range(EDITS):
        time.sleep(pause)
        document.server.drain()
        line = dice.choice(document.responsible) if broken is None else broken
        column = document.lines[line].index("responsible")
        letter = "R" if broken is None else "r"
        begun = document.change_all([(line, column, column + 1, letter), (0, 0, 0, "")])
        times.append((document.findings() - begun) * 1000)
        broken = line if broken is None else None
    return times


def most_used_name(paths):
    """A name that others refer to, the file that declares it, and where."""
    words, declared = Counter(), {}
    for path in paths:
        for number, line in enumerate(read(path).split("\n")):
            plain = re.sub(r'"[^"]*"', '""', line)
            words.update(re.findall(r"(?<![\w.-])[^\W\d][\w-]*(?![\w-])", plain))
            if found := re.match(r" *(?:actor|unit|role|fund|source|organisation|body) ([^\W\d][\w-]*)", plain):
                declared.setdefault(found[1], []).append((path, number, found.start(1)))
    single = {name: places[0] for name, places in declared.items() if len(places) == 1}
    name = max(single, key=lambda name: words[name])
    return (name, *single[name])


def measure_elsewhere(server, document, what, line, start, end, replacement):
    """From an edit to the findings of another file that it changes, forth and back."""
    original = document.lines[line][start:end]
    times = []
    for turn in range(QUESTIONS):
        time.sleep(0.7)
        server.drain()
        old, new = (original, replacement) if turn % 2 == 0 else (replacement, original)
        begun = document.change(line, start, start + len(old), new)

        def is_another(message):
            return message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] != document.uri

        try:
            times.append((server.wait(is_another, timeout=20)[0] - begun) * 1000)
        except queue.Empty:
            print(f"{what}: nothing was said of another file")
            return
    say(what, times)


def measure_package(binary, folder):
    plans = plans_of(folder)
    largest = max(plans, key=os.path.getsize)
    measure = next(found[1] for path in plans if (found := re.search(r"^measure ([^\W\d][\w-]*)", read(path), re.M)))
    for name, text in CHAIN.items():
        write(os.path.join(folder, name), text.format(measure=measure))
    last = os.path.join(folder, "zz-last.plan")
    write(last, MISSPELT)
    begun = time.perf_counter()
    server = start(binary, folder)

    def is_last(message):
        given = message.get("params", {})
        return message.get("method") == "textDocument/publishDiagnostics" and given["uri"].endswith("zz-last.plan")

    came, _ = server.wait(is_last)
    print(f"from the start of the process to the findings of the last file: {(came - begun) * 1000:.0f} ms")
    # All others may come after it.
    time.sleep(2)
    at_first, _ = server.memory()
    source = sum(os.path.getsize(path) for path in plans) / 1e6
    print(f"memory: {at_first:.0f} MB for {source:.0f} MB of text")
    document = Document(server, largest)
    print(f"edits in a file of {os.path.getsize(largest) / 1e6:.2f} MB")
    time.sleep(1)
    say("this file's findings after an edit, while typing", measure_edits(document, 0.1))
    say("this file's findings after an edit, with pauses", measure_edits(document, 0.5)[:EDITS])
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
    name, path, line, column = most_used_name(plans)
    actors = Document(server, path)
    time.sleep(1)
    place = actors.at(line, column)
    for _ in range(3):
        places, took = server.ask("textDocument/references", {**place, "context": {"includeDeclaration": True}})
        print(f"references of {name}: {took:.1f} ms for {len(places or [])} places")
        edit, took = server.ask("textDocument/rename", {**place, "newName": "another-name"})
        changes = (edit or {}).get("changes") or {}
        count = sum(map(len, changes.values())) or sum(
            len(change["edits"]) for change in (edit or {}).get("documentChanges", [])
        )
        print(f"rename of {name}: {took:.1f} ms for {count} places")
    measure_elsewhere(server, actors, "another file's findings after a name changed", line, column, column + len(name), name + "x")
    first = Document(server, os.path.join(folder, "chain-first.plan"))
    time.sleep(1)
    start_at = first.lines[2].index("2026-01")
    measure_elsewhere(
        server, first, "another file's findings after a date changed", 2, start_at, start_at + len("2026-01 .. 2026-03"), "2032-01 .. 2032-03"
    )
    time.sleep(2)
    now, most = server.memory()
    print(f"memory: {now:.0f} MB after all edits, {now - at_first:+.0f} MB; at most {most:.0f} MB")
    server.child.kill()


def measure_file(binary, folder, megabytes, in_block):
    """One file of so many megabytes beside the small ones of the plan."""
    texts = []
    for path in plans_of(os.path.join(folder, "activities")):
        texts.append(read(path))
        os.remove(path)
    text = "".join(texts).encode()
    while len(text) < megabytes * 1e6:
        text += text
    text = text[: int(megabytes * 1e6)].decode(errors="ignore")
    text = text[: text.rindex("\n}\n") + 3]
    one = os.path.join(folder, "one.plan")
    if in_block:
        # The activities stand in the block of the plan that they are part of.
        plan = os.path.join(folder, "plan.plan")
        head = read(plan)
        head = head[: head.rindex("}")]
        os.remove(plan)
        text = re.sub(r"^  part-of .*\n", "", text, flags=re.M)
        text = head + re.sub(r"^(?=.)", "  ", text, flags=re.M) + "}\n"
    write(one, text)
    server = start(binary, folder)
    begun = time.perf_counter()
    document = Document(server, one)
    server.ask("textDocument/hover", document.at())
    took = (time.perf_counter() - begun) * 1000
    print(f"one file of {len(text.encode()) / 1e6:.2f} MB: first answer about it in {took:.0f} ms")
    time.sleep(3)
    at_first, _ = server.memory()
    say("its findings after an edit, while typing", measure_edits(document, 0.1))
    say("its findings after an edit, with pauses", measure_edits(document, 1.0))
    time.sleep(2)
    now, most = server.memory()
    print(f"memory: {now:.0f} MB, {now - at_first:+.0f} MB by {2 * EDITS} edits; at most {most:.0f} MB")
    server.child.kill()


def main():
    arguments = sys.argv[1:]
    in_block = "--in-block" in arguments
    megabytes = float(arguments[arguments.index("--one-file") + 1]) if "--one-file" in arguments else None
    binary, original = (os.path.abspath(argument) for argument in arguments[:2])
    with tempfile.TemporaryDirectory() as above:
        folder = os.path.join(os.path.realpath(above), "plan")
        shutil.copytree(original, folder)
        if megabytes:
            measure_file(binary, folder, megabytes, in_block)
        else:
            measure_package(binary, folder)


main()
