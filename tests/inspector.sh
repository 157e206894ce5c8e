#!/usr/bin/env bash
# Holds the tools for assistants against the command line, as the public inspector of the Model Context Protocol sees them: over standard streams and over HTTP
# it lists everything, calls every tool, reads every kind of resource and gets the prompt, and compares what comes back with what the commands print.
#   tests/inspector.sh     needs node and npm, and the npm registry: the inspector is installed into a temporary folder
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=0.15.0 issued=2026-11-20 price=pt-mu-hour-nova-pro-us-east-1-none-2025-11-03
command -v npm >/dev/null || { echo "inspector: node and npm are not installed" >&2; exit 1; }

root=$PWD folder=$(mktemp -d) server='' same=0 differ=0
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --loglevel=error "@modelcontextprotocol/inspector@$version" >/dev/null
inspector=$folder/node_modules/.bin/mcp-inspector
./mitsumori --version >/dev/null    # builds it, so that no client waits for that

# The month and the price day are written out: tool and command are asked the same question on any day. The first is a floor, the second complete.
cat >"$folder/plan.json" <<'JSON'
{"name": "Floor", "model": "amazon.nova-pro-v1:0", "region": "us-east-1", "month": "2026-12", "asOf": "2026-08-20",
 "traffic": {"requestsPerMinute": "30..60", "tokens": {"input": 2000, "output": 400}}, "money": {"fx": "150.25@2026-11-20"}}
JSON
cat >"$folder/whole.json" <<'JSON'
{"name": "Whole", "model": "amazon.nova-pro-v1:0", "region": "us-east-1", "month": "2026-12", "asOf": "2026-08-20",
 "traffic": {"requestsPerMinute": 40, "tokens": {"input": 2000, "output": 400}},
 "customization": {"method": "supervised-fine-tuning", "trainingTokens": 12000000, "epochs": 3},
 "known": {"modelUnit": {"inputTpm": 120000, "outputTpm": 24000, "source": "load test", "kind": "measured"}}}
JSON
plan=$(cat "$folder/plan.json") whole=$(cat "$folder/whole.json")

./mitsumori serve --urls http://127.0.0.1:0 --lang en >"$folder/said" 2>/dev/null &
server=$!
until address=$(grep -o 'http://[0-9.:]*' "$folder/said"); do kill -0 "$server" && sleep 0.2; done

# ask WAY METHOD.. : what the inspector prints, in $folder/answer
ask() {
  local way=$1
  shift
  case $way in
    stdio) "$inspector" --cli "$root/mitsumori" mcp --lang en --method "$@" ;;
    http) "$inspector" --cli "$address/mcp" --transport http --method "$@" ;;
  esac >"$folder/answer" 2>"$folder/complaint" || { echo "inspector: $way $*: $(cat "$folder/complaint")" >&2; return 1; }
}

# told COMMAND.. : what the command line prints, in $folder/expected; a floor is an answer too
told() { (cd "$folder" && "$root/mitsumori" "$@" >"$folder/expected") || [ $? -eq 3 ]; }

# holds NAME PICK: the part of the answer that PICK takes (JavaScript, of the object `answer`) is what was expected.
# JSON is compared as text once both are parsed and written again, keys in the order in which they came.
holds() {
  if PICK=$2 FOLDER=$folder node -e '
    const fs = require("fs"), [folder, pick] = [process.env.FOLDER, process.env.PICK];
    const answer = JSON.parse(fs.readFileSync(folder + "/answer", "utf8"));
    const got = eval(pick), expected = fs.readFileSync(folder + "/expected");
    if (answer.isError) throw new Error("the tool refused: " + answer.content[0].text);
    const [a, b] = Buffer.isBuffer(got) ? [got.toString("base64"), expected.toString("base64")]
      : typeof got === "string" ? [got, expected.toString("utf8")]
      : [JSON.stringify(got), JSON.stringify(JSON.parse(expected.toString("utf8")))];
    if (a !== b) {
      let at = 0;
      while (a[at] === b[at]) at++;
      throw new Error(`they part at character ${at}: got ${a.slice(at, at + 80)} , expected ${b.slice(at, at + 80)}`);
    }' 2>"$folder/complaint"; then
    same=$((same + 1))
    echo "same    $1"
  else
    differ=$((differ + 1))
    echo "DIFFERS $1: $(grep -m1 Error "$folder/complaint" || cat "$folder/complaint")"
  fi
}

