#!/usr/bin/env bash
# Fuzzes one target with afl++ on one core: publishes it, instruments what it reads with, runs, prints afl's figures.
#   fuzz/run.sh plan --seconds 600
#   fuzz/run.sh prices --executions 5000000
# Targets: plan, prices (price files), http (bodies as bytes), mcp (messages), escapes (CSV, Markdown).
# Needs Debian's afl++, and installs it where it may. What is found lies in artifacts/fuzz/TARGET/out/default/{crashes,hangs};
# a run goes on where the last one stopped. Ends with 1 if there is a crash or a hang.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() { echo "usage: fuzz/run.sh plan|prices|http|mcp|escapes --seconds N | --executions N" >&2; exit 2; }
[ $# = 3 ] || usage
target=$1
case "$target" in plan | prices | http | mcp | escapes) ;; *) usage ;; esac
case "$3" in '' | *[!0-9]*) usage ;; esac
case "$2" in
  --seconds) limit=(-V "$3") ;;
  --executions) limit=(-E "$3") ;;
  *) usage ;;
esac

if ! command -v afl-fuzz >/dev/null; then
  echo "fuzz/run.sh: installing afl++" >&2
  apt-get update -qq && apt-get install -y -qq afl++
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
home=artifacts/fuzz/$target
program=$home/program
rm -rf "$program" "$home/seeds"
mkdir -p "$home/seeds"
dotnet tool restore --verbosity quiet
dotnet publish fuzz/Mitsumori.Fuzz/Mitsumori.Fuzz.csproj --configuration Release --output "$program" --artifacts-path "$home/work" \
  --verbosity quiet --nologo -nodeReuse:false -p:UseAppHost=false
case "$target" in
  plan) libraries='Mitsumori.Application Mitsumori.Plans Mitsumori YamlDotNet' ;;
  prices) libraries='Mitsumori' ;;
  http) libraries='Mitsumori.Web Mitsumori.Application Mitsumori.Plans Mitsumori' ;;
  mcp) libraries='Mitsumori.Mcp Mitsumori.Application Mitsumori.Plans Mitsumori ModelContextProtocol.Core' ;;
  escapes) libraries='Mitsumori.Application Mitsumori' ;;
esac
for library in $libraries; do dotnet tool run sharpfuzz "$program/$library.dll"; done

# For plans every example, the wrong plans of the tests and the finds of earlier runs; afl asks for short ones.
case "$target" in
  plan) seeds=(examples/*.yaml examples/*.json fuzz/corpus/* fuzz/regressions/*) ;;
  *) seeds=("fuzz/seeds/$target"/*) ;;
esac
for seed in "${seeds[@]}"; do
  [ -f "$seed" ] && [ "$(wc -c <"$seed")" -le 4096 ] && cp "$seed" "$home/seeds/"
done

# The keys and words of what is read, for afl to put in.
case "$target" in
  prices) words=data/schema/price-file.schema.json ;;
  mcp) words=fuzz/seeds/mcp/*.json ;;
  *) words=plan.schema.json ;;
esac
# shellcheck disable=SC2086 # the names of files have no blanks
grep -hoE '"[A-Za-z0-9.:/-]{2,40}"' $words | sort -u >"$home/words.dict"

from=$home/seeds
[ ! -d "$home/out/default/queue" ] || from=-
export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_FORKSRV_INIT_TMOUT=60000
nice -n 15 afl-fuzz -i "$from" -o "$home/out" -x "$home/words.dict" -t 5000 -m none -G 16384 "${limit[@]}" -- dotnet "$program/Mitsumori.Fuzz.dll" "$target" >"$home/log"

figures=$home/out/default/fuzzer_stats
grep -E '^(run_time|execs_done|execs_per_sec|saved_crashes|saved_hangs|corpus_count|bitmap_cvg) ' "$figures"
grep -qE '^saved_crashes +: 0$' "$figures" && grep -qE '^saved_hangs +: 0$' "$figures"
