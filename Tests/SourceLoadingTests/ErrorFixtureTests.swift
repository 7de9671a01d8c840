import Diagnostics
import Foundation
import SourceLoading
import TestSupport
import Testing

/// Every code has a folder in `Tests/Fixtures/Errors`: the files that are wrong, and
/// `expected.txt`, which is what a user reads.
///
/// Where a code has several, something stands behind a point in the name.
///
/// `RECORD_GOLDEN=1 swift test` writes the expected texts anew, and fails.
@Suite("Error fixtures")
struct ErrorFixtureTests {
    private static let folder = CatalogFixture.root.appending(path: "Errors")

    /// The errors in a catalog; a folder without one, or with scenarios, belongs to other tests.
    private static var fixtures: [String] {
        let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (found ?? []).sorted()
            .filter { name in
                let content = folder.appending(path: name).appending(path: "Content")
                func has(_ folder: String) -> Bool {
                    FileManager.default.fileExists(atPath: content.appending(path: folder).path)
                }
                return has("catalog") && !has("scenarios")
            }
    }

    @Test("a fixture's problem reads as expected, and there is no other", arguments: fixtures)
    func expectedText(name: String) throws {
        let fixture = ErrorFixtureTests.folder.appending(path: name)
        let overlay = try CatalogFixture.contents(of: fixture.appending(path: "Content/catalog"))
        let loaded = CatalogLoader.load(try CatalogFixture.folder(with: overlay))
        let text = DiagnosticPrinter().text(for: loaded.diagnostics)
        #expect(Set(loaded.diagnostics.map(\.code)) == [name.prefix { $0 != "." }.description])
        #expect((loaded.catalog == nil) == loaded.diagnostics.containsErrors)
        try expectGolden(text, at: fixture.appending(path: "expected.txt"))
    }

    @Test("there are fixtures")
    func fixturesAreFound() { #expect(ErrorFixtureTests.fixtures.count > 40) }
}
