#!/usr/bin/env bash
# The wall time of a decision as it is shipped, as a ratio to that of an empty Rust program linked to the C library.
# Needs hyperfine. Usage: benches/start.sh [PROGRAM], else the static one that `.ci/wheel` has built.
set -euo pipefail
cd "$(dirname "$0")/.."

# The two take turns, so that a machine whose speed drifts does not move the ratio.
rounds=20
runs=50

program=${1:-target/$(.ci/host)/release/flask-or-django}
folder=$(mktemp --directory)
trap 'rm -rf "$folder"' EXIT
echo 'fn main() {}' >"$folder/empty.rs"
rustc -O -o "$folder/empty" "$folder/empty.rs"
# A file that the linker has just written starts more slowly than a copy, which is what pip installs.
cp "$program" "$folder/flask-or-django"
for round in $(seq "$rounds"); do
    hyperfine --shell none --warmup 50 --runs "$runs" --style none --export-json "$folder/$round.json" \
        "$folder/empty" "$folder/flask-or-django --control fine --api rich --size large --admin essential" 2>/dev/null
done
python3 - "$folder"/*.json <<'PYTHON'
import json, statistics, sys

times = [[], []]
for path in sys.argv[1:]:
    with open(path) as file:
        for known, result in zip(times, json.load(file)["results"]):
            known += result["times"]
empty, decision = map(statistics.median, times)
print(f"a decision takes {decision / empty:.2f} of the time of an empty program (medians of {len(times[0])} runs)")
PYTHON
