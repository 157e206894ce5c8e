#!/usr/bin/env bash
# The bill of materials of the program, as CycloneDX JSON: every package with its version, licence and hash, without those of the tests.
#   tools/sbom.sh [FILE]   by default artifacts/mitsumori.cdx.json
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
file=${1:-artifacts/mitsumori.cdx.json}
mkdir -p "$(dirname "$file")"
dotnet tool restore --verbosity quiet
dotnet restore src/Mitsumori.Cli/Mitsumori.Cli.csproj --locked-mode --verbosity quiet
dotnet tool run dotnet-CycloneDX src/Mitsumori.Cli/Mitsumori.Cli.csproj --output "$(dirname "$file")" --filename "$(basename "$file")" \
  --output-format Json --exclude-dev --no-serial-number --set-name mitsumori --set-type Application --disable-package-restore
