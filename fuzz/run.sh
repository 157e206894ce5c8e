#!/usr/bin/env bash
# Fuzzes the reader of plans with afl++ on one core: publishes the target, instruments what it reads with, runs, prints afl's figures.
#   fuzz/run.sh --seconds 600
#   fuzz/run.sh --executions 5000000
# Needs Debian's afl++, and installs it where it may. What is found lies in artifacts/fuzz/out/default/{crashes,hangs};
# a run goes on where the last one stopped. Ends with 1 if there is a crash or a hang.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() { echo "usage: fuzz/run.sh --seconds N | --executions N" >&2; exit 2; }
[ $# = 2 ] || usage
case "$2" in '' | *[!0-9]*) usage ;; esac
case "$1" in
  --seconds) limit=(-V "$2") ;;
  --executions) limit=(-E "$2") ;;
  *) usage ;;
esac

if ! command -v afl-fuzz >/dev/null; then
  echo "fuzz/run.sh: installing afl++" >&2
  apt-get update -qq && apt-get install -y -qq afl++
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
home=artifacts/fuzz
program=$home/program
rm -rf "$program" "$home/seeds"
mkdir -p "$home/seeds"
dotnet tool restore --verbosity quiet
dotnet publish fuzz/Mitsumori.Fuzz/Mitsumori.Fuzz.csproj --configuration Release --output "$program" --artifacts-path "$home/work" \
  --verbosity quiet --nologo -nodeReuse:false -p:UseAppHost=false
for library in Mitsumori.Application.dll Mitsumori.Plans.dll Mitsumori.dll YamlDotNet.dll; do dotnet tool run sharpfuzz "$program/$library"; done

# Every plan of the examples, the wrong plans of the tests and the finds of earlier runs; afl asks for short ones.
for seed in examples/*.yaml examples/*.json fuzz/corpus/* fuzz/regressions/*; do
  [ -f "$seed" ] && [ "$(wc -c <"$seed")" -le 4096 ] && cp "$seed" "$home/seeds/"
done

# The keys and words of plans, for afl to put in.
grep -oE '"[A-Za-z0-9.:-]{2,40}"' plan.schema.json | sort -u >"$home/words.dict"

from=$home/seeds
[ ! -d "$home/out/default/queue" ] || from=-
export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_FORKSRV_INIT_TMOUT=60000
nice -n 15 afl-fuzz -i "$from" -o "$home/out" -x "$home/words.dict" -t 5000 -m none -G 16384 "${limit[@]}" -- dotnet "$program/Mitsumori.Fuzz.dll" >"$home/log"

figures=$home/out/default/fuzzer_stats
grep -E '^(run_time|execs_done|execs_per_sec|saved_crashes|saved_hangs|corpus_count|bitmap_cvg) ' "$figures"
grep -qE '^saved_crashes +: 0$' "$figures" && grep -qE '^saved_hangs +: 0$' "$figures"
