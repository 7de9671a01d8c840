"""The feed, by a reader of feeds."""

import urllib.parse

import feedparser

from consumers import ROOT, ConsumerTest, ratebook, version

ADDRESS = 'https://example.org/costs/'


class Feed(ConsumerTest):
    def test_feed(self):
        project = self.folder / 'project'
        project.mkdir()
        self.check('cp', '-r', ROOT / 'Content', ROOT / 'Templates', project)
        with (project / 'Content/site.yaml').open('a') as settings:
            settings.write(f'\naddress: {ADDRESS}\n')
        ratebook('build', '--formats', 'html', '--quiet', project=project)
        path = project / 'Public/feed.xml'
        feed = feedparser.parse(path.read_bytes())
        self.assertFalse(feed.bozo, feed.get('bozo_exception'))
        self.assertEqual(feed.version, 'atom10')
        self.assertTrue(feed.entries)
        ids = [feed.feed.id, *(entry.id for entry in feed.entries)]
        self.assertEqual(len(set(ids)), len(ids))
        for id in ids:
            self.assertTrue(urllib.parse.urlsplit(id).scheme, f'{id} is no absolute IRI')
        self.assertTrue(feed.feed.title and feed.feed.updated_parsed)
        self.assertTrue(feed.feed.get('author') or all(entry.get('author') for entry in feed.entries))
        for entry in feed.entries:
            self.assertTrue(entry.title and entry.updated_parsed and (entry.get('summary') or entry.get('content')))
            self.assertTrue(entry.link.startswith(ADDRESS), entry.link)
            self.assertTrue((project / 'Public' / entry.link.removeprefix(ADDRESS)).is_file(), entry.link)
        self.say(f'{version("feedparser")}: {len(feed.entries)} entries, ids and links')
