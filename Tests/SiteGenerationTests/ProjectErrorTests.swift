import Diagnostics
import Foundation
import Quantities
import SiteGeneration
import TestSupport
import Testing

/// The problems of a whole project, from its files or from the command line.
///
/// A folder in `Tests/Fixtures/Errors` without a catalog, or with scenarios beside it, is laid over
/// `Tests/Fixtures/Project`. It is named after the code, with something behind a point where the
/// code has several. In `command.txt` stand options and arguments, one a line. What a user reads is
/// in `expected.txt`.
///
/// `RECORD_GOLDEN=1 swift test` writes the expected texts anew, and fails.
@Suite("Errors of a project")
struct ProjectErrorTests {
    private static let project = ProjectFolder.fixtures.appending(path: "Project")
    private static let folder = ProjectFolder.fixtures.appending(path: "Errors")

    private static var fixtures: [String] {
        let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (found ?? []).sorted()
            .filter { name in
                let content = folder.appending(path: name).appending(path: "Content")
                func has(_ folder: String) -> Bool {
                    FileManager.default.fileExists(atPath: content.appending(path: folder).path)
                }
                return !has("catalog") || has("scenarios")
            }
    }

    @Test("a fixture's problems read as expected, and nothing is written", arguments: fixtures)
    func expectedText(name: String) async throws {
        let fixture = ProjectErrorTests.folder.appending(path: name)
        let project = try ProjectFolder(["": ProjectErrorTests.project, "": fixture])
        let before = try project.contents(of: "Public")
        let diagnostics = try await problems(of: project)
        #expect(try project.contents(of: "Public") == before)
        #expect(Set(diagnostics.map(\.code)) == [name.prefix { $0 != "." }.description])
        let text = DiagnosticPrinter().text(for: diagnostics)
        try expectGolden(text, at: fixture.appending(path: "expected.txt"))
    }

    @Test("there are fixtures, and the project below them has no problem")
    func fixturesAreFound() async throws {
        #expect(ProjectErrorTests.fixtures.count > 60)
        #expect(try await problems(of: ProjectFolder(["": ProjectErrorTests.project])) == [])
    }

