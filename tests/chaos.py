#!/usr/bin/env python3
"""Chaos: kills, full disks, clocks set back and files that change while they are read, at random, for some minutes.

  tests/chaos.py [SECONDS] [SEED]     600 seconds unless told otherwise; works on copies in a temporary folder

Fails if a file is half, if an answer that was acknowledged is not whole, if a command ends otherwise than by its codes, or if anything shows a
trace of the program. Prints what was tried how often. Needs python3 and the .NET SDK; as root it tries a full disk too.
"""
import collections, hashlib, json, os, random, re, shutil, signal, socket, subprocess, sys, tempfile, threading, time

seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 600
seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
rng = random.Random(seed)
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
home = tempfile.mkdtemp(prefix="mitsumori-chaos-")
tried, faults = collections.Counter(), []
CODES = {0, 1, 2, 3, 4}
TRACE = re.compile(r"^   at |Unhandled exception|Aborted|core dumped", re.M)

subprocess.run([root + "/mitsumori", "--version"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
current = open(root + "/artifacts/run/current").read().strip()
PROGRAM = ["dotnet", f"{root}/artifacts/run/{current}/Mitsumori.Cli.dll"]
PLANS = [f"{root}/examples/{name}" for name in ("support-bot.yaml", "tokyo.yaml", "growing-traffic.yaml")]


def fault(what, output=""):
    faults.append(what)
    print(f"chaos: {what}\n{output[:2000]}", file=sys.stderr)


def run(*words, **more):
    done = subprocess.run([*PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace", timeout=60, **more)
    if done.returncode not in CODES: fault(f"{words} ended with {done.returncode}", done.stderr)
    if TRACE.search(done.stdout + done.stderr): fault(f"{words} shows a trace", done.stderr)
    return done


def whole(plan, ending):
    file = f"{home}/sheet{ending}"
    run("report", plan, "-o", file, "--issued", "2026-12-01", "--force")
    whole_file = hashlib.sha256(open(file, "rb").read()).hexdigest()
    os.remove(file)
    return whole_file


def report_killed():
    """A report is killed at any moment: the file is there whole, or not there, or as it was before."""
    ending = rng.choice([".md", ".html", ".csv", ".json"])
    plan, file = rng.choice(PLANS), f"{home}/sheet{ending}"
    had = rng.random() < 0.5
    if had: open(file, "w").write("before")
    process = subprocess.Popen([*PROGRAM, "report", plan, "-o", file, "--issued", "2026-12-01", "--force"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(rng.uniform(0.05, 0.9))
    process.kill(); process.wait()
    tried["report killed"] += 1
    if os.path.exists(file):
        got = open(file, "rb").read()
        if had and got == b"before": tried["report killed, file as before"] += 1
        elif hashlib.sha256(got).hexdigest() == sheets[plan, ending]: tried["report killed, file whole"] += 1
        else: fault(f"half a file: {ending}, {len(got)} bytes")
        os.remove(file)
    elif had: fault("a file that was there is gone")


def disk_full():
    """A report to a disk without room ends with a sentence and leaves no file."""
    if not os.path.ismount(f"{home}/full"): return
    ending = rng.choice([".md", ".html", ".xlsx"])
    done = run("report", PLANS[0], "-o", f"{home}/full/sheet{ending}")
    tried["full disk"] += 1
    if done.returncode != 1 or not done.stderr.strip(): fault(f"full disk: {done.returncode}", done.stderr)
    if os.listdir(f"{home}/full"): fault(f"a full disk holds {os.listdir(home + '/full')}")


def plan_changes():
    """A plan and a price file are written anew while they are read."""
    plan, prices = f"{home}/plan.yaml", f"{home}/prices.json"
    texts = [open(PLANS[0]).read(), open(PLANS[1]).read(), "model: [", ""]
    rows = [open(f"{root}/examples/own-prices.json").read(), "{", '{"sources": [], "prices": []}']
    stop = threading.Event()

    def change():
        while not stop.is_set():
            open(plan, "w").write(rng.choice(texts)); open(prices, "w").write(rng.choice(rows))
    open(plan, "w").write(texts[0]); open(prices, "w").write(rows[0])
    changing = threading.Thread(target=change); changing.start()
    for _ in range(3):
        run("estimate", plan, "--prices", prices, "--format", rng.choice(["table", "json", "csv"]))
        tried["files changed while read"] += 1
    stop.set(); changing.join()


def clock_back():
    """Files of tomorrow and of 1970, and a lock of the launcher of tomorrow."""
    plan = f"{home}/old.yaml"
    shutil.copy(PLANS[0], plan)
    os.utime(plan, (rng.choice([0, time.time() + 86400 * 400]),) * 2)
    if run("estimate", plan).returncode not in (0, 3): fault("the time of a file matters")
    tried["clock set back"] += 1


def server_killed():
    """A server is killed while it answers: what it acknowledged with its whole length is whole JSON."""
    # Below the ports that clients are given: one of those, connected to itself, would answer with the question.
    port = 20000 + rng.randrange(10000)
    tokens = f"{home}/tokens"
    open(tokens, "w").write("one a-token-of-sixteen-letters\n")
    server = subprocess.Popen([*PROGRAM, "serve", "--urls", f"http://127.0.0.1:{port}", "--token-file", tokens], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    body = b'{"model":"amazon.nova-pro-v1:0","region":"us-east-1","traffic":{"requestsPerMinute":40,"tokens":{"input":2000,"output":400}}}'
    ask = (b"POST /api/v1/estimate HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer a-token-of-sixteen-letters\r\nContent-Type: application/json\r\n"
           + f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
    stop = time.monotonic() + rng.uniform(0.5, 3)

    def client():
        while time.monotonic() < stop + 0.5:
            try:
                with socket.create_connection(("127.0.0.1", port), 2) as one:
                    while True:
                        one.sendall(ask)
                        answer = b""
                        while b"\r\n\r\n" not in answer:
                            piece = one.recv(65536)
                            if not piece: return
                            answer += piece
                        top, _, got = answer.partition(b"\r\n\r\n")
                        length = int(re.search(rb"(?i)content-length: (\d+)", top)[1])
                        while len(got) < length:
                            piece = one.recv(65536)
                            if not piece: return
                            got += piece
                        tried["answers acknowledged"] += 1
                        if top.split()[1] != b"200" or "options" not in json.loads(got): fault("an answer is not whole", top.decode())
            except OSError:
                time.sleep(0.05)
    clients = [threading.Thread(target=client) for _ in range(3)]
    for one in clients: one.start()
    while time.monotonic() < stop:
        open(tokens, "w").write("one a-token-of-sixteen-letters\ntwo " + "x" * rng.randrange(40) + "\n")
        time.sleep(0.2)
    server.send_signal(rng.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM]))
    server.wait(30)
    tried["server killed"] += 1
    said = server.stderr.read()
    if TRACE.search(said): fault("the server shows a trace", said)
    for one in clients: one.join()


def launcher_killed():
    """The launcher is killed while it builds: the next start builds and answers."""
    copy = f"{home}/checkout"
    if not os.path.exists(copy): subprocess.run(["git", "clone", "--quiet", root, copy], check=True)
    with open(f"{copy}/src/Mitsumori.Cli/Program.cs", "a") as source: source.write(f"// {rng.random()}\n")
    build = subprocess.Popen([f"{copy}/mitsumori", "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(rng.uniform(0.5, 25))
    os.killpg(build.pid, signal.SIGKILL) if rng.random() < 0.5 else build.kill()
    build.wait()
    if rng.random() < 0.5 and not os.path.lexists(f"{copy}/artifacts/run/lock"):
        os.symlink(f"{os.getpid()}.{int(time.time()) + 86400}", f"{copy}/artifacts/run/lock")
    try:
        done = subprocess.run([f"{copy}/mitsumori", "--version"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=400)
        if done.returncode != 0 or not done.stdout.startswith("mitsumori "): fault(f"the launcher ends with {done.returncode}", done.stderr)
    except subprocess.TimeoutExpired:
        fault("the launcher hangs after a kill")
    tried["launcher killed while building"] += 1


sheets = {(plan, ending): whole(plan, ending) for plan in PLANS for ending in (".md", ".html", ".csv", ".json")}
if os.geteuid() == 0:
    os.mkdir(f"{home}/full")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", f"{home}/full"], stderr=subprocess.DEVNULL)
    if not os.path.ismount(f"{home}/full"): print("chaos: no disk can be mounted here, so that none is full", file=sys.stderr)
begin = time.monotonic()
last_launch = begin
while time.monotonic() - begin < seconds:
    if time.monotonic() - last_launch > 120:
        launcher_killed(); last_launch = time.monotonic()
    rng.choice([report_killed, report_killed, disk_full, plan_changes, clock_back, server_killed])()
if os.path.ismount(f"{home}/full"): subprocess.run(["umount", f"{home}/full"])
left = [name for name in os.listdir(home) if name.startswith(".mitsumori.")]
shutil.rmtree(home, ignore_errors=True)
print(f"chaos: seed {seed}, {time.monotonic() - begin:.0f} s, drafts left by kills: {len(left)}")
for what, count in sorted(tried.items()): print(f"  {what}: {count}")
print(f"chaos: {len(faults)} faults")
sys.exit(1 if faults else 0)
