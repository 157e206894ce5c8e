#!/usr/bin/env bash
# A thousand slow and a thousand idle strangers beside one holder of the token, then the same behind one trusted proxy.
#   bench/strangers.sh [SECONDS]     30 unless told otherwise
# Needs python3. Fails if the holder gets anything but 200, or waits longer than 100 ms in more than one of a hundred requests.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-30} token=a-token-of-the-holder port=5399
command -v python3 >/dev/null || { echo "strangers: this needs python3" >&2; exit 1; }
ulimit -n 8192
./mitsumori --version >/dev/null

run() { # flags of the server, then those of the strangers
  ./mitsumori serve --urls "http://127.0.0.1:$port" --token "$token" $1 >/dev/null 2>&1 &
  local server=$! code=0
  until python3 -c "import socket; socket.create_connection(('127.0.0.1', $port)).close()" 2>/dev/null; do sleep 0.2; done
  python3 bench/strangers.py "$port" "$token" "$seconds" $2 || code=$?
  kill -TERM "$server"
  wait "$server" || true
  return "$code"
}

echo "alone, each from an address of his own:"
run "" ""
echo "all behind one trusted proxy (127.0.0.2):"
run "--trusted-proxy 127.0.0.2" "--proxy"
