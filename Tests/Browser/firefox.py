"""Firefox as people have it, driven through its own protocol, WebDriver BiDi."""

import contextlib
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

from websockets.sync.client import connect

COMMAND = shutil.which("firefox-esr") or shutil.which("firefox")

# A driven Firefox changes preferences of its own accord, and would not behave as a user's does.
PREFERENCES = """
user_pref("remote.prefs.recommended", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.enabled", false);
user_pref("browser.startup.page", 0);
user_pref("browser.aboutwelcome.enabled", false);
"""


class Firefox:
    def __init__(self, socket):
        self.socket = socket
        self.count = 0
        self.complaints = []
        self.address = ""
        self.ask("session.new", capabilities={})
        self.context = self.ask("browsingContext.getTree")["contexts"][0]["context"]
        self.ask("session.subscribe", events=["log.entryAdded"])

    def ask(self, method, **params):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": params}))
        while True:
            message = json.loads(self.socket.recv(timeout=60))
            if message.get("method") == "log.entryAdded":
                entry = message["params"]
                if self.address and entry["level"] in ("warn", "error"):
                    self.complaints.append(f"{entry['text']} at {self.address}")
            if message.get("id") == self.count:
                if message["type"] == "error":
                    raise RuntimeError(message["message"])
                return message["result"]

    def open(self, address):
        self.address = address
        self.ask("browsingContext.navigate", context=self.context, url="about:blank", wait="complete")
        self.ask("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def evaluate(self, script):
        """The value of an expression, a text, once it is there."""
        answer = self.ask(
            "script.evaluate", expression=script, awaitPromise=True,
            target={"context": self.context})
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return answer["result"].get("value")


@contextlib.contextmanager
def firefox():
    with tempfile.TemporaryDirectory() as profile:
        pathlib.Path(profile, "user.js").write_text(PREFERENCES)
        process = subprocess.Popen(
            [COMMAND, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"],
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        try:
            address = next(found[1] for line in process.stderr
                           if (found := re.search(r"BiDi listening on (ws://\S+)", line)))
            with connect(f"{address}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()
            process.wait(30)
            process.stderr.close()
