public import Foundation

/// A project in a folder of its own for one test, which goes with the test.
public final class ProjectFolder {
    /// The repository.
    public static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The files that tests share.
    public static let fixtures = repository.appending(path: "Tests/Fixtures")

    /// Where the project is.
    public let root: URL

    /// Lays copies of some folders over each other.
    ///
    /// - Parameter folders: The folders by the places in the project where they go; an empty place
    ///   is the project itself.
    /// - Throws: A file-system error.
    public init(_ folders: KeyValuePairs<String, URL>) throws {
        root = FileManager.default.temporaryDirectory
            .appending(path: "ratebook-project-\(UUID().uuidString)")
        for (place, folder) in folders {
            for (name, data) in try ProjectFolder.contents(of: folder) {
                try write(data, to: place.isEmpty ? name : place + "/" + name)
            }
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    /// Where the project is.
    public var path: String { root.path }

    /// Writes a file, with the folders that it needs.
    ///
    /// - Throws: A file-system error.
    public func write(_ text: String, to name: String) throws {
        try write(Data(text.utf8), to: name)
    }

    /// Puts one text of a file in the place of another that it must have.
    ///
    /// - Throws: A file-system error, or ``MissingText``.
    public func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try text(of: name)
        guard text.contains(old) else { throw MissingText(file: name, text: old) }
        try write(text.replacing(old, with: new), to: name)
    }

    /// A text that a test would replace is not in the file.
    public struct MissingText: Error {
        let file: String
        let text: String
    }

    /// Removes a file or a folder.
    ///
    /// - Throws: A file-system error.
    public func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: root.appending(path: name))
    }

    /// The text of a file.
    ///
    /// - Throws: A file-system error.
    public func text(of name: String) throws -> String {
        try String(contentsOf: root.appending(path: name), encoding: .utf8)
    }

    /// The paths and contents of all files below a folder of the project; none where it is not.
    ///
    /// - Throws: A file-system error.
    public func contents(of name: String) throws -> [String: Data] {
        try ProjectFolder.contents(of: root.appending(path: name))
    }

    private func write(_ data: Data, to name: String) throws {
        let url = root.appending(path: name)
        let parent = url.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try data.write(to: url)
    }

    private static func contents(of folder: URL) throws -> [String: Data] {
        let disk = FileManager.default
        var contents: [String: Data] = [:]
        for name in (try? disk.subpathsOfDirectory(atPath: folder.path)) ?? [] {
            var isFolder: ObjCBool = false
            let file = folder.appending(path: name)
            guard disk.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            contents[name] = try Data(contentsOf: file)
        }
        return contents
    }
}
