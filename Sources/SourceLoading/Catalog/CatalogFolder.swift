public import Catalog
public import Diagnostics
import Foundation
public import Quantities

/// The catalog of a project as files, to which a release can be added.
public struct CatalogFolder: Sendable {
    private static let shownPath = "Content/catalog"

    /// The catalog that the files make.
    public let catalog: RateCatalog

    private let location: URL
    private let files: SourceFolder

    /// Reads the catalog of a project.
    ///
    /// - Parameter project: The folder that holds `Content`.
    /// - Returns: The folder, or nil where the catalog has an error; and every problem.
    public static func read(project: String) -> (folder: CatalogFolder?, [Diagnostic]) {
        let log = DiagnosticLog()
        let location = URL(filePath: project).appending(path: shownPath)
        guard let files = SourceFolder(reading: location, shownAs: shownPath, reporting: log) else {
            return (nil, log.diagnostics)
        }
        let loaded = CatalogLoader.load(files, isBeginning: true)
        let diagnostics = log.diagnostics + loaded.diagnostics
        guard let catalog = loaded.catalog, !log.diagnostics.containsErrors else {
            return (nil, diagnostics)
        }
        return (CatalogFolder(catalog: catalog, location: location, files: files), diagnostics)
    }

    /// The text of a file of the catalog, such as `sources.yaml`; nil where there is none.
    public func text(of name: String) -> String? {
        files.files[name].map { String(decoding: $0, as: UTF8.self) }
    }

    /// The catalog as it would be with some files, named inside its folder.
    public func adding(_ texts: [String: String]) -> LoadedCatalog {
        let added = texts.mapValues { Array($0.utf8) }
        let all = files.files.merging(added) { $1 }
        return CatalogLoader.load(SourceFolder(path: files.path, files: all))
    }

    /// Writes files, each as a whole or not at all; one that is there is replaced.
    ///
    /// - Parameter texts: The files by their names inside the folder.
    /// - Returns: The paths as the user would write them, in order.
    /// - Throws: What the disk says.
    public func write(_ texts: [String: String]) throws -> [String] {
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            let file = location.appending(path: name)
            let folder = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file, options: .atomic)
        }
        return texts.keys.sorted().map { files.shownPath(of: $0) }
    }

    /// The SHA-256 of a text in UTF-8, in hexadecimal.
    public static func sha256(of text: String) -> String {
        SourceFolder.digest(of: Array(text.utf8))
    }

    /// The lines of a table that is not yet part of the catalog, with every problem of a line.
    ///
    /// - Parameters:
    ///   - text: The table, with its header.
    ///   - path: The file as the user would write it.
    ///   - release: The release that it is to be part of.
    /// - Returns: The lines that could be read, and every problem.
    public static func entries(
        in text: String,
        shownAs path: String,
        of release: CalendarDate
    ) -> (entries: [LedgerEntry], diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        let file = SourceFile(path: path, text: text)
        let entries = ReleaseTable(release: release, log: log).entries(in: file)
        return (entries, log.diagnostics)
    }
}
