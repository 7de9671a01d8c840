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
    func url(of path: String) -> URL { root.appending(path: path) }

    /// A path within the folder as the user would write it.
    func shown(_ path: String) -> String {
        shownPath.hasSuffix("/") ? shownPath + path : shownPath + "/" + path
    }

    /// Throws unless the folder exists or can be created.
    func checkRoot() throws(OutputError) {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder)
        guard exists, !isFolder.boolValue else { return }
        throw OutputError(action: .read, path: shownPath, reason: "it is not a folder")
    }

    /// What is at a path.
    func entry(at path: String) throws(OutputError) -> Entry {
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

    private var root: URL { URL(filePath: path, directoryHint: .isDirectory) }

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
