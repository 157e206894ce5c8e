#!/usr/bin/env bash
# Mutation tests of the engine: small faults are put into src/Mitsumori/Engine, one at a time, and tests/Mitsumori.Tests has to notice each.
# Fails if less than 85 % are noticed. The report is in artifacts/mutation.
#   tests/mutation.sh             the whole engine, a few minutes
#   tests/mutation.sh Capacity    one folder of it
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/Mitsumori.Tests" || exit 1

# Random cases are few, as every fault runs them all.
export CsCheck_Iter="${CsCheck_Iter:-200}"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
dotnet tool restore >/dev/null || exit 1
exec dotnet stryker --output ../../artifacts/mutation --mutate "**/Engine/${1:-**}/*.cs"
