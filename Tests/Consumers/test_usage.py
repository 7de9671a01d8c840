"""The SQL of `ratebook usage sql`, by DuckDB, by Spark and by a parser of Trino's language."""

import os
import pathlib
import shutil

import duckdb
import sqlglot

import usage_exports as exports
from consumers import REQUIRED, ROOT, TOOLS, ConsumerTest, ratebook, version

KEPT = ['--tag', 'team', '--keep', 'principal']
MONTHS = ['2026-10.csv', '2026-11.csv']
# Beside DuckDB's own, the number of records is small: Spark takes seconds to begin and for each query.
RECORDS, LINES = 1500, 400


class Usage(ConsumerTest):
    """Each way to the table of a month gives the bytes that an import of the files gives."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.place = pathlib.Path(os.environ.get('TMPDIR', '/tmp')) / f'ratebook-usage-{os.getpid()}'
        cls.addClassCleanup(shutil.rmtree, cls.place, ignore_errors=True)
        cls.project = cls.place / 'project'
        shutil.copytree(ROOT / 'Content/catalog', cls.project / 'Content/catalog')
        shutil.copy(ROOT / 'Content/site.yaml', cls.project / 'Content')
        (cls.project / 'Content/profiles.yaml').write_text(exports.PROFILES)
        # DuckDB's inference looks at 32 files; a member that the 40th alone has must be counted.
        exports.logs(cls.place / 'logs', RECORDS, 40)
        base = duckdb.connect()
        for kind in exports.LINES:
            exports.bills(base, cls.place / kind, kind, LINES, 3)
        cls.wanted = {
            source: cls.imported(cls.place / place)
            for source, place in {'logs': 'logs', 'cur2': 'cur2/csv', 'focus': 'focus/csv'}.items()
        }

    @classmethod
    def imported(cls, *words):
        """The tables of the months after an import into a project without any."""
        usage = cls.project / 'Content/usage'
        shutil.rmtree(usage, ignore_errors=True)
        ratebook('usage', 'import', *words, *KEPT, project=cls.project)
        return [(usage / month).read_bytes() for month in MONTHS]

    def queries(self, engine, formats=('parquet', 'csv')):
        """Each source and place with its SQL."""
        places = [('logs', self.place / 'logs')]
        places += [(kind, self.place / kind / form / f'*.{form}') for kind in exports.LINES for form in formats]
        for source, place in places:
            words = ['usage', 'sql', '--source', source, '--engine', engine, place, *KEPT]
            yield source, place, ratebook(*words, project=self.project)

    def rows(self):
        return sum(table.count(b'\n') - 1 for tables in self.wanted.values() for table in tables)

    def test_duckdb(self):
        """The library runs the printed SQL over JSON, CSV and Parquet."""
        for source, place, text in self.queries('duckdb'):
            base = duckdb.connect()
            *before, query = [part for part in text.split(';\n') if part.strip()]
            for statement in before:
                base.execute(statement)
            result = self.folder / 'result.csv'
            base.sql(query).write_csv(str(result), header=True)
            self.assertEqual(self.imported(result), self.wanted[source], place)
        self.say(f'{version("duckdb")}: {self.rows()} rows of three sources are the same bytes')

    def test_command(self):
        """The program reads patterns and folders for an import."""
        program = self.need('duckdb')
        path = os.environ['PATH']
        os.environ['PATH'] = f'{pathlib.Path(program).parent}:{path}'
        self.addCleanup(os.environ.__setitem__, 'PATH', path)
        for source, place in [('logs', 'logs'), ('cur2', 'cur2/parquet'), ('focus', 'focus/csv/*.csv')]:
            tables = self.imported('--with', 'duckdb', self.place / place)
            self.assertEqual(tables, self.wanted[source], place)
        self.say(f'duckdb {self.check(program, "-version").stdout.split()[0]} on the path reads the same')

    def test_spark(self):
        """A local Spark runs the printed SQL, all of it in one session."""
        python = TOOLS / 'spark/bin/python'
        if not python.exists() or not shutil.which('java'):
            self.unavailable('there is no Spark, or no Java')
        found = []
        for number, (source, _, text) in enumerate(self.queries('spark', self.formats())):
            result = self.folder / f'result-{number}'
            (self.folder / f'{number}.sql').write_text(text.replace('usage-result', str(result)))
            found.append((source, result))
        self.check(python, ROOT / 'Tests/Consumers/run_spark.py', *sorted(self.folder.glob('*.sql')))
        for source, result in found:
            self.assertEqual(self.imported(result), self.wanted[source], source)
        self.say(f'Spark: {len(found)} queries give the same bytes')

    @staticmethod
    def formats():
        """All where every consumer has to be there; else Parquet, which only engines read."""
        return ('parquet', 'csv') if REQUIRED else ('parquet',)

    def test_trino(self):
        """What is printed for Athena and DuckDB is parsed; Athena itself cannot be run here."""
        for engine in ['athena', 'duckdb']:
            for _, place, text in self.queries(engine, ('parquet',)):
                # Athena takes one statement at a time, of which some are Hive's and some Trino's.
                parts = [part for part in text.split(';\n') if part.strip()]
                self.assertEqual(len(parts), 2, place)
                self.assertEqual(sqlglot.parse_one(parts[-1], read=engine).key, 'select', place)
                self.assertNotEqual(sqlglot.parse_one(parts[0], read=engine).key, 'command', place)
        self.say(f'{version("sqlglot")}: the SQL of Athena is parsed, not run')
