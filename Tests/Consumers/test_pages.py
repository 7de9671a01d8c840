"""The pages of the site, by a reader of HTML: every link leads somewhere."""

import re
import urllib.parse

import lxml.html

from consumers import SITE, ConsumerTest, version


class Pages(ConsumerTest):
    def test_links(self):
        """Every relative link leads to a file, and every anchor to a place on its page."""
        pages = sorted(SITE.rglob('*.html'))
        if not pages:
            self.unavailable('no site is built')
        places, targets = {}, {}
        for path in pages:
            tree = lxml.html.parse(str(path))
            places[path] = set(tree.xpath('//@id'))
            targets[path] = set(tree.xpath('//@href | //@src'))
        count = 0
        dead = set()
        for path, found in targets.items():
            for target in found:
                # The page for what is not found stands anywhere, so its links begin at the root.
                if re.match(r'[a-z]+:', target) or target.startswith('/') or path.name == '404.html':
                    continue
                name, _, place = target.partition('#')
                file = (path.parent / urllib.parse.unquote(name)).resolve() if name else path
                count += 1
                if file not in places and (place or not file.is_file()):
                    dead.add(f'{path.relative_to(SITE)}: {target}')
                elif place and urllib.parse.unquote(place) not in places[file]:
                    dead.add(f'{path.relative_to(SITE)}: {target}')
        self.assertEqual(sorted(dead)[:10], [])
        self.say(f'{version("lxml")}: {len(pages)} pages, {count} links')