structured=answer.structuredContent text='answer.content[1].text' read='answer.contents[0].text'
for way in stdio http; do
  for list in tools resources resources/templates prompts; do
    key=${list#resources/} && key=${key/templates/resourceTemplates}
    ask "$way" "$list/list"
    node -p "JSON.stringify(JSON.parse(require('fs').readFileSync('docs/contract/mcp.en.json', 'utf8')).$key.map(one => one.name))" >"$folder/expected"
    holds "$way $list/list" "answer.$key.map(one => one.name)"
  done

  for lang in en ja; do
    for file in plan whole; do
      ask "$way" tools/call --tool-name estimate_cost --tool-arg "plan=${!file}" "lang=$lang"
      told estimate "$file.json" --format json --lang "$lang"
      holds "$way estimate_cost $file $lang" "$structured"
      holds "$way estimate_cost $file $lang, as text" "JSON.parse($text)"
    done
  done
  ask "$way" tools/call --tool-name compare_hosting --tool-arg "plans=[$plan,$whole]" lang=ja
  told compare plan.json whole.json --format json --lang ja
  holds "$way compare_hosting" "$structured"
  ask "$way" tools/call --tool-name check_capacity --tool-arg "plan=$plan" lang=en
  told capacity plan.json --format json --lang en
  holds "$way check_capacity" "$structured"
  ask "$way" tools/call --tool-name find_break_even --tool-arg "plan=$plan" lang=ja
  told breakeven plan.json --format json --lang ja
  holds "$way find_break_even" "$structured"
  ask "$way" tools/call --tool-name list_models --tool-arg region=us-east-1 mode=provisioned-throughput asOf=2026-12-01
  told models --region us-east-1 --mode provisioned-throughput --as-of 2026-12-01 --format json --lang en
  holds "$way list_models" "$structured"
  ask "$way" tools/call --tool-name explain_price --tool-arg "id=$price" lang=ja
  told prices explain "$price" --format json --lang ja
  holds "$way explain_price" "$structured"

  for form in markdown:md html:html csv:csv json:json xlsx:xlsx; do
    file=sheet.${form#*:}
    ask "$way" tools/call --tool-name write_report --tool-arg "plan=$plan" "format=${form%:*}" "issued=$issued" lang=ja
    told report plan.json -o "$file" --force --lang ja --issued "$issued"
    mv "$folder/$file" "$folder/expected"
    if [ "${form%:*}" = xlsx ]; then holds "$way write_report xlsx" "Buffer.from(answer.content[1].resource.blob, 'base64')"
    else holds "$way write_report ${form%:*}" "$text"; fi
  done

  ask "$way" tools/call --tool-name estimate_cost --tool-arg 'plan={"model":"Nova Prose"}' lang=ja
  echo '[true,true]' >"$folder/expected"
  holds "$way a wrong plan" "(wrong => { delete answer.isError; return [wrong, answer.structuredContent.problems.some(one => one.pointer === '/plan/model')]; })(answer.isError)"

  ask "$way" resources/read --uri mitsumori://glossary
  cp docs/glossary.md "$folder/expected"
  holds "$way glossary" "$read"
  ask "$way" resources/read --uri mitsumori://plan-schema
  cp plan.schema.json "$folder/expected"
  holds "$way plan-schema" "$read"
  ask "$way" resources/read --uri mitsumori://prices
  told prices list --format json
  node -p "JSON.parse(require('fs').readFileSync('$folder/expected', 'utf8')).prices.length" >"$folder/count" && mv "$folder/count" "$folder/expected"
  holds "$way prices, their number" "JSON.parse($read).subjects.reduce((sum, one) => sum + one.prices, 0)"
  ask "$way" resources/read --uri "mitsumori://prices/$price"
  told prices explain "$price" --format json --lang en
  holds "$way one price" "JSON.parse($read)"
  ask "$way" resources/read --uri mitsumori://models/amazon.nova-pro-v1:0/prices
  told prices list --model amazon.nova-pro-v1:0 --format json --lang en
  holds "$way prices of a model" "JSON.parse($read)"

  ask "$way" prompts/get --prompt-name plan_estimate --prompt-args lang=ja
  echo true >"$folder/expected"
  holds "$way prompt" "answer.messages[0].content.text.includes('traffic.tokens.input')"
done

echo "$same the same, $differ different"
[ "$differ" -eq 0 ]
