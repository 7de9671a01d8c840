"""Results for programs: SARIF by sarif-tools, JUnit by junitparser."""

import json

import junitparser

from consumers import TOOL, ConsumerTest, version

# Two scenarios with the same mistake, so that fingerprints have to tell them apart.
SCENARIO = 'title: Two\nregion: nowhere\nunknown: 1\n'


class Results(ConsumerTest):
    def results(self, form):
        """What a check of a project with errors, warnings and a budget that is passed says."""
        project = self.folder / 'project'
        if not project.exists():
            project.mkdir()
            self.check(TOOL, 'init', cwd=project)
            for name in ('two', 'three'):
                (project / f'Content/scenarios/{name}.yaml').write_text(SCENARIO)
        command = [TOOL, 'check', '--gate', 'budget', '--gate', 'unpriced', '--diagnostics', form]
        run = self.check(*command, cwd=project, status=1)
        path = self.folder / f'results.{form}'
        path.write_text(run.stderr)
        return path

    def test_sarif(self):
        path = self.results('sarif')
        self.check(self.need('sarif'), 'summary', path.rename(path.with_suffix('.sarif')))
        path = path.with_suffix('.sarif')
        self.check(self.need('sarif'), 'csv', '-o', self.folder / 'out.csv', path)
        runs = json.loads(path.read_text())['runs']
        results = [result for run in runs for result in run['results']]
        self.assertTrue(results)
        prints = []
        for result in results:
            self.assertTrue(result['partialFingerprints'], result)
            prints.append(tuple(sorted(result['partialFingerprints'].items())))
            for location in result['locations']:
                place = location['physicalLocation']
                self.assertGreaterEqual(place['region']['startLine'], 1, result)
                self.assertNotIn('\\', place['artifactLocation']['uri'])
                self.assertFalse(place['artifactLocation']['uri'].startswith('/'))
        self.assertEqual(len(set(prints)), len(prints), 'two results have one fingerprint')
        self.say(f'{version("sarif-tools")}: {len(results)} results, each with a region and a fingerprint')

    def test_junit(self):
        suites = junitparser.JUnitXml.fromfile(str(self.results('junit')))
        cases = [case for suite in suites for case in suite]
        self.assertTrue(cases)
        for suite in suites:
            results = [result for case in suite for result in case.result]
            failures = [result for result in results if isinstance(result, junitparser.Failure)]
            errors = [result for result in results if isinstance(result, junitparser.Error)]
            self.assertEqual((suite.tests, suite.failures, suite.errors), (len(list(suite)), len(failures), len(errors)))
            # Of what Ant's strict schema asks for, a time stamp and a host are left out: nothing is
            # measured, and Azure DevOps would date the run by an invented one.
            self.assertTrue(suite.name and suite.time is not None)
            for case in suite:
                self.assertTrue(case.name and case.classname and case.time is not None)
            for result in failures:
                self.assertTrue(result.type and result.message)
        self.say(f'{version("junitparser")}: {len(list(suites))} suites, {len(cases)} cases')
