#!/bin/sh
# Refuses a commit whose content has errors, or a cost above its budget.
# Copy to .git/hooks/pre-commit and make it executable; git commit --no-verify passes it by.
set -eu

if git diff --cached --quiet -- Content Templates; then exit 0; fi

# What is committed is checked, not what lies in the folder.
staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
git checkout-index --all --prefix="$staged/"
ratebook check --project "$staged"
