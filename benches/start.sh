#!/usr/bin/env bash
# The wall time of a decision as it is shipped, as a ratio to that of an empty Rust program linked to the C library.
# Needs hyperfine. Usage: benches/start.sh [PROGRAM], else the static one that `.ci/wheel` has built.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${1:-target/$(.ci/host)/release/flask-or-django}
folder=$(mktemp --directory)
trap 'rm -rf "$folder"' EXIT
echo 'fn main() {}' >"$folder/empty.rs"
rustc -O -o "$folder/empty" "$folder/empty.rs"
hyperfine --shell none --warmup 50 --runs 1000 --export-json "$folder/times.json" --command-name empty "$folder/empty" \
    --command-name decision "$program --control fine --api rich --size large --admin essential"
python3 - "$folder/times.json" <<'PYTHON'
import json, sys

empty, decision = (result["median"] for result in json.load(open(sys.argv[1]))["results"])
print(f"a decision takes {decision / empty:.2f} of the time of an empty program (medians)")
PYTHON
