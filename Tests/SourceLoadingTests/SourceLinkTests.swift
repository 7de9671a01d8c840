import Diagnostics
import Foundation
import SourceLoading
import Testing

/// What a symbolic link among the sources may lead to.
@Suite("Links in Content")
struct SourceLinkTests {
    private static let secret = "a secret of somebody else"

    /// Reads a folder `Content` with what `build` puts into it; `root` is the project.
    private func read(
        _ build: (_ root: URL, _ content: URL) throws -> Void
    ) throws -> (folder: SourceFolder?, diagnostics: [Diagnostic]) {
        let disk = FileManager.default
        let place = disk.temporaryDirectory.appending(path: "ratebook-\(UUID().uuidString)")
        defer { try? disk.removeItem(at: place) }
        let root = place.appending(path: "project")
        let content = root.appending(path: "Content")
        try disk.createDirectory(
            at: content.appending(path: "pages"),
            withIntermediateDirectories: true
        )
        try Data("own".utf8).write(to: content.appending(path: "site.yaml"))
        try Data(Self.secret.utf8).write(to: place.appending(path: "secret.md"))
        try Data(Self.secret.utf8).write(to: root.appending(path: "token.md"))
        try build(root, content)
        let log = DiagnosticLog()
        let folder = SourceFolder(reading: content, shownAs: "Content", reporting: log)
        return (folder, log.diagnostics)
    }

    @Test(
        "a link that leads out, nowhere, to a folder or in a circle is refused, and nothing is read",
        arguments: [
            "../../../secret.md", "../../token.md", "/etc/passwd", "nowhere.md", "../../nowhere.md",
            ".", "..", "../../..", "/dev/zero", "link.md", "../pages/../../../secret.md",
        ]
    )
    func refused(target: String) throws {
        let found = try read { _, content in
            try FileManager.default.createSymbolicLink(
                atPath: content.appending(path: "pages/link.md").path,
                withDestinationPath: target
            )
        }
        #expect(found.diagnostics.map(\.code) == ["symbolic-link"])
        #expect(found.diagnostics.map(\.file) == ["Content/pages/link.md"])
        #expect(found.diagnostics.allSatisfy { $0.help != nil })
        let shown = DiagnosticPrinter().text(for: found.diagnostics)
        #expect(!shown.contains("secret of") && !shown.contains("root:"))
        #expect(found.folder?.names == ["site.yaml"])
    }

    @Test("a link to a file of the folder is that file")
    func inside() throws {
        let found = try read { _, content in
            try FileManager.default.createSymbolicLink(
                atPath: content.appending(path: "pages/link.md").path,
                withDestinationPath: "../site.yaml"
            )
        }
        #expect(found.diagnostics == [])
        #expect(found.folder?.files["pages/link.md"] == Array("own".utf8))
    }

    @Test("the folder itself may not be a link that leads out of the project")
    func wholeFolder() throws {
        let found = try read { root, content in
            try FileManager.default.removeItem(at: content)
            try FileManager.default.createSymbolicLink(
                atPath: content.path,
                withDestinationPath: root.deletingLastPathComponent().path
            )
        }
        #expect(found.folder == nil)
        #expect(found.diagnostics.map(\.code) == ["symbolic-link"])
    }

    @Test("a folder named like a file, and a file that is too large, are told")
    func others() throws {
        let found = try read { _, content in
            let folder = content.appending(path: "pages/good.yaml")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let large = content.appending(path: "large.csv")
            try Data().write(to: large)
            // A file with a hole: it takes no room on the disk.
            try FileHandle(forWritingTo: large).truncate(atOffset: 100 << 20)
        }
        let problems = found.diagnostics.map { "\($0.file ?? "") \($0.code)" }.sorted()
        #expect(
            problems == [
                "Content/large.csv file-too-large", "Content/pages/good.yaml unreadable-file",
            ]
        )
        #expect(found.folder?.names == ["site.yaml"])
    }

    @Test("what would be waited for without end is not read")
    func pipe() throws {
        let found = try read { _, content in
            #expect(mkfifo(content.appending(path: "pages/pipe.md").path, 0o600) == 0)
        }
        #expect(found.diagnostics.map(\.code) == ["unreadable-file"])
    }
}
