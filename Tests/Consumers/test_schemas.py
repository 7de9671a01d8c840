"""JSON, by check-jsonschema: the schemas by theirs, and every document by its own."""

import json

from consumers import SITE, ConsumerTest, version


class Schemas(ConsumerTest):
    def test_schemas(self):
        schemas = sorted((SITE / 'schemas').glob('*.schema.json'))
        if not schemas:
            self.unavailable('no site is built')
        tool = self.need('check-jsonschema')
        self.check(tool, '--check-metaschema', *schemas)
        documents = {}
        for path in SITE.rglob('*.json'):
            name = json.loads(path.read_text()).get('schema', '')
            if name.startswith('ratebook.'):
                documents.setdefault(name.removeprefix('ratebook.').split('/')[0], []).append(path)
        for name, paths in sorted(documents.items()):
            with self.subTest(name):
                self.check(tool, '--schemafile', SITE / f'schemas/{name}.schema.json', *paths)
        count = sum(map(len, documents.values()))
        self.say(f'{version("check-jsonschema")}: {len(schemas)} schemas, {count} documents of {len(documents)} kinds')
