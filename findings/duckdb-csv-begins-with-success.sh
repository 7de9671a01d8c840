#!/usr/bin/env bash
# DuckDB 1.5.6: a script whose first statement is CREATE SECRET, CHECKPOINT or some PRAGMA and whose
# second is a query gives with `duckdb -csv` a file that begins with a table of its own, "Success" and
# for a secret "true": the header of the query stands in the third line. CREATE TABLE, SET, COPY and
# INSERT write nothing there, so a script for a public folder makes a sound CSV file and the same
# script for a bucket, which needs a secret, does not. -bail keeps it too, -noheader the "true".
# Seen: Success / true / month,cost / 2026-10,1.50 for a secret; month,cost / 2026-10,1.50 after SET.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/v"
"$place/v/bin/pip" install --quiet --disable-pip-version-check duckdb-cli==1.5.6
query="SELECT '2026-10' AS month, CAST(1.5 AS DECIMAL(9, 2)) AS cost;"
table() { printf '%s\n%s\n' "$1" "$query" | "$place/v/bin/duckdb" -csv -bail; }
plain=$'month,cost\n2026-10,1.50'
secret=$(table "CREATE SECRET bucket (TYPE http, BEARER_TOKEN 'none');")
printf 'after CREATE SECRET:\n%s\n' "$secret"
[ "$secret" = $'Success\ntrue\n'"$plain" ] || { echo 'changed: CREATE SECRET'; exit 1; }
[ "$(table 'CHECKPOINT;')" = $'Success\n'"$plain" ] || { echo 'changed: CHECKPOINT'; exit 1; }
for quiet in 'SET threads = 1;' 'CREATE TABLE bill (cost INTEGER);'; do
    [ "$(table "$quiet")" = "$plain" ] || { echo "changed: $quiet"; exit 1; }
done
