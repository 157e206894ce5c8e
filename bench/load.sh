#!/usr/bin/env bash
# Estimates a second over HTTP, and how long they take: the program serves, wrk (apt-get install wrk) asks, both on this machine.
#   bench/load.sh [SECONDS] [CONNECTIONS]     10 seconds and 16 connections unless told otherwise
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-10} connections=${2:-16}
command -v wrk >/dev/null || { echo "load: wrk is not installed (Debian: apt-get install wrk)" >&2; exit 1; }

folder=$(mktemp -d)
server=''
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT

# The plan of examples/support-bot.yaml, as the server describes it.
./mitsumori serve --urls http://127.0.0.1:0 --lang en >"$folder/said" 2>/dev/null &
server=$!
until address=$(grep -o 'http://[0-9.:]*' "$folder/said"); do kill -0 "$server" && sleep 0.2; done
curl -sf "$address/openapi/v1.json" |
  python3 -c 'import json, sys; print(json.dumps(json.load(sys.stdin)["paths"]["/api/v1/estimate"]["post"]["requestBody"]["content"]["application/json"]["example"]))' >"$folder/plan.json"

cat >"$folder/ask.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = io.open("$folder/plan.json"):read("a")
function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format("%.0f estimates a second, median %.1f ms, p99 %.1f ms, %d not answered",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, wrong))
end
LUA

# The first seconds compile; they are not counted.
wrk -t1 -c"$connections" -d5s -s "$folder/ask.lua" "$address/api/v1/estimate" >/dev/null
echo "load of the machine before the run: $(cut -d' ' -f1 /proc/loadavg)"
wrk -t1 -c"$connections" -d"${seconds}s" -s "$folder/ask.lua" "$address/api/v1/estimate" | tail -1
