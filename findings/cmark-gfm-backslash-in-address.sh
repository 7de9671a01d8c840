#!/usr/bin/env bash
# cmarkgfm 2025.10.22, GitHub's renderer: a backslash before a sign of a bare address is no escape
# but a part of the address, so that Markdown which escapes text (as libcmark writes it) breaks the
# link and shows the backslash. An escaped colon or dot in front keeps the words as they are.
# Seen: https://a.example/b\_c is a link to .../b%5C_c; https\://a.example/b\_c is text.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/v"
"$place/v/bin/pip" install --quiet --disable-pip-version-check cmarkgfm==2025.10.22
"$place/v/bin/python" - <<'PYTHON'
from cmarkgfm import github_flavored_markdown_to_html as html

first, second = html(r'https://a.example/b\_c'), html(r'https\://a.example/b\_c')
print(first, second, sep='')
assert first == '<p><a href="https://a.example/b%5C_c">https://a.example/b\\_c</a></p>\n', 'changed'
assert second == '<p>https://a.example/b_c</p>\n', 'changed'
PYTHON
