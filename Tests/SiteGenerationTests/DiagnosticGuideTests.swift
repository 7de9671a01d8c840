import Foundation
import TestSupport
import Testing

/// The guide of diagnostics, which is made from `Tests/Fixtures/Errors`.
///
/// `RECORD_GOLDEN=1 swift test` writes it anew, and fails.
@Suite("Guide of diagnostics")
struct DiagnosticGuideTests {
    private static let guide = ProjectFolder.repository.appending(
        path: "Sources/SiteGeneration/SiteGeneration.docc/Guides/Diagnostics.md"
    )

    private static let beginning = """
        # Diagnostics

        Every problem that content can have, with an example as the terminal prints it.

        ## Overview

        A problem has a place, the line, what is wrong, a code in brackets and what to do. An error \
        keeps everything from being written, a warning nothing. All problems are told at once, in \
        the order in which the files are read. This page is made by a test from the fixtures of \
        each code; codes of options, limits and gates are left out, since they say what they need.

        """

    @Test("it shows each code with the first problem of its fixture")
    func isCurrent() throws {
        let folder = ProjectFolder.fixtures.appending(path: "Errors")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        var text = DiagnosticGuideTests.beginning
        for name in names {
            let code = String(name.prefix { $0 != "." })
            guard !text.contains("\n## \(code)\n") else { continue }
            let file = folder.appending(path: name).appending(path: "expected.txt")
            let printed = try String(contentsOf: file, encoding: .utf8)
            let problem = printed.components(separatedBy: "\n\n")[0]
            text += "\n## \(code)\n\n```text\n\(problem)\n```\n"
        }
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try Data(text.utf8).write(to: DiagnosticGuideTests.guide)
            Issue.record("Recorded the guide of diagnostics; read it, then run again.")
            return
        }
        #expect(try text == String(contentsOf: DiagnosticGuideTests.guide, encoding: .utf8))
    }
}
