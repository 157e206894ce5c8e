#!/usr/bin/env bash
# The wall time of one command from start to end, launcher included, once the program is built.
#   bench/startup.sh [RUNS]     21 runs unless told otherwise; prints the median, the fastest and the slowest in ms
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-21}

# The first run builds, the second fills the disk cache; neither is counted.
for _ in 1 2; do ./mitsumori estimate examples/support-bot.yaml --lang en >/dev/null; done

times=$(for _ in $(seq "$runs"); do
  start=$(date +%s%N)
  ./mitsumori estimate examples/support-bot.yaml --lang en >/dev/null
  echo $((($(date +%s%N) - start) / 100000))
done | sort -n)

printf '%s\n' "$times" | awk '
  { tenths[NR] = $1 }
  END { printf "%d runs: median %.1f ms, fastest %.1f ms, slowest %.1f ms\n", NR, tenths[int((NR + 1) / 2)] / 10, tenths[1] / 10, tenths[NR] / 10 }'
