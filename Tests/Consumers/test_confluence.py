"""The export for Confluence, sent page by page to a server that refuses what Confluence refuses."""

import http.server
import json
import threading
import urllib.request

import lxml.etree

from consumers import ConsumerTest, ratebook, version

AC, RI = 'http://atlassian.com/content', 'http://atlassian.com/resource/identifier'
HEAD = f'<page xmlns:ac="{AC}" xmlns:ri="{RI}">'
# What XHTML has that the storage format shows, and the macros of every installation.
ELEMENTS = set('h1 h2 h3 h4 h5 h6 p ul ol li table tbody thead tr th td strong em code pre br hr a blockquote span s u'.split())
MACROS = {'anchor', 'info', 'note', 'tip', 'warning', 'code', 'toc', 'expand', 'panel'}


class Server(http.server.BaseHTTPRequestHandler):
    """Takes new pages at /rest/api/content, in memory."""

    titles = {}

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        problem = self.problem(body)
        if problem is None:
            self.titles[body['title']] = body
        answer = json.dumps({'message': problem, 'id': str(len(self.titles))}).encode()
        self.send_response(200 if problem is None else 400)
        self.send_header('Content-Length', str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def problem(self, page):
        title = page['title']
        if not 1 <= len(title) <= 255:
            return f'a title has 1 to 255 characters: {title}'
        if title in self.titles:
            return f'there is a page of this title already: {title}'
        for parent in page['ancestors']:
            if parent['id'] not in {other['number'] for other in self.titles.values()}:
                return f'the page above is not there: {title}'
        try:
            tree = lxml.etree.fromstring(HEAD + page['body']['storage']['value'] + '</page>')
        except lxml.etree.XMLSyntaxError as error:
            return f'{title}: {error}'
        for node in tree.iterdescendants():
            name = lxml.etree.QName(node)
            if name.namespace is None and name.localname not in ELEMENTS:
                return f'{title}: unknown element {name.localname}'
            if name.localname == 'structured-macro' and node.get(f'{{{AC}}}name') not in MACROS:
                return f'{title}: unknown macro {node.get(f"{{{AC}}}name")}'
        return None

    def log_message(self, *_):
        pass


class Confluence(ConsumerTest):
    def test_upload(self):
        ratebook('export', '--to', 'confluence', self.folder)
        pages = json.loads((self.folder / 'pages.json').read_text())['pages']
        Server.titles = {}
        server = http.server.HTTPServer(('127.0.0.1', 0), Server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        numbers = {}
        for number, page in enumerate(pages):
            body = {
                'type': 'page',
                'number': number,
                'title': page['title'],
                'ancestors': [{'id': numbers[page['parent']]}] if page['parent'] else [],
                'body': {'storage': {'value': (self.folder / page['file']).read_text(), 'representation': 'storage'}},
            }
            request = urllib.request.Request(
                f'http://127.0.0.1:{server.server_port}/rest/api/content', json.dumps(body).encode()
            )
            try:
                urllib.request.urlopen(request, timeout=30)
            except urllib.error.HTTPError as error:
                self.fail(json.loads(error.read())['message'])
            numbers[page['title']] = number
        links = self.links(pages, set(numbers))
        self.say(f'{version("lxml")}: {len(pages)} pages uploaded, {links} links between them')

    def links(self, pages, titles):
        """Each link leads to a page that was sent, and each anchor to a place on it."""
        trees = {page['title']: lxml.etree.fromstring(HEAD + (self.folder / page['file']).read_text() + '</page>') for page in pages}
        count = 0
        for title, tree in trees.items():
            for link in tree.iter(f'{{{AC}}}link'):
                found = link.find(f'{{{RI}}}page')
                target = title if found is None else found.get(f'{{{RI}}}content-title')
                self.assertIn(target, titles, f'{title} links to {target}')
                anchor = link.get(f'{{{AC}}}anchor')
                if anchor:
                    self.assertIn(anchor, self.anchors(trees[target]), f'{title} links to {target}#{anchor}')
                count += 1
        return count

    def anchors(self, tree):
        macros = tree.iterfind(f'.//{{{AC}}}structured-macro[@{{{AC}}}name="anchor"]/{{{AC}}}parameter')
        return {node.text for node in macros}
