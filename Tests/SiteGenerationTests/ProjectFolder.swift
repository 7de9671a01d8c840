import Foundation

/// A project in a folder of its own for one test, which goes with the test.
final class ProjectFolder {
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    let root: URL

    /// A copy of the small project, with the files of some folder laid over it.
    init(overlay: URL? = nil) throws {
        root = FileManager.default.temporaryDirectory
            .appending(path: "ratebook-project-\(UUID().uuidString)")
        try lay(ProjectFolder.fixtures.appending(path: "Project"))
        if let overlay { try lay(overlay) }
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    var path: String { root.path }

    func write(_ text: String, to name: String) throws {
        let url = root.appending(path: name)
        let parent = url.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: root.appending(path: name))
    }

    /// The paths and contents of all files below a folder of the project.
    func contents(of name: String) throws -> [String: Data] {
        try ProjectFolder.contents(of: root.appending(path: name))
    }

    private func lay(_ folder: URL) throws {
        for (name, data) in try ProjectFolder.contents(of: folder) {
            try write(String(decoding: data, as: UTF8.self), to: name)
        }
    }

    private static func contents(of folder: URL) throws -> [String: Data] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [:] }
        var contents: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            contents[name] = try? Data(contentsOf: folder.appending(path: name))
        }
        return contents
    }
}
