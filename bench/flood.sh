#!/usr/bin/env bash
# More requests at once than the server takes: what it answers, and that it is well right afterwards. wrk asks, the program serves, both on this machine.
#   bench/flood.sh [SECONDS] [CONNECTIONS]     10 seconds and 600 connections unless told otherwise
# Fails if anything comes back but 200, and 429 and 503 with a time to wait (Retry-After), or if the server does not answer as before.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-10} connections=${2:-600} token=a-token-for-the-flood
. bench/serving.sh

# This machine: heavy and cheap requests by turns; nobody is over a limit of their own, so that a full server says 503.
flood() { wrk -t2 -c"$1" -d"${2}s" --timeout 30s -s "$folder/ask.lua" "$3" | tail -1 | tee "$folder/counts"; }
serve --urls http://127.0.0.1:0
echo "from this machine, $connections connections:"
flood "$connections" "$seconds" "$address"
[ "$(counted 200)" -gt 0 ] && [ "$(counted 503)" -gt 0 ] && [ "$(counted 429)" = 0 ] && [ "$(counted other)" = 0 ] || fail "wanted 200 and 503, and nothing else"
answers_as_before
stop

# Elsewhere: the machine's own address, by which it is not this machine. One address may ask 50 times a second.
other=$(hostname -I | tr ' ' '\n' | grep -m1 '^[0-9.]*$') || fail "this machine has no address but the loopback"
serve --urls "http://$other:0"
echo "from elsewhere ($other), 16 connections:"
CHEAP=yes flood 16 "$seconds" "$address"
[ "$(counted 200)" -gt 0 ] && [ "$(counted 429)" -gt 0 ] && [ "$(counted other)" = 0 ] || fail "wanted 200 and 429, and at most some 503"
sleep 5
answers_as_before
echo "flood: as it should be"
