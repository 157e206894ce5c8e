#!/usr/bin/env bash
# Mutation tests: small faults are put into src/Mitsumori/Engine and src/Mitsumori/Core/Charges, one at a time, and tests/Mitsumori.Tests has to
# notice each. Fails if less than 88 % are noticed. The report is in artifacts/mutation.
#   tests/mutation.sh                    all of it
#   tests/mutation.sh Engine/Capacity    one folder of it
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/Mitsumori.Tests" || exit 1

# Tests of the reader of files are left out, for none of them reaches what is mutated.
export MitsumoriMutation=1
# Random cases are few, as every fault runs them all.
export CsCheck_Iter="${CsCheck_Iter:-50}"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
dotnet tool restore >/dev/null || exit 1
folder=()
[ $# = 0 ] || folder=(--mutate "**/$1/**/*.cs")
exec dotnet stryker --output ../../artifacts/mutation ${folder[@]+"${folder[@]}"}
