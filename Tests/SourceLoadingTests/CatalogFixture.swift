import Diagnostics
import Foundation
import SourceLoading
import Testing

/// A small lawful catalog, with files of a fixture laid over it.
enum CatalogFixture {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    static let header =
        "platform,offering,meter,region,scope,tier,condition,price_usd,per,effective_from,"
        + "effective_until,status,source,note"

    private static let firstRelease = [
        header,
        "aws-bedrock,claude-haiku-4.5,input_tokens,*,global,standard,,1.00,1000000 tokens,"
            + "2026-01-01,,confirmed,price-page,",
    ]

    /// The catalog with some files in place of its own.
    ///
    /// Without a release among them there is one of a single rate; a table without a description
    /// gets a true one.
    static func folder(with overlay: [String: [UInt8]] = [:]) throws -> SourceFolder {
        var files = try contents(of: root.appending(path: "Catalog"))
        files.merge(overlay) { $1 }
        if !files.keys.contains(where: { $0.hasPrefix("releases/") }) {
            let lines = firstRelease.map { $0 + "\n" }
            files["releases/2026-01-02.csv"] = Array(lines.joined().utf8)
        }
        let tables = files.keys.filter { $0.hasPrefix("releases/") && $0.hasSuffix(".csv") }
            .sorted()
        let folder = SourceFolder(path: "Content/catalog", files: files)
        for (index, table) in tables.enumerated() {
            let description = table.dropLast(4) + ".yaml"
            guard files[String(description)] == nil else { continue }
            var text = "title: T\nchecked_by: us\nsha256: \(try digest(of: table, in: folder))\n"
            if index > 0 {
                let before = tables[index - 1]
                let date = before.dropFirst("releases/".count).dropLast(4)
                text += "previous:\n  release: \(date)\n"
                text += "  sha256: \(try digest(of: before, in: folder))\n"
            }
            files[String(description)] = Array(text.utf8)
        }
        return SourceFolder(path: "Content/catalog", files: files)
    }

    /// The catalog with some texts in place of its own files.
    static func load(with overlay: [String: String]) throws -> LoadedCatalog {
        CatalogLoader.load(try folder(with: overlay.mapValues { Array($0.utf8) }))
    }

    static func contents(of folder: URL) throws -> [String: [UInt8]] {
        let log = DiagnosticLog()
        let read = SourceFolder(reading: folder, shownAs: "", reporting: log)
        return try #require(read, "\(folder.path) cannot be read").files
    }

    private static func digest(of name: String, in folder: SourceFolder) throws -> String {
        try #require(folder.digest(of: name))
    }
}
