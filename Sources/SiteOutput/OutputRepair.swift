import Foundation

/// Brings a folder in which a write was killed to the old site or the new one, as a whole.
struct OutputRepair {
    let folder: OutputFolder

    /// Whether a write left something behind, or is going on.
    var isNeeded: Bool {
        exists(folder.besidePath) || exists(folder.url(of: OutputMoves.stagingName).path)
    }

    /// Ends what was begun, takes back what could not be ended, and clears the rest away.
    func run() throws(OutputError) {
        guard isNeeded, try folder.rootEntry() != .link(at: "") else { return }
        try folder.removeBeside()
        guard case .folder = try folder.entry(at: OutputMoves.stagingName) else {
            return try folder.removeAll(at: OutputMoves.stagingName)
        }
        if let journal = try journal(OutputJournal.undoName) {
            let lost = OutputMoves(folder: folder, journal: journal).takeBack()
            guard let first = lost.first else { return }
            throw OutputError(action: .move, path: first, reason: "a killed write is in the way")
        }
        if let journal = try journal(OutputJournal.name) {
            return try OutputMoves(folder: folder, journal: journal).end()
        }
        try folder.removeAll(at: OutputMoves.stagingName)
    }

    private func journal(_ name: String) throws(OutputError) -> OutputJournal? {
        let path = OutputMoves.stagingName + "/" + name
        guard try folder.entry(at: path) == .file else { return nil }
        return OutputJournal(parsing: String(decoding: try folder.bytes(of: path), as: UTF8.self))
    }

    private func exists(_ path: String) -> Bool {
        var found = stat()
        return lstat(path, &found) == 0
    }
}
