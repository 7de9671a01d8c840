#!/usr/bin/env bash
# check-jsonschema 0.39.0 (PyPI), builtin schema vendor.azure-pipelines: the whole check of a valid
# pipeline ends with RegressError, because a pattern of the schema is no regular expression with the
# flag u; with --regex-variant nonunicode it validates. The schema also wants fetchDepth as a string.
# Seen: a RegressError by default; "ok" with nonunicode and fetchDepth: "0"; an error with fetchDepth: 0.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/v"
"$place/v/bin/pip" install --quiet --disable-pip-version-check check-jsonschema==0.39.0
printf 'trigger: [main]\nsteps:\n  - checkout: self\n    fetchDepth: "0"\n  - task: PublishTestResults@2\n    inputs:\n      testResultsFiles: a.xml\n' >"$place/text.yml"
sed 's/"0"/0/' "$place/text.yml" >"$place/number.yml"
judge() { "$place/v/bin/check-jsonschema" --builtin-schema vendor.azure-pipelines --data-transform azure-pipelines "$@" >"$place/out" 2>&1; }
if judge "$place/text.yml"; then echo 'changed: it validates by default'; exit 1; fi
grep -q RegressError "$place/out" || { echo 'changed: another problem'; exit 1; }
judge --regex-variant nonunicode "$place/text.yml" || { echo 'changed: it does not validate'; exit 1; }
if judge --regex-variant nonunicode "$place/number.yml"; then echo 'changed: a number is taken'; exit 1; fi
echo 'RegressError by default; ok with nonunicode and fetchDepth as text'
