#!/usr/bin/env python3
"""Measures the program against its yardsticks, both sides in the same run, and prints ratios.

    python3 Benchmarks/measure.py [--build] [--debug-build]

`--build` makes the release binary first; `--debug-build` also times a clean debug build with its
tests. Needs sqlite3, and pip for RiveScript. Nothing here is part of the tests: figures belong to
the machine and the moment they were taken on, so read the ratios.
"""

import json
import os
import pty
import select
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRATCH = ROOT / ".build-bench"
PROGRAM = SCRATCH / "release" / "legwork"
RIVE = Path(__file__).with_name("twelve-questions.rive")

CONVERSATION = [
    "my left shin has been killing me since sundays long run",
    "the left one",
    "it's a dull ache",
    "slowly over time",
    "about 2 weeks",
    "it eases once i get going",
    "no swelling",
    "along the whole bone",
    "no, never",
    "yes i can",
    "i upped my miles a lot",
    "30 km",
    "400 miles",
]


def run(*command, **options):
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT, **options)


def until_prompt(command, prompt):
    """Seconds from starting a program in a terminal until its prompt is written."""
    master, slave = pty.openpty()
    start = time.perf_counter()
    child = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, close_fds=True, cwd=ROOT,
        env={**os.environ, "TERM": "xterm-256color", "XDG_STATE_HOME": str(SCRATCH / "state")},
        start_new_session=True)
    os.close(slave)
    written = b""
    while prompt not in written:
        ready, _, _ = select.select([master], [], [], 30)
        if not ready:
            raise SystemExit(f"no prompt from {command[0]}: {written!r}")
        written += os.read(master, 65536)
    seconds = time.perf_counter() - start
    child.kill()
    child.wait()
    os.close(master)
    return seconds


def alternately(count, *measures):
    """Medians of measures taken in turn, so that both meet the same load."""
    taken = [[] for _ in measures]
    for _ in range(count):
        for place, measure in enumerate(measures):
            taken[place].append(measure())
    return [statistics.median(seconds) for seconds in taken]


def timed(command, typed=b""):
    start = time.perf_counter()
    subprocess.run(
        command, input=typed, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    return time.perf_counter() - start


def lines(messages):
    return b"".join(json.dumps({"say": text}).encode() + b"\n" for text in messages)


def report(what, ours, theirs, bound, unit="ms", scale=1e3):
    print(
        f"{what:34} {ours * scale:9.2f} {unit}   {theirs * scale:9.2f} {unit}"
        f"   ratio {ours / theirs:6.2f}   (at most {bound})")


def first_prompt():
    ours, theirs = alternately(
        40,
        lambda: until_prompt([str(PROGRAM)], b"> "),
        lambda: until_prompt(["sqlite3"], b"sqlite> "))
    report("first prompt / sqlite3's", ours, theirs, 3)


def whole_turn():
    python = SCRATCH / "python" / "bin" / "python"
    if not python.exists():
        run(sys.executable, "-m", "venv", SCRATCH / "python")
        run(python, "-m", "pip", "install", "--quiet", "rivescript")
    theirs_program = f"""
import time
from rivescript import RiveScript
bot = RiveScript(utf8=True)
bot.load_file({str(RIVE)!r})
bot.sort_replies()
messages = {CONVERSATION!r}
def talk(user):
    for message in messages: bot.reply(user, message)
talk("warm up")
start = time.perf_counter()
for round in range(20): talk(str(round))
print((time.perf_counter() - start) / 20 / len(messages))
"""
    rounds = 20
    typed = (lines(CONVERSATION) + b'{"command": "start-over"}\n') * rounds
    turns = rounds * (len(CONVERSATION) + 1)
    chat = [str(PROGRAM), "chat", "--json"]

    def ours():
        return (timed(chat, typed) - timed(chat, lines(["hello"]))) / turns

    def theirs():
        return float(subprocess.check_output([str(python), "-c", theirs_program]))

    mine, other = alternately(7, ours, theirs)
    report("whole turn / RiveScript's", mine, other, 1, "us", 1e6)


def flatness():
    """One long conversation: what the last turns take beside the first ones."""
    chat = subprocess.Popen(
        [str(PROGRAM), "chat", "--json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
    chat.stdout.readline()
    taken = []
    messages = CONVERSATION[:4] + ["actually the right one", "actually the left one"] * 1000
    for message in messages:
        start = time.perf_counter()
        chat.stdin.write(lines([message]))
        chat.stdin.flush()
        chat.stdout.readline()
        taken.append(time.perf_counter() - start)
    chat.stdin.close()
    chat.wait()
    early = statistics.median(taken[50:250])
    late = statistics.median(taken[-200:])
    report("turn 1,900 / turn 150", late, early, "about 1", "us", 1e6)


def peak_memory():
    chat = subprocess.Popen(
        [str(PROGRAM), "chat", "--plain", "--no-history"], stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL, cwd=ROOT)
    chat.stdin.write("\n".join(CONVERSATION + ["stop"]).encode() + b"\n")
    chat.stdin.close()
    _, _, usage = os.wait4(chat.pid, 0)
    print(f"{'peak memory of a chat':34} {usage.ru_maxrss / 1024:9.1f} MB   (at most 20)")


def check():
    ours, theirs = alternately(
        20,
        lambda: timed([str(PROGRAM), "check", "Dialogues"]),
        lambda: timed(["sqlite3", ":memory:", ".quit"]))
    report("check Dialogues / sqlite3's start", ours, theirs, 30)


def debug_build():
    scratch = ROOT / ".build-debug-bench"
    shutil.rmtree(scratch, ignore_errors=True)
    start = time.perf_counter()
    run("swift", "build", "--build-tests", "--scratch-path", scratch, stdout=subprocess.DEVNULL)
    print(f"{'clean debug build with tests':34} {time.perf_counter() - start:9.0f} s")
    shutil.rmtree(scratch, ignore_errors=True)


def main():
    if "--build" in sys.argv or not PROGRAM.exists():
        run(
            "swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "legwork",
            "--scratch-path", SCRATCH)
    print(f"{'':34} {'ours':>9}      {'theirs':>9}")
    for measure in (first_prompt, whole_turn, flatness, peak_memory, check):
        measure()
    if "--debug-build" in sys.argv:
        debug_build()


if __name__ == "__main__":
    main()
