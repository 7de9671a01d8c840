import Catalog
import Diagnostics
import Foundation
import Quantities
import TestSupport
import Testing
import UsageImport
import UsageTables

/// What is wrong with logs and bills.
///
/// A folder in `Tests/Fixtures/Usage` is named after the code, with something behind a point where
/// the code has several; it holds the files, and in `expected.txt` what a user reads.
///
/// `RECORD_GOLDEN=1 swift test` writes the expected texts anew, and fails.
@Suite("Errors of logs and bills")
struct UsageErrorTests {
    private static let folder = ProjectFolder.fixtures.appending(path: "Usage")

    private static var fixtures: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    @Test("a fixture's problem reads as expected, and there is no table", arguments: fixtures)
    func expectedText(name: String) throws {
        let fixture = Self.folder.appending(path: name)
        let names = try FileManager.default.contentsOfDirectory(atPath: fixture.path).sorted()
        let files = try names.filter { $0 != "expected.txt" }
            .map { ($0, try String(contentsOf: fixture.appending(path: $0), encoding: .utf8)) }
        let intake = try Intake(files)
        #expect(Set(intake.diagnostics.map(\.code)) == [String(name.prefix { $0 != "." })])
        #expect(intake.diagnostics.containsErrors)
        for piece in [1, 64] {
            let parts = try Intake(files, piece: piece)
            #expect(parts.diagnostics == intake.diagnostics)
        }
        let text = DiagnosticPrinter().text(for: intake.diagnostics)
        try expectGolden(text, at: fixture.appending(path: "expected.txt"))
    }

    @Test("there are fixtures")
    func fixturesAreFound() { #expect(Self.fixtures.count > 20) }
}
