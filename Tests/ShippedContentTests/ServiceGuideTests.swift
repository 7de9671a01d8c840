import Foundation
import ReportBuilding
import Scenarios
import SiteGeneration
import SourceLoading
import TestSupport
import Testing

/// What the guide to what prices what says of services, which is made from their files.
///
/// `RECORD_GOLDEN=1 swift test` writes it anew, and fails.
@Suite("The guide to services")
struct ServiceGuideTests {
    private static let file = ProjectFolder.repository.appending(
        path: "Sources/SiteGeneration/SiteGeneration.docc/Guides/What-prices-what.md"
    )

    @Test("it has a row or a line for each service and group")
    func isCurrent() throws {
        let priced = try ShippedProject.priced()
        let made = ServiceGuide(
            services: priced.source.services.all,
            scenarios: priced.reports.map(\.scenario)
        )
        let guide = try String(contentsOf: Self.file, encoding: .utf8)
        let parts = guide.components(separatedBy: "\n## Services\n\n")
        try #require(parts.count == 2)
        let end = try #require(parts[1].range(of: "\n\n## ")?.lowerBound)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            let text = parts[0] + "\n## Services\n\n" + made.text + parts[1][end...]
            try Data(text.utf8).write(to: Self.file)
            Issue.record("Recorded the services of the guide; read it, then run again.")
            return
        }
        #expect(parts[1][..<end] == made.text)
    }
}
