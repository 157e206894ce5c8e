#!/usr/bin/env bash
# Holds this checkout against another by turns, so that both meet the same machine: the start to an answer, and a whole plan within one process.
#   bench/compare.sh OTHER [TURNS]     OTHER: the folder of another checkout, built or not; 15 turns unless told otherwise
# Prints the median of both and their ratio; this one is the second.
set -eu
other=$(cd "$1" && pwd)
turns=${2:-15}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
here=$PWD

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
bench=bench/Mitsumori.Benchmarks
for tree in "$other" "$here"; do
  dotnet build "$tree/$bench" -c Release --verbosity quiet --nologo -p:NuGetAudit=false </dev/null >&2
  # The first run builds, the second fills the disk cache; neither is counted.
  for _ in 1 2; do (cd "$tree" && ./mitsumori estimate examples/support-bot.yaml --lang en >/dev/null); done
done

# Milliseconds from start to end, the launcher included.
start_of() {
  local from
  from=$(date +%s%N)
  (cd "$1" && ./mitsumori estimate examples/support-bot.yaml --lang en >/dev/null)
  echo "$2 $((($(date +%s%N) - from) / 10000))" | awk '{ printf "%s %.2f\n", $1, $2 / 100 }'
}

# Microseconds of one whole plan, the mean of a short run.
plan_of() {
  dotnet "$1/$bench/bin/Release/net10.0/Mitsumori.Benchmarks.dll" --filter '*WholePlan*' --warmupCount 6 --iterationCount 8 --artifacts "$here/artifacts/compare" </dev/null \
    | awk -v who="$2" '/^\| .a whole plan/ { split($0, cell, "|"); split(cell[3], mean, " "); gsub(/,/, "", mean[1]); printf "%s %.3f\n", who, mean[2] == "ns" ? mean[1] / 1000 : mean[1]; exit }'
}

told() {
  sort -k1,1 -k2,2n | awk -v what="$1" -v unit="$2" '
    { of[$1, ++count[$1]] = $2 }
    function median(who,  n) { n = count[who]; return n % 2 ? of[who, (n + 1) / 2] : (of[who, n / 2] + of[who, n / 2 + 1]) / 2 }
    END {
      if (count["other"] == 0 || count["here"] == 0) { print "compare: nothing was measured of " what > "/dev/stderr"; exit 1 }
      printf "%-12s other %8.2f %s, here %8.2f %s, ratio %.3f (%d turns)\n", what, median("other"), unit, median("here"), unit, median("here") / median("other"), count["here"]
    }'
}

for turn in $(seq "$turns"); do
  if [ $((turn % 2)) = 0 ]; then start_of "$here" here; start_of "$other" other; else start_of "$other" other; start_of "$here" here; fi
done | told "start" ms
for turn in $(seq "$(((turns + 2) / 3))"); do
  if [ $((turn % 2)) = 0 ]; then plan_of "$here" here; plan_of "$other" other; else plan_of "$other" other; plan_of "$here" here; fi
done | told "whole plan" us
