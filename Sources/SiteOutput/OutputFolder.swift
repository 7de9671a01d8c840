import Foundation

/// The output folder on the disk; all paths are within it.
struct OutputFolder: Sendable {
    /// What is found at a path, without following symbolic links.
    enum Entry: Sendable, Hashable {
        case nothing
        case file
        case folder
        /// The path is, or leads through, a symbolic link.
        case link(at: String)
        /// The path is, or leads through, something that is neither link nor folder.
        case obstacle(at: String)
    }

    /// Where it is on the disk.
    let path: String

    /// The folder as the user would write it.
    let shownPath: String

    /// Where a path is on the disk.
    func url(of path: String) -> URL { path.isEmpty ? root : root.appending(path: path) }

    /// A path within the folder as the user would write it.
    func shown(_ path: String) -> String {
        shownPath.hasSuffix("/") ? shownPath + path : shownPath + "/" + path
    }

    /// A folder beside it, on the same disk, in which a whole site is made ready.
    var besidePath: String {
        let place = URL(filePath: path).standardizedFileURL
        let name = "." + place.lastPathComponent + OutputMoves.stagingName
        return place.deletingLastPathComponent().appending(path: name).path
    }

    /// What the folder itself is; throws for a file.
    func rootEntry() throws(OutputError) -> Entry {
        switch try type(at: "") {
        case nil: return .nothing
        case .typeDirectory: return .folder
        case .typeSymbolicLink: return .link(at: "")
        default: throw OutputError(action: .read, path: shownPath, reason: "it is not a folder")
        }
    }

    /// Throws if a path is no longer what a plan was made for.
    func expect(_ wanted: Entry, at path: String) throws(OutputError) {
        guard try entry(at: path) != wanted else { return }
        throw OutputError(
            action: .write,
            path: shown(path),
            reason: "it was changed by something else at the same time"
        )
    }

    /// Removes what is at a path, a link but not what it leads to; nothing is in order too.
    func removeAll(at path: String) throws(OutputError) {
        try OutputError.wrapping(.remove, shown(path)) {
            do { try FileManager.default.removeItem(at: url(of: path)) } catch {
                guard access(url(of: path).path, F_OK) == 0 else { return }
                throw error
            }
        }
    }

    /// Removes the folder beside it.
    func removeBeside() throws(OutputError) {
        var found = stat()
        guard lstat(besidePath, &found) == 0 else { return }
        try OutputError.wrapping(.remove, besidePath) {
            try FileManager.default.removeItem(atPath: besidePath)
        }
    }

    /// Removes the folders above a path that are empty, innermost first.
    func removeEmptyFolders(above path: String) {
        var components = path.split(separator: "/").dropLast()
        while !components.isEmpty, rmdir(url(of: components.joined(separator: "/")).path) == 0 {
            components.removeLast()
        }
    }

    /// What is at a path.
    func entry(at path: String) throws(OutputError) -> Entry {
        if path.isEmpty { return try rootEntry() }
        var walked = ""
        for component in path.split(separator: "/") {
            walked += (walked.isEmpty ? "" : "/") + component
            switch try type(at: walked) {
            case nil: return .nothing
            case .typeDirectory: continue
            case .typeSymbolicLink: return .link(at: walked)
            case .typeRegular where walked == path: return .file
            default: return .obstacle(at: walked)
            }
        }
        return .folder
    }

    /// The content of a file.
    func bytes(of path: String) throws(OutputError) -> [UInt8] {
        try OutputError.wrapping(.read, shown(path)) {
            try [UInt8](Data(contentsOf: url(of: path)))
        }
    }

    private var root: URL { URL(filePath: path, directoryHint: .isDirectory).absoluteURL }

    private func type(at path: String) throws(OutputError) -> FileAttributeType? {
        try OutputError.wrapping(.read, shown(path)) {
            do {
                let found = try FileManager.default.attributesOfItem(atPath: url(of: path).path)
                return found[.type] as? FileAttributeType
            } catch CocoaError.fileReadNoSuchFile {
                return nil
            }
        }
    }
}
