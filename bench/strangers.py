#!/usr/bin/env python3
"""Strangers beside one holder of the token: 1,000 send a body of a few bytes a second, 1,000 hold a connection and say nothing.

  bench/strangers.py PORT TOKEN [SECONDS] [--proxy]

Strangers come from 127.0.1.1 on, ten connections each, and carry no token; the holder asks POST /api/v1/estimate from 127.0.0.1, one request
after the other. With --proxy all of them come from 127.0.0.2, which the server was told to trust, and tell addresses of their own.
Prints how many answers the holder got, of which status, and the time of the median, of 99 of 100 and of the slowest in milliseconds.
"""
import selectors, socket, sys, threading, time

port, token, seconds = int(sys.argv[1]), sys.argv[2], float(sys.argv[3]) if len(sys.argv) > 3 and sys.argv[3] != "--proxy" else 30.0
is_proxied = "--proxy" in sys.argv
SLOW, IDLE = 1000, 1000
PLAN = b'{"model":"amazon.nova-pro-v1:0","region":"us-east-1","month":"2026-12","traffic":{"requestsPerMinute":40,"tokens":{"input":2000,"output":400}}}'
end = time.monotonic() + seconds


def connect(number):
    stranger = socket.socket()
    stranger.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    address = "127.0.0.2" if is_proxied else f"127.0.{1 + number // 10 // 250}.{1 + number // 10 % 250}"
    stranger.bind((address, 0))
    stranger.connect(("127.0.0.1", port))
    stranger.setblocking(False)
    return stranger


def head(number):
    told = f"X-Forwarded-For: 198.51.{number // 250}.{number % 250}\r\n" if is_proxied else ""
    path = ("/sign-in", "/api/v1/estimate")[number % 2]
    return (f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{told}Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n").encode()


def strangers(counts):
    idle, slow = [], {}
    number = 0
    while time.monotonic() < end:
        try:
            while len(idle) < IDLE:
                idle.append(connect(number)); number += 1; counts["opened"] += 1
            while len(slow) < SLOW:
                one = connect(number); number += 1; counts["opened"] += 1
                one.send(head(number % SLOW)); slow[one] = 0
        except OSError:
            counts["refused"] += 1
        for one in list(slow):
            try:
                one.send(b" " * 60)
                if one.recv(4096) == b"": raise ConnectionError
            except BlockingIOError:
                pass
            except OSError:
                one.close(); del slow[one]; counts["closed"] += 1
        for one in list(idle):
            try:
                if one.recv(1) == b"": raise ConnectionError
            except BlockingIOError:
                pass
            except OSError:
                one.close(); idle.remove(one); counts["closed"] += 1
        time.sleep(0.2)


def holder(times, statuses):
    request = (f"POST /api/v1/estimate HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
               f"Content-Type: application/json\r\nContent-Length: {len(PLAN)}\r\n\r\n").encode() + PLAN
    one = socket.create_connection(("127.0.0.1", port))
    while time.monotonic() < end:
        start = time.perf_counter()
        one.sendall(request)
        answer = b""
        while b"\r\n\r\n" not in answer: answer += one.recv(65536)
        top, _, body = answer.partition(b"\r\n\r\n")
        length = int([line.split(b":")[1] for line in top.split(b"\r\n") if line.lower().startswith(b"content-length")][0])
        while len(body) < length: body += one.recv(65536)
        times.append((time.perf_counter() - start) * 1000)
        status = top.split()[1].decode()
        statuses[status] = statuses.get(status, 0) + 1
        time.sleep(0.02)


counts, times, statuses = {"opened": 0, "closed": 0, "refused": 0}, [], {}
crowd = threading.Thread(target=strangers, args=(counts,))
crowd.start()
time.sleep(3)
holder(times, statuses)
crowd.join()
times.sort()
at = lambda share: times[min(len(times) - 1, int(len(times) * share))]
print(f"strangers: {counts['opened']} connections opened, {counts['closed']} closed by the server, {counts['refused']} rounds refused")
print(f"holder: {statuses}, median {at(0.5):.1f} ms, p99 {at(0.99):.1f} ms, slowest {times[-1]:.1f} ms")
sys.exit(0 if set(statuses) == {"200"} and at(0.99) < 100 else 1)
