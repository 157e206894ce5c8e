#!/usr/bin/env bash
# Builds the program twice, from two clones in two folders, and compares what came out, byte for byte. Without debug symbols: the Razor
# compiler writes the folder of the pages into those.
#   tools/reproducible.sh
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
for clone in one/first other/second-folder; do
  git clone --quiet . "$home/$clone"
  (cd "$home/$clone" && dotnet publish src/Mitsumori.Cli/Mitsumori.Cli.csproj --configuration Release --output out \
    -p:RestoreLockedMode=true -p:DebugType=none -p:RunAnalyzers=false --verbosity quiet --nologo -nodeReuse:false)
  (cd "$home/$clone/out" && find . -type f -print0 | sort -z | xargs -0 sha256sum) >"$home/$(basename "$clone").sums"
done
if diff "$home/first.sums" "$home/second-folder.sums"; then
  echo "reproducible: $(wc -l <"$home/first.sums") files, all equal"
else
  echo "reproducible: the files above differ" >&2
  exit 1
fi
