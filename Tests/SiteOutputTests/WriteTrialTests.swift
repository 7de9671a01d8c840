import Foundation
import Testing

/// Some of the trials that `make trials` makes in full.
@Suite("A folder is one site whatever happens to a write")
struct WriteTrialTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("killed at any moment, a write leaves the old site or the new one")
    func kills() throws {
        let output = try trial("kills", folder.site, "60", "20261128")
        #expect(output.hasPrefix("60 kills: every site whole."))
    }

    @Test("two writes at once both succeed, one after the other")
    func pairs() throws {
        #expect(try trial("pairs", folder.site, "12").hasPrefix("12 pairs: both succeeded"))
    }

    private func trial(_ words: String...) throws -> String {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let tests = bundles.first ?? URL(filePath: CommandLine.arguments[0])
        let process = Process()
        let pipe = Pipe()
        process.executableURL = tests.deletingLastPathComponent().appending(path: "WriteTrial")
        process.arguments = words
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }
}
