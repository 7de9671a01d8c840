import Foundation
import SiteOutput

/// A folder of its own for one test, which goes with the test.
final class TemporaryFolder {
    private let root: URL

    init() throws {
        let name = "ratebook-\(UUID().uuidString)"
        root = FileManager.default.temporaryDirectory.appending(path: name)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    /// The folder the site goes into; it does not exist at first.
    var site: String { root.appending(path: "Public").path }

    func url(_ path: String) -> URL { root.appending(path: path) }

    func write(_ text: String, to path: String) throws {
        try write(Array(text.utf8), to: path)
    }

    func write(_ bytes: [UInt8], to path: String) throws {
        let url = url(path)
        let parent = url.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
    }

    func link(_ path: String, to target: String) throws {
        let (link, target) = (url(path), url(target))
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: url(path))
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: url(path), encoding: .utf8)
    }

    func exists(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: url(path).path)) != nil
    }

    /// Everything below the site's folder, folders included, sorted.
    func listing() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: site).sorted()
    }

    /// The content of every file below the site's folder.
    func contents() throws -> [String: String] {
        var contents: [String: String] = [:]
        for path in try listing() {
            contents[path] = try? text("Public/" + path)
        }
        return contents
    }

    /// Gives everything below the site's folder an old date, and returns it.
    func age() throws -> Date {
        let date = Date(timeIntervalSince1970: 1_000_000_000)
        for path in try listing().reversed() + [""] {
            let path = url("Public/" + path).path
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        }
        return date
    }

    /// The paths, the site's folder as an empty one, whose date is not the given one.
    func touched(since date: Date) throws -> [String] {
        try (listing() + [""])
            .filter { path in
                let path = url("Public/" + path).path
                let found = try FileManager.default.attributesOfItem(atPath: path)
                return found[.modificationDate] as? Date != date
            }
    }

    func plan(_ files: [OutputFile], kinds: Set<String>? = nil) throws -> OutputPlan {
        try OutputPlan(writing: files, to: site, kinds: kinds)
    }

    func write(_ files: [OutputFile], kinds: Set<String>? = nil) throws {
        try plan(files, kinds: kinds).apply()
    }
}

extension OutputFile {
    init(_ path: String, _ text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
