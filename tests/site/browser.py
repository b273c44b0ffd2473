"""A headless Chromium, driven over its DevTools protocol with nothing but the standard library."""

import base64
import json
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time


def find():
    """The program of the browser; None if there is none."""
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome", "chrome"]
    return next((found for found in (shutil.which(name) for name in names if name) if found), None)


class Browser:
    def __init__(self, program):
        self.profile = tempfile.mkdtemp()
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
                 "--disable-background-networking", "--remote-debugging-port=0", "--user-data-dir=" + self.profile, "about:blank"]
        self.process = subprocess.Popen([program] + flags, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = os.path.join(self.profile, "DevToolsActivePort")
        port, path = None, None
        for _ in range(600):
            try:
                with open(port_file, encoding="utf-8") as lines:
                    port, path = lines.read().split()
                break
            except (FileNotFoundError, ValueError):
                time.sleep(0.05)
        if port is None:
            raise RuntimeError("the browser does not start")
        self.socket = socket.create_connection(("127.0.0.1", int(port)), timeout=120)
        self._shake_hands(port, path)
        self.count = 0
        self.events = []
        page = next(target for target in self.call("Target.getTargets")["targetInfos"] if target["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(domain + ".enable")

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    # ------------------------------------------------------------------------------------------------------- commands

    def send(self, method, **parameters):
        """A command to the page; its answer comes back."""
        return self.call(method, self.session, **parameters)

    def run(self, expression):
        """What a script comes to; promises are waited for."""
        answer = self.send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise AssertionError(expression + "\n" + json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def open(self, address):
        """Opens a page and waits until it stands; how many seconds that took comes back."""
        self.send("Page.navigate", url="about:blank")
        start = time.monotonic()
        self.send("Page.navigate", url=address)
        self.wait("document.readyState === 'complete' && !!document.querySelector('main h1')")
        return time.monotonic() - start

    def wait(self, condition, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.run(condition):
                return
            time.sleep(0.02)
        raise AssertionError("never true: " + condition)

    def go(self, route, heading=None):
        """To another page of the site."""
        self.run("location.hash = " + json.dumps(route) + ", new Promise((done) => setTimeout(done, 60))")
        if heading:
            self.wait("document.querySelector('h1').textContent.includes(" + json.dumps(heading) + ")")

    def key(self, key, code=None):
        for kind in ("keyDown", "keyUp"):
            text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
            extra = {"text": text} if kind == "keyDown" and text else {}
            self.send("Input.dispatchKeyEvent", type=kind, key=key, code=code or key,
                      windowsVirtualKeyCode={"Tab": 9, "Enter": 13, "ArrowDown": 40, "ArrowRight": 39, "ArrowUp": 38, "ArrowLeft": 37}.get(key, 0), **extra)

    def type(self, text):
        self.send("Input.insertText", text=text)

    def size(self, width, height, is_phone=False):
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2 if is_phone else 1, mobile=is_phone)

    def media(self, **features):
        self.send("Emulation.setEmulatedMedia", features=[{"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    def picture(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"]))

    def print(self):
        """The page as PDF."""
        return base64.b64decode(self.send("Page.printToPDF", printBackground=True)["data"])

    def requests(self):
        """Addresses that were asked for since `events` were cleared, those of files left out."""
        asked = [event["params"]["request"]["url"] for event in self.events if event["method"] == "Network.requestWillBeSent"]
        return [address for address in asked if not address.startswith(("file:", "data:", "about:"))]

    def errors(self):
        """What the browser and the scripts complained of."""
        found = []
        for event in self.events:
            parameters = event["params"]
            if event["method"] == "Runtime.exceptionThrown":
                found.append(json.dumps(parameters["exceptionDetails"])[:800])
            elif event["method"] == "Log.entryAdded" and parameters["entry"]["level"] == "error":
                found.append(parameters["entry"]["text"])
            elif event["method"] == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "assert"):
                found.append(json.dumps(parameters["args"])[:800])
        return found

    # ----------------------------------------------------------------------------------------------------- the protocol

    def call(self, method, session=None, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self._write(json.dumps(message).encode())
        while True:
            answer = json.loads(self._read())
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError(method + ": " + json.dumps(answer["error"]))
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def _shake_hands(self, port, path):
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        self.rest = b""
        while b"\r\n\r\n" not in self.rest:
            self.rest += self.socket.recv(4096)
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise RuntimeError("the browser does not answer: " + head.decode())

    def _write(self, content):
        length = len(content)
        if length < 126:
            head = struct.pack("!BB", 0x81, 0x80 | length)
        elif length < 65536:
            head = struct.pack("!BBH", 0x81, 0x80 | 126, length)
        else:
            head = struct.pack("!BBQ", 0x81, 0x80 | 127, length)
        # A mask has to be there; that of nothing but zeros leaves the content as it is.
        self.socket.sendall(head + b"\0\0\0\0" + content)

    def _take(self, count):
        pieces = [self.rest]
        have = len(self.rest)
        while have < count:
            piece = self.socket.recv(1 << 20)
            if not piece:
                raise RuntimeError("the browser is gone")
            pieces.append(piece)
            have += len(piece)
        whole = b"".join(pieces)
        self.rest = whole[count:]
        return whole[:count]

    def _read(self):
        content = b""
        while True:
            first, second = self._take(2)
            length = second & 0x7F
            if length == 126:
                length = struct.unpack("!H", self._take(2))[0]
            elif length == 127:
                length = struct.unpack("!Q", self._take(8))[0]
            content += self._take(length)
            if first & 0x80:
                return content
