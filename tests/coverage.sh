#!/usr/bin/env bash
# How many lines of the library (src/Mitsumori, src/Mitsumori.Plans) the tests run, for each wing and in all; fails below the least.
#   tests/coverage.sh              builds, runs every test project and prints the figures
#   tests/coverage.sh --uncovered  names the lines that no test runs, too
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

least=98
names_lines=0
case "${1:-}" in
  '') ;;
  --uncovered) names_lines=1 ;;
  *) echo "usage: tests/coverage.sh [--uncovered]" >&2; exit 2 ;;
esac

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en TESTINGPLATFORM_TELEMETRY_OPTOUT=1
folder=artifacts/coverage
rm -rf "$folder"
mkdir -p "$folder"
dotnet build Mitsumori.slnx --verbosity quiet --nologo -m:1 -nodeReuse:false </dev/null || exit 1
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test --project "$project" --no-build --no-ansi --no-progress --results-directory "$PWD/$folder" \
    --coverage --coverage-output-format cobertura --coverage-output "$name.xml" </dev/null >"$folder/$name.log" 2>&1 \
    || { cat "$folder/$name.log" >&2; exit 1; }
done

# A line counts once, however many methods and reports name it, and is run if one of them ran it.
awk -v least="$least" -v names_lines="$names_lines" '
  function value(name) { return match($0, name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 2, RLENGTH - length(name) - 3) : "" }
  /<class / {
    file = value("filename"); gsub(/\\/, "/", file)
    at = match(file, /src\/Mitsumori(\/(Core|Engine|Catalog|Reading)|\.Plans)\//)
    file = at && file !~ /\/obj\// ? substr(file, at) : ""
  }
  /<line / && file != "" {
    key = file ":" value("number")
    if (!(key in hits)) hits[key] = 0
    if (value("hits") + 0 > 0) hits[key] = 1
  }
  END {
    for (key in hits) {
      split(key, part, "/"); wing = part[2] == "Mitsumori.Plans" ? "Plans" : part[3]
      all[wing]++; run[wing] += hits[key]; total++; ran += hits[key]
      if (names_lines && !hits[key]) print "not run: " key | "sort -t: -k2,2 -k3,3n"
    }
    close("sort -t: -k2,2 -k3,3n")
    if (total == 0) { print "coverage: no line was measured" > "/dev/stderr"; exit 1 }
    count = split("Core Engine Catalog Reading Plans", wings, " ")
    for (i = 1; i <= count; i++) if (all[wings[i]] > 0) printf "%-8s %6.2f %%  %5d of %5d lines\n", wings[i], 100 * run[wings[i]] / all[wings[i]], run[wings[i]], all[wings[i]]
    printf "%-8s %6.2f %%  %5d of %5d lines\n", "library", 100 * ran / total, ran, total
    if (100 * ran < least * total) { printf "coverage: below %d %%\n", least > "/dev/stderr"; exit 1 }
  }' "$folder"/*.xml
