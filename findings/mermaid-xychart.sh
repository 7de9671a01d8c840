#!/usr/bin/env bash
# Mermaid 11.16.0 (PyPI artoo-mermaid) in Chromium: bars of an xychart say less than their numbers.
# Without a range the axis begins at the smallest value, so that 50 beside 100 is drawn as a stub of
# about 2 in 100; with 0 --> 100 it is about half. One long label makes it drop every label.
# Seen: width ratios near 0.02 and 0.51; no label A or B beside one of 60 characters.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
    { echo 'there is no Chromium' >&2; exit 1; }
for python in python3.13 python3.12 "$HOME"/.pyenv/versions/3.1[23]*/bin/python3 python3; do
    if "$python" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then break; fi
done
"$python" -m venv "$place/v"
"$place/v/bin/pip" install --quiet --disable-pip-version-check artoo-mermaid==11.16.0 playwright==1.65.2
"$place/v/bin/python" - "$browser" <<'PYTHON'
import pathlib
import sys

import artoo_mermaid
from playwright.sync_api import sync_playwright

library = next(pathlib.Path(artoo_mermaid.__file__).parent.rglob('mermaid.min.js'))
draw = '''async source => {
  const { svg } = await mermaid.render('c' + Math.random().toString(36).slice(2), source);
  const place = document.createElement('div');
  place.innerHTML = svg;
  document.body.append(place);
  return [[...place.querySelectorAll('.bar-plot-0 rect')].map(bar => bar.getBBox().width),
          [...place.querySelectorAll('text')].map(text => text.textContent)];
}'''
with sync_playwright() as play:
    page = play.chromium.launch(executable_path=sys.argv[1], args=['--no-sandbox']).new_page()
    page.set_content('<body></body>')
    page.add_script_tag(path=str(library))
    page.evaluate('mermaid.initialize({ startOnLoad: false })')
    chart = 'xychart-beta horizontal\n    x-axis ["A", "{}"]\n    y-axis "USD"{}\n    bar [50, 100]'
    free, _ = page.evaluate(draw, chart.format('B', ''))
    fixed, labels = page.evaluate(draw, chart.format('B', ' 0 --> 100'))
    _, none = page.evaluate(draw, chart.format('B' * 60, ' 0 --> 100'))
print(f'{free[0] / free[1]:.2f} {fixed[0] / fixed[1]:.2f} {"A" in labels} {"A" in none}')
assert free[0] / free[1] < 0.05 and 0.48 < fixed[0] / fixed[1] < 0.54, 'changed'
assert 'A' in labels and 'A' not in none, 'changed'
PYTHON
