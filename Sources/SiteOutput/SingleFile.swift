import Foundation

/// A file anywhere on the disk that is written as a whole or not at all.
public struct SingleFile: Sendable {
    private let path: String

    /// Names a file, absolute or from the current folder.
    public init(path: String) {
        self.path = path
    }

    /// Writes the content; what was there before is replaced in one step.
    ///
    /// - Throws: ``OutputError`` where a folder stands in its place, its own folder is not there,
    ///   or the disk refuses.
    public func write(_ text: String) throws(OutputError) {
        let url = try place()
        try OutputError.wrapping(.write, path) {
            try Data(text.utf8).write(to: url, options: .atomic)
        }
    }

    /// Writes what something else puts into a file; what was there before is replaced in one step.
    ///
    /// - Parameter make: Writes a file at a path beside it, which then takes its place.
    /// - Throws: ``OutputError`` where a folder stands in its place, its own folder is not there,
    ///   the disk refuses, or nothing was written.
    public func write(made make: (String) throws -> Void) throws(OutputError) {
        let url = try place()
        let part = url.deletingLastPathComponent()
            .appending(path: ".\(url.lastPathComponent).part")
        defer { try? FileManager.default.removeItem(at: part) }
        try OutputError.wrapping(.write, path) {
            try make(part.path)
            guard rename(part.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        }
    }

    /// Where it is, if it can be written there.
    private func place() throws(OutputError) -> URL {
        let url = URL(filePath: path)
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
            isFolder.boolValue
        {
            throw OutputError(action: .write, path: path, reason: "it is a folder")
        }
        let parent = url.deletingLastPathComponent()
        guard FileManager.default.fileExists(atPath: parent.path) else {
            throw OutputError(
                action: .write,
                path: path,
                reason: "there is no folder \(parent.relativePath)"
            )
        }
        return url
    }
}
