import Diagnostics
import Foundation
import YAMLReading

/// How much of a project is read: many times what people write by hand, and little enough that
/// nothing takes long or much memory.
struct SourceLimits {
    /// The key of `Content/site.yaml` that changes ``tableSize``.
    static let key = "largest_table_mb"

    /// What the key may say.
    static let megabytes = 1...1024

    /// How many bytes a line of a text may have.
    static let lineLength = 64 << 10

    /// How many bytes a text may have that is no table.
    static let textSize = 2 << 20

    /// How many scenarios there may be, and how many pages.
    static let fileCount = 2_000

    /// How many bytes a table may have.
    var tableSize = 16 << 20

    /// The limits of the project that holds a folder.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - path: Its path in the project.
    init(of folder: URL, at path: String) {
        var root = folder
        for _ in path.split(separator: "/") { root.deleteLastPathComponent() }
        let site = root.appending(path: "Content/site.yaml")
        var found = stat()
        guard lstat(site.path, &found) == 0, found.st_mode & S_IFMT == S_IFREG,
            found.st_size <= SourceLimits.textSize, let data = try? Data(contentsOf: site)
        else { return }
        // What is wrong with the file is told where it is read for its other keys.
        let log = DiagnosticLog()
        let name = "Content/site.yaml"
        guard let file = SourceFile(path: name, bytes: Array(data), reporting: log),
            let size = YAMLReader.mapping(in: file, reporting: log)?.integer(SourceLimits.key),
            SourceLimits.megabytes.contains(size)
        else { return }
        tableSize = size << 20
    }

    /// The usual limits.
    init() {}

    /// How many bytes a file may have; what is no text is only held.
    func size(of name: String) -> Int {
        let isTable = name.hasSuffix(".csv")
        return SourceLimits.isText(name) && !isTable ? SourceLimits.textSize : tableSize
    }

    /// What keeps a file from being read for its size; nil for nothing.
    func problem(of name: String, shownAs path: String, size: Int) -> Diagnostic? {
        let limit = self.size(of: name)
        guard size > limit else { return nil }
        return tooLarge(name, path, "\((size + (1 << 20) - 1) >> 20) MB", limit >> 20)
    }

    /// What keeps a text from being read for its lines; nil for nothing, and for what is no text.
    func problem(of name: String, shownAs path: String, in bytes: [UInt8]) -> Diagnostic? {
        guard SourceLimits.isText(name) else { return nil }
        // A line of a table has many times 64 bytes, and one of a text has 40.
        let limit = size(of: name) >> (name.hasSuffix(".csv") ? 6 : 5)
        if bytes.count > limit {
            let count = bytes.count { $0 == 0x0a }
            if count > limit { return tooLarge(name, path, "\(count) lines", limit) }
        }
        var start = 0
        while bytes.count - start > SourceLimits.lineLength {
            let window = bytes[start...].prefix(SourceLimits.lineLength + 1)
            guard let end = window.lastIndex(where: { $0 == 0x0a || $0 == 0x0d }) else {
                return longLine(after: bytes[..<start], window, path)
            }
            start = end + 1
        }
        return nil
    }

    /// Whether a file of this name is read as a text.
    static func isText(_ name: String) -> Bool {
        [".yaml", ".csv", ".md", ".mustache"].contains { name.hasSuffix($0) }
    }

    private func tooLarge(
        _ name: String,
        _ path: String,
        _ size: String,
        _ limit: Int
    ) -> Diagnostic {
        Diagnostic(
            .error,
            code: "file-too-large",
            "the file has \(size), and \(limit) are read",
            inFile: path,
            help: name.hasSuffix(".csv")
                ? "divide it, a release into several, or write \(SourceLimits.key) into "
                    + "Content/site.yaml" : "divide it into several files"
        )
    }

    private func longLine(
        after before: ArraySlice<UInt8>,
        _ line: ArraySlice<UInt8>,
        _ path: String
    ) -> Diagnostic {
        Diagnostic(
            .error,
            code: "line-too-long",
            "the line has more than \(SourceLimits.lineLength >> 10) KB",
            at: SourceRange(
                file: path,
                line: before.count { $0 == 0x0a } + 1,
                column: 1,
                lineText: String(decoding: line.prefix(200), as: UTF8.self)
            ),
            help: "break it into several lines"
        )
    }
}
