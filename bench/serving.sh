# For flood.sh and steady.sh, which read it: starts the server, and writes what wrk asks. Wants $token.
if ! command -v wrk >/dev/null; then
  echo "$0: installing wrk (apt-get), which asks the server" >&2
  { apt-get update && apt-get install -y --no-install-recommends wrk; } >/dev/null 2>&1 </dev/null || { echo "$0: wrk could not be installed. As root: apt-get install wrk" >&2; exit 1; }
fi
folder=$(mktemp -d) server=''
stop() { [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; server=''; }; }
trap 'stop; rm -rf "$folder"' EXIT
fail() { echo "$0: $*" >&2; exit 1; }

# Starts the program, and waits until it listens: its address is $address.
serve() {
  ./mitsumori --version >/dev/null
  : >"$folder/said"
  ./mitsumori serve --token "$token" --lang en "$@" >"$folder/said" 2>/dev/null &
  server=$!
  until address=$(grep -o 'http://[0-9.:]*' "$folder/said"); do kill -0 "$server" && sleep 0.2; done
  curl -sf -H "Authorization: Bearer $token" "$address/openapi/v1.json" | python3 -c '
import json, sys
paths = json.load(sys.stdin)["paths"]
for name in "estimate", "breakeven", "report":
    plan = paths["/api/v1/" + name]["post"]["requestBody"]["content"]["application/json"]["example"]
    json.dump(plan, open(sys.argv[1] + "/" + name + ".json", "w"))' "$folder"
  cat >"$folder/ask.lua" <<LUA
local function plan(name) return io.open("$folder/" .. name .. ".json"):read("a") end
local token, json = { Authorization = "Bearer $token" }, { Authorization = "Bearer $token", ["Content-Type"] = "application/json" }
local asks, turn, threads = {}, 0, {}
-- Not before: the name of the server is known from here on.
function init() asks = {
  wrk.format("POST", "/api/v1/report?format=xlsx", json, plan("report")), wrk.format("GET", "/api/v1/prices?region=us-east-1", token),
  wrk.format("POST", "/api/v1/breakeven", json, plan("breakeven")), wrk.format("POST", "/api/v1/estimate", json, plan("estimate")),
  wrk.format("GET", "/models", token),
}
  if os.getenv("CHEAP") then asks = { wrk.format("GET", "/favicon.svg", token) } end
end
ok, crowded, full, other = 0, 0, 0, 0
function setup(thread) table.insert(threads, thread) end
function request() turn = turn + 1 return asks[turn % #asks + 1] end
function response(status, headers)
  if status ~= 200 and not headers["Retry-After"] then other = other + 1
  elseif status == 200 then ok = ok + 1 elseif status == 429 then crowded = crowded + 1 elseif status == 503 then full = full + 1 else other = other + 1 end
end
function done(summary)
  local n = { ok = 0, crowded = 0, full = 0, other = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout }
  for _, thread in ipairs(threads) do for name in pairs(n) do n[name] = n[name] + thread:get(name) end end
  print(string.format("200: %d, 429: %d, 503: %d, other: %d", n.ok, n.crowded, n.full, n.other))
end
LUA
}

# How often a status stands in the last counts.
counted() { sed -E "s/.*$1: ([0-9]+).*/\1/" "$folder/counts"; }

answers_as_before() {
  status=$(curl -s -o "$folder/after" -w '%{http_code}' -H "Authorization: Bearer $token" -H 'Content-Type: application/json' --data-binary @"$folder/estimate.json" "$address/api/v1/estimate")
  [ "$status" = 200 ] && grep -q '"cheapest"' "$folder/after" || fail "the server answers $status after the flood"
}
