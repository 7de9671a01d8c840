import Foundation

/// The steps of one write into an output folder, which can be taken back until the last is done.
///
/// New files are written into a staging folder first, where a full disk or a missing permission
/// does no harm; only then do they change places with the old ones, by moves.
struct OutputTransaction {
    static let stagingName = ".ratebook-staging"

    private let folder: OutputFolder
    private var madeFolders: [URL] = []
    private var moves: [Move] = []

    private struct Move {
        let path: String
        let origin: URL
        let target: URL
    }

    /// Starts a write and clears what a killed one left behind.
    init(in folder: OutputFolder) throws(OutputError) {
        self.folder = folder
        try removeStaging()
    }

    /// Writes the new content of a file into the staging folder.
    mutating func stage(_ bytes: [UInt8], for path: String) throws(OutputError) {
        let target = url(ofNew: path)
        try makeFolder(target.deletingLastPathComponent(), for: path)
        try OutputError.wrapping(.write, folder.shown(path)) { try Data(bytes).write(to: target) }
    }

    /// Moves a file of the site into the staging folder.
    mutating func setAside(_ path: String) throws(OutputError) {
        try expect(.file, at: path)
        let target = folder.url(of: "\(Self.stagingName)/old/\(path)")
        try makeFolder(target.deletingLastPathComponent(), for: path)
        try move(path, from: folder.url(of: path), to: target)
    }

    /// Moves a staged file to its place in the site, where nothing may be.
    mutating func place(_ path: String) throws(OutputError) {
        try expect(.nothing, at: path)
        let target = folder.url(of: path)
        try makeFolder(target.deletingLastPathComponent(), for: path)
        try move(path, from: url(ofNew: path), to: target)
    }

    /// Moves a staged file to its place over the one that is there, without a moment in between.
    ///
    /// It cannot be taken back, so it comes last.
    func replace(_ path: String) throws(OutputError) {
        guard rename(url(ofNew: path).path, folder.url(of: path).path) != 0 else { return }
        throw OutputError(action: .write, path: folder.shown(path), reason: "it cannot be replaced")
    }

    /// Puts everything back as it was.
    ///
    /// - Parameter error: Why.
    /// - Returns: The same error with the files that could not be put back.
    func rolledBack(after error: OutputError) -> OutputError {
        var lost: [String] = []
        for move in moves.reversed() {
            do {
                try FileManager.default.moveItem(at: move.target, to: move.origin)
            } catch {
                lost.append(folder.shown(move.path))
            }
        }
        if lost.isEmpty { try? removeStaging() }
        for url in madeFolders.reversed() { rmdir(url.path) }
        var error = error
        error.lost = lost
        return error
    }

    /// Forgets the old files, and removes the folders that the removed ones leave empty.
    func finish(removing removed: [String]) throws(OutputError) {
        try removeStaging()
        for path in removed {
            var components = path.split(separator: "/").dropLast()
            while !components.isEmpty,
                rmdir(folder.url(of: components.joined(separator: "/")).path) == 0
            {
                components.removeLast()
            }
        }
    }

    private func url(ofNew path: String) -> URL {
        folder.url(of: "\(Self.stagingName)/new/\(path)")
    }

    /// Throws if the folder is no longer what the plan was made for.
    private func expect(_ entry: OutputFolder.Entry, at path: String) throws(OutputError) {
        guard try folder.entry(at: path) != entry else { return }
        throw OutputError(
            action: .write,
            path: folder.shown(path),
            reason: "it was changed by something else at the same time"
        )
    }

    private mutating func makeFolder(_ url: URL, for path: String) throws(OutputError) {
        guard !FileManager.default.fileExists(atPath: url.path) else { return }
        try makeFolder(url.deletingLastPathComponent(), for: path)
        try OutputError.wrapping(.createFolder, folder.shown(path)) {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        }
        madeFolders.append(url)
    }

    private mutating func move(_ path: String, from origin: URL, to target: URL) throws(OutputError)
    {
        try OutputError.wrapping(.move, folder.shown(path)) {
            try FileManager.default.moveItem(at: origin, to: target)
        }
        moves.append(Move(path: path, origin: origin, target: target))
    }

    private func removeStaging() throws(OutputError) {
        try OutputError.wrapping(.remove, folder.shown(Self.stagingName)) {
            do {
                try FileManager.default.removeItem(at: folder.url(of: Self.stagingName))
            } catch CocoaError.fileNoSuchFile {
                return
            }
        }
    }
}
