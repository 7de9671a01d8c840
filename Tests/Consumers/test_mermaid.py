"""Charts, by Mermaid itself in Chromium."""

import os
import pathlib
import re

from consumers import ROOT, ConsumerTest, ratebook, version

# What stands on a page to draw a diagram, and to say what is to be seen of it.
MEASURE = '''async source => {
  const { svg } = await mermaid.render('chart' + Math.random().toString(36).slice(2), source);
  const place = document.createElement('div');
  place.innerHTML = svg;
  document.body.append(place);
  const texts = [...place.querySelectorAll('text')].map(text => text.textContent.trim());
  const bars = [...place.querySelectorAll('.bar-plot-0 rect')].map(bar => {
    const box = bar.getBBox();
    return [box.x, box.y, box.width, box.height];
  });
  const slices = place.querySelectorAll('.pieCircle').length;
  place.remove();
  return { texts, bars, slices };
}'''


def amounts(table):
    """The amounts in the cells of a table, each with half of its last digit."""
    found = re.findall(r'(?<![\d.,])([−-]?)(?:USD )?(\d[\d,]*)((?:\.\d+)?)', table)
    return {
        (float(sign.replace('−', '-') + whole.replace(',', '') + part), 0.5 / 10 ** max(0, len(part) - 1))
        for sign, whole, part in found
    }


class Mermaid(ConsumerTest):
    def charts(self):
        """Each chart of the site with its page, and the table below it."""
        project = self.folder / 'project'
        project.mkdir()
        self.check('cp', '-r', ROOT / 'Content', ROOT / 'Templates', project)
        with (project / 'Content/site.yaml').open('a') as settings:
            settings.write('\nmarkdown_charts: mermaid\n')
        ratebook('build', '--formats', 'md', '--quiet', project=project)
        for page in sorted((project / 'Public').rglob('*.md')):
            parts = re.split(r'^```mermaid\n(.*?)^```$', page.read_text(), flags=re.S | re.M)
            for source, behind in zip(parts[1::2], parts[2::2], strict=True):
                table = re.search(r'(?:^\|.*\n?)+', behind, flags=re.M)
                yield page.relative_to(project), source, table.group() if table else ''

    def test_charts(self):
        chromium = os.environ['RATEBOOK_CHROMIUM'] or self.unavailable('there is no Chromium')
        try:
            import artoo_mermaid
        except ModuleNotFoundError:
            self.unavailable('artoo-mermaid 11.16.0 is not installed; it needs Python 3.12')
        from playwright.sync_api import sync_playwright

        library = next(pathlib.Path(artoo_mermaid.__file__).parent.rglob('mermaid.min.js'))
        charts = list(self.charts())
        self.assertTrue(charts)
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=chromium, args=['--no-sandbox'])
            page = browser.new_page()
            page.set_content('<body></body>')
            page.add_script_tag(path=str(library))
            page.evaluate('mermaid.initialize({ startOnLoad: false })')
            bars = 0
            for place, source, table in charts:
                with self.subTest(f'{place}: {source.splitlines()[0]}'):
                    page.evaluate('source => mermaid.parse(source)', source)
                    seen = page.evaluate(MEASURE, source)
                    measure = self.pie if source.startswith('pie') else self.lying
                    bars += measure(source, seen, table)
            browser.close()
        self.say(f'{version("artoo-mermaid")}: {len(charts)} diagrams, {bars} bars and slices')

    def pie(self, source, seen, table):
        entries = re.findall(r'^\s*"(.*)" : ([\d.]+)$', source, flags=re.M)
        names = [name for name, _ in entries]
        self.assertEqual(len(set(names)), len(names), 'Mermaid keeps the first of two equal names')
        values = [float(value) for _, value in entries]
        self.assertGreater(sum(values), 0)
        # It leaves out what is less than a hundredth of the whole from the circle alone.
        drawn = [value for value in values if value >= sum(values) / 100]
        self.assertGreaterEqual(seen['slices'], len(drawn))
        legend = ' '.join(seen['texts'])
        for name, value in entries:
            self.assertIn(name, legend)
        self.assert_in_table(values, table)
        return len(entries)

    def lying(self, source, seen, table):
        names = re.findall(r'"([^"]*)"', re.search(r'x-axis \[(.*)\]', source).group(1))
        values = [float(text) for text in re.search(r'bar \[(.*)\]', source).group(1).split(',')]
        self.assertEqual(len(seen['bars']), len(values))
        missing = [name for name in names if name not in seen['texts']]
        self.assertEqual(missing, [], 'Mermaid dropped labels')
        self.assertTrue(any(values))
        # A bar is as long as its amount is large: the axis begins at zero. Mermaid draws each from
        # beside the axis, which adds the same few pixels to all, so that one of nothing is seen.
        widths = [bar[2] for bar in seen['bars']]
        low = min(0.0, *values)
        spread = max(values) - min(values)
        if spread:
            length = (max(widths) - min(widths)) / spread
            stub = max(widths) - length * (max(values) - low)
            self.assertTrue(-0.5 < stub < 0.05 * max(widths), f'{stub}: {values} {widths}')
            for value, width in zip(values, widths, strict=True):
                self.assertAlmostEqual(width, stub + length * (value - low), delta=0.5, msg=f'{values} {widths}')
        else:
            self.assertLess(max(widths) - min(widths), 0.5)
        self.assert_in_table(values, table)
        return len(values)

    def assert_in_table(self, values, table):
        """Each amount stands in the table, to the last digit that is printed there; as the sum
        of two parts in a row, or in a waterfall as the step between it and the amount beside it."""
        rows = [amounts(row) for row in table.splitlines()]
        printed = set().union(*rows)
        for row in rows:
            printed |= {(one + two, max(first, second)) for one, first in row for two, second in row}
        for index, value in enumerate(values):
            beside = values[max(0, index - 1):index] + values[index + 1:index + 2]
            steps = [value, *(sign * (value - other) for other in beside for sign in (1, -1))]
            found = any(abs(step - other) <= half + 0.01 for step in steps for other, half in printed)
            self.assertTrue(found, f'{value}: {table}')
