import Diagnostics
import Foundation
import SourceLoading
import Testing

/// Whatever is edited in a release that another one seals is found, its description included.
///
/// The digests of the fixture were made by Python's `hashlib`.
@Suite("A sealed ledger")
struct LedgerSealTests {
    private static let fixture = CatalogFixture.root
        .appending(path: "Errors/edited-ledger/Content/catalog")

    /// The files of the fixture without its edit.
    private func sound() throws -> [String: [UInt8]] {
        var files = try CatalogFixture.contents(of: Self.fixture)
        let edited = String(decoding: files["releases/2026-02-02.yaml"] ?? [], as: UTF8.self)
        let text = edited.replacing(", and edited", with: "")
        files["releases/2026-02-02.yaml"] = Array(text.utf8)
        return files
    }

    private func codes(_ files: [String: [UInt8]]) throws -> [String] {
        let folder = try CatalogFixture.folder(with: files)
        return CatalogLoader.load(folder).diagnostics.filter { $0.severity == .error }.map(\.code)
    }

    @Test("a change of any one byte of a sealed release is an error")
    func everyByte() throws {
        let files = try sound()
        #expect(try codes(files) == [])
        var tried = 0
        for name in files.keys.sorted() where !name.contains("2026-03-02") {
            let bytes = files[name] ?? []
            for place in bytes.indices {
                var changed = files
                changed[name]?[place] ^= 1
                tried += 1
                #expect(try !codes(changed).isEmpty, "\(name), byte \(place)")
            }
        }
        #expect(tried > 800)
    }

    @Test("the first broken seal is told, with the release that was edited where that is known")
    func place() throws {
        var files = try sound()
        func summaries() throws -> [String] {
            let folder = try CatalogFixture.folder(with: files)
            return CatalogLoader.load(folder).diagnostics.map(\.summary)
        }
        let second =
            "a file of release 2026-02-02 is no longer what it was when 2026-03-02 was made"
        files["releases/2026-02-02.yaml"]?.append(UInt8(ascii: "\n"))
        #expect(try summaries() == [second])
        files["releases/2026-01-02.yaml"]?.append(UInt8(ascii: "\n"))
        let first =
            "a file of the releases up to 2026-01-02 is no longer what it was when 2026-02-02 was"
            + " made"
        #expect(try summaries() == [first])
    }

    @Test("after a sealed release, one without a seal is an error, and before it is none")
    func missing() throws {
        var files = try sound()
        func unseal(_ name: String) {
            let text = String(decoding: files[name] ?? [], as: UTF8.self)
            let lines = text.split(separator: "\n").filter { !$0.contains("ledger_sha256") }
            files[name] = Array((lines.joined(separator: "\n") + "\n").utf8)
        }
        unseal("releases/2026-03-02.yaml")
        #expect(try codes(files) == ["broken-chain"])
        unseal("releases/2026-02-02.yaml")
        #expect(try codes(files) == [])
    }
}
