#!/usr/bin/env bash
# focus-validator 2.2.1 (PyPI): a dataset is judged only from its own site-packages folder. The list
# of currency codes is looked for at the relative path focus_validator/rules/currency_codes.csv, so
# that from any other folder the command ends with FileNotFoundError before the first rule. It also
# installs beside a NumPy (1.26) that current pyarrow refuses, so that pyarrow has to be held back.
# Seen: exit 1 and the path above from an empty folder; 578 rules judged from site-packages.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
for python in python3.13 python3.12 "$HOME"/.pyenv/versions/3.1[23]*/bin/python3 python3; do
    if "$python" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then break; fi
done
"$python" -m venv "$place/v"
"$place/v/bin/pip" install --quiet --disable-pip-version-check focus-validator==2.2.1 pyarrow==19.0.1
mkdir "$place/empty"
cat >"$place/rows.csv" <<'CSV'
BilledCost,BillingCurrency,ChargeCategory
1.5,USD,Usage
CSV
judge() { "$place/v/bin/focus-validator" --block-download --validate-version 1.2 --data-file "$place/rows.csv" >"$place/out" 2>&1; }
(cd "$place/empty" && ! judge) || { echo 'changed: it runs from another folder'; exit 1; }
grep -q "FileNotFoundError.*'focus_validator/rules/currency_codes.csv'" "$place/out" ||
    { echo 'changed: another problem'; tail -n 3 "$place/out"; exit 1; }
(cd "$place"/v/lib/python3*/site-packages && judge) || true
grep '^Total: ' "$place/out" || { echo 'changed: no rules judged'; exit 1; }