    @Test("a problem hides no other, in whatever file it is")
    func independence() async throws {
        let project = try ProjectFolder(["": ProjectErrorTests.project])
        try project.write("titel: Costs\nsummary: S\n", to: "Content/site.yaml")
        try project.write("- one\n", to: "Content/catalog/sources.yaml")
        try project.write("title: [\n", to: "Content/scenarios/one.yaml")
        try project.write("title: Two\n", to: "Content/scenarios/two.yaml")
        try project.write("# Three\n", to: "Content/pages/three.md")
        let files = Set(try await problems(of: project).map(\.file))
        #expect(
            files == [
                "Content/site.yaml", "Content/catalog/sources.yaml", "Content/scenarios/one.yaml",
                "Content/scenarios/two.yaml", "Content/pages/three.md",
            ]
        )
    }

    /// A file with a fault of each kind, and the places of all that is to be told.
    private static let faults: [(file: String, text: String, places: Set<String>)] = [
        (
            "profiles.yaml",
            """
            profiles:
              arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/a1:
                model: claude-haiku-4.55
                scope: globl
                model: nova-lite
                tagz: { team: a }
            """,
            ["3 unknown-model", "4 unknown-scope", "5 duplicate-key", "6 unknown-key"]
        ),
        (
            "scenarios/bad.yaml",
            """
            title: Answers
            summary: Answers questions.
            region: us-east-1
            workloads:
              answers:
                kind: reqests
                model: claude-haiku-4.5
                region: us-east-9
                monthly_requests: many
                input_tokens: 100
                output_tokns: 50
              index: { kind: embeding, model: titan-text-embeddings-v2, monthly_texts: 5 }
              other: { kind: none, model: titan-text-embeddings-v2, scope: globl, anything: 1 }
            """,
            [
                "6 unknown-kind", "8 unknown-region", "9 bad-number", "11 unknown-key",
                "12 unknown-kind", "12 missing-key", "13 unknown-kind", "13 unknown-scope",
            ]
        ),
        (
            "prices/list.yaml",
            """
            title: Prices
            summary: A list.
            groups:
              - title: A
                models:
                  - { model: nova-lite, status: retired, until: soon, successor: claude-haiku-4.5 }
                  - { model: claude-haiku-4.5, status: retiring, successor: nova-lite }
                  - { model: claude-sonnet-4.6, status: retiring, until: 2027-01-01,
                      successor: claude-haiku-4.5 }
            """,
            ["6 unknown-status", "6 bad-date", "7 missing-key"]
        ),
    ]

    @Test("a fault of a mapping hides no other of it, and makes none", arguments: faults)
    func faultsOfOneMapping(file: String, text: String, places: Set<String>) async throws {
        let project = try ProjectFolder(["": ProjectErrorTests.project])
        try project.write(text, to: "Content/" + file)
        let found = try await problems(of: project)
        #expect(Set(found.map { "\($0.range?.line ?? 0) \($0.code)" }) == places)
        #expect(found.allSatisfy { $0.file == "Content/" + file })
    }

    @Test("a link to a page with an error of its own is not broken")
    func linksToPagesWithErrors() async throws {
        let project = try ProjectFolder(["": ProjectErrorTests.project])
        try project.write("title: Two\n", to: "Content/scenarios/two.yaml")
        try project.write("# Three\n", to: "Content/pages/three.md")
        let page = "---\ntitle: A\nsummary: B\n---\n[two](/scenarios/two/) [three](/three/)\n"
        try project.write(page, to: "Content/pages/links.md")
        let codes = Set(try await problems(of: project, checkingLinks: true).map(\.code))
        #expect(codes == ["missing-key", "missing-front-matter"])
    }

    @Test("one scenario is priced beside another one, a page and a template with errors")
    func oneScenario() async throws {
        let project = try ProjectFolder(["": ProjectErrorTests.project])
        try project.write("title: Two\n", to: "Content/scenarios/two.yaml")
        try project.write("# Three\n", to: "Content/pages/three.md")
        try project.write("{{titel}}", to: "Templates/layouts/page.mustache")
        try project.write("<scenario> good\n", to: "command.txt")
        #expect(try await problems(of: project) == [])
    }

    @Test("a value from the command line stands above a range, which is still checked")
    func settings() async throws {
        let project = try ProjectFolder(["": ProjectErrorTests.project])
        try project.write(
            "<scenario> good\n--set answers.monthly_requests=5\n--set hours_per_month=720\n"
                + "--set answers.characters_per_token=3\n",
            to: "command.txt"
        )
        // Nothing of the scenario is paid by the hour.
        #expect(try await problems(of: project).map(\.code) == ["unused-key"])
        let good = try project.text(of: "Content/scenarios/good.yaml")
        let worse = good.replacing("low: 800", with: "low: eight")
        try project.write(worse, to: "Content/scenarios/good.yaml")
        #expect(try await problems(of: project).map(\.code) == ["bad-number"])
    }

    /// All that a build of the project says, or an answer about one of its scenarios.
    ///
    /// The site is not rendered for files with errors, which takes long and adds nothing, unless
    /// its links are in question.
    private func problems(
        of project: ProjectFolder,
        checkingLinks checksLinks: Bool = false
    ) async throws -> [Diagnostic] {
        let command = try Command(project)
        let (priced, diagnostics) = PricedProject.load(command.request)
        guard let priced else { return diagnostics }
        guard command.request.scenario == nil else {
            return diagnostics + answer(about: priced, command.line)
        }
        guard checksLinks || !diagnostics.containsErrors else { return diagnostics }
        let (site, more) = await GeneratedSite.generate(priced, formats: [.html, .markdown])
        guard let site, !(diagnostics + more).containsErrors else { return diagnostics + more }
        let publication = try await Publication(
            of: site,
            in: project.path + "/Public",
            formats: [.html, .markdown],
            writes: false
        )
        return diagnostics + more + publication.diagnostics
    }

    private func answer(about project: PricedProject, _ line: String?) -> [Diagnostic] {
        guard let line, let scenario = project.scenario else { return [] }
        do throws(ReportFailure) {
            _ = try scenario.explanationText(of: line, width: 100, colour: false)
            return []
        } catch { return [error.diagnostic] }
    }

    /// The options and arguments in `command.txt`, if there is one.
    private struct Command {
        let request: EstimationRequest
        let line: String?

        init(_ project: ProjectFolder) throws {
            let file = project.root.appending(path: "command.txt")
            let text = try? String(contentsOf: file, encoding: .utf8)
            var values: [String: [String]] = [:]
            for line in (text ?? "").split(separator: "\n") {
                let words = line.split(separator: " ", maxSplits: 1).map(String.init)
                try #require(words.count == 2)
                values[words[0], default: []].append(words[1])
            }
            line = values["<line>"]?.first
            request = EstimationRequest(
                project: project.path,
                release: values["--catalog"]?.first.flatMap { CalendarDate(parsing: $0) },
                settings: values["--set"] ?? [],
                scenario: values["<scenario>"]?.first,
                variant: values["--variant"]?.first
            )
        }
    }
}
