#!/usr/bin/env bash
# focus-validator 2.2.1 with its rules 1.2.0.1: InvoiceId-C-005-C ("MUST NOT be null when the charge
# is associated with an invoice") is judged without its condition, so that a charge without an
# invoice, whose InvoiceId rule C-004-C wants to be null, fails. ConsumedQuantity-C-006-C fails too
# where the column CommitmentDiscountStatus is not there, although no applicability criterion asks
# for it: its condition names that column.
# Seen: rows without an invoice fail InvoiceId-C-005-C; a row with one passes; ConsumedQuantity
# passes as soon as the empty column is there.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
for python in python3.13 python3.12 "$HOME"/.pyenv/versions/3.1[23]*/bin/python3 python3; do
    if "$python" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then break; fi
done
"$python" -m venv "$place/v"
"$place/v/bin/pip" install --quiet --disable-pip-version-check focus-validator==2.2.1 pyarrow==19.0.1
head='ChargeCategory,ChargeClass,ConsumedQuantity,ConsumedUnit,InvoiceId'
printf '%s\nUsage,,2.5,GB,\n' "$head" >"$place/none.csv"
printf '%s,CommitmentDiscountStatus\nUsage,,2.5,GB,INV-1,\n' "$head" >"$place/one.csv"
failing() {
    (cd "$place"/v/lib/python3*/site-packages && "$place/v/bin/focus-validator" --block-download \
        --validate-version 1.2 --applicability-criteria USAGE_MEASUREMENT_SUPPORTED \
        --data-file "$1" 2>&1 || true) | sed -n 's/.* \([A-Za-z]*-C-[0-9]*-[MCO]\): FAIL.*/\1/p'
}
failing "$place/none.csv" >"$place/none"
failing "$place/one.csv" >"$place/one"
for rule in InvoiceId-C-005-C ConsumedQuantity-C-006-C; do
    grep -qx "$rule" "$place/none" || { echo "changed: $rule passes"; exit 1; }
    if grep -qx "$rule" "$place/one"; then echo "changed: $rule fails still"; exit 1; fi
done
echo 'InvoiceId-C-005-C and ConsumedQuantity-C-006-C fail without an invoice and a status'
