#!/usr/bin/env bash
# Memory over a longer time: the server under load, its resident memory and its heap every ten seconds.
#   bench/steady.sh [MINUTES] [CONNECTIONS]     10 minutes and 16 connections unless told otherwise
# The first minute warms up and does not count. Fails if the last minute's resident memory is more than MOST percent (20) above that of the minute after warming up.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
minutes=${1:-10} connections=${2:-16} most=${MOST:-20} token=a-token-for-the-steady
[ "$minutes" -ge 3 ] || { echo "$0: at least 3 minutes: one warms up, two are compared" >&2; exit 1; }
. bench/serving.sh

serve --urls http://127.0.0.1:0
wrk -t2 -c"$connections" -d"$((minutes * 60))s" --timeout 30s -s "$folder/ask.lua" "$address" >"$folder/wrk" &
asking=$!
trap 'kill "$asking" 2>/dev/null; stop; rm -rf "$folder"' EXIT

# The launcher hands over to the program, so that the process is the server's. Where dotnet-counters is, it tells the heap.
counters=$(command -v dotnet-counters || true)
echo "second  resident, MB  heap, MB"
for ((second = 10; second <= minutes * 60; second += 10)); do
  sleep 10
  heap='-'
  if [ -n "$counters" ]; then
    "$counters" collect -p "$server" --duration 00:00:02 --format csv -o "$folder/heap" --counters 'System.Runtime[dotnet.gc.last_collection.heap.size]' >/dev/null 2>&1 || true
    heap=$(awk -F, '/heap.size/ { sum[$1] += $NF } END { for (at in sum) if (at > last) last = at; if (last) printf "%.0f", sum[last] / 1048576; else printf "-" }' "$folder/heap.csv" 2>/dev/null || echo '-')
  fi
  printf '%6d  %12d  %8s\n' "$second" "$(($(awk '/VmRSS/ { print $2 }' "/proc/$server/status") / 1024))" "$heap" | tee -a "$folder/samples"
done

wait "$asking" || true
tail -1 "$folder/wrk" | tee "$folder/counts"
[ "$(counted 200)" -gt 0 ] && [ "$(counted other)" = 0 ] || fail "wanted answers only"
answers_as_before
awk -v last="$((minutes * 60))" -v most="$most" '
  $1 > 60 && $1 <= 120 { first += $2; n++ }
  $1 > last - 60 { end += $2; m++ }
  END { first /= n; end /= m; growth = 100 * (end / first - 1)
    printf "steady: %.0f MB in the minute after warming up, %.0f MB in the last: %+.0f %% (at most %+d %%): %s\n", first, end, growth, most, growth <= most ? "steady" : "GROWS"
    exit growth > most }' "$folder/samples"
