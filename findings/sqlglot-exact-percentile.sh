#!/usr/bin/env bash
# sqlglot 30.30.0: PERCENTILE_DISC(p) WITHIN GROUP, which the standard defines as exact, becomes an
# approximate aggregate where it is written for Spark, Trino or Athena: from Spark to Spark too, which
# has the exact function, and without an error at the strictest level. Written for DuckDB it stays
# exact. So SQL whose percentiles must be equal on several engines cannot be translated; write each
# engine's own form, and use sqlglot to read it.
# Seen: PERCENTILE_APPROX for Spark, APPROX_PERCENTILE for Trino and Athena, QUANTILE_DISC for DuckDB.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/v"
"$place/v/bin/pip" install --quiet --disable-pip-version-check sqlglot==30.30.0
"$place/v/bin/python" - <<'PY'
import sqlglot

exact = "SELECT PERCENTILE_DISC(0.95) WITHIN GROUP (ORDER BY tokens) FROM requests"
written = {
    engine: sqlglot.transpile(
        exact, read="spark", write=engine, unsupported_level=sqlglot.ErrorLevel.RAISE)[0]
    for engine in ("spark", "trino", "athena", "duckdb")}
expected = {
    "spark": "PERCENTILE_APPROX(", "trino": "APPROX_PERCENTILE(",
    "athena": "APPROX_PERCENTILE(", "duckdb": "QUANTILE_DISC("}
for engine, text in written.items():
    print(f"{engine}: {text}")
    if expected[engine] not in text:
        raise SystemExit("changed: another function")
PY
