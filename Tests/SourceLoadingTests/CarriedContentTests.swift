import Diagnostics
import Foundation
import SourceLoading
import TestSupport
import Testing

@Suite("The content that the binary carries")
struct CarriedContentTests {
    @Test("is that of the repository; where it is not, run make carry")
    func content() throws {
        let log = DiagnosticLog()
        let content = ProjectFolder.repository.appending(path: "Content")
        let folder = try #require(
            SourceFolder(reading: content, shownAs: "Content", reporting: log)
        )
        let expected = folder.files.filter {
            $0.key == "site.yaml" || $0.key.hasPrefix("catalog/")
        }
        #expect(SourceFolder.carried.files == expected)
        #expect(expected.count > 40)
    }
}
