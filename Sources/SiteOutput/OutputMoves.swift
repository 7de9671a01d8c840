import Foundation

/// A write by one move for each file, in a staging folder inside the output folder.
///
/// It is taken where the folder cannot be exchanged as a whole. A reader can see some files before
/// others; but once the journal stands, whoever finds it ends the write, and until then nothing has
/// changed. Each step can be taken again where it has been taken already.
struct OutputMoves {
    static let stagingName = ".ratebook-staging"

    let folder: OutputFolder
    let journal: OutputJournal

    /// Stages the new files, moves them to their places, and takes everything back where that fails.
    static func carryOut(_ plan: OutputPlan) throws(OutputError) {
        let folder = plan.folder
        let moves = OutputMoves(folder: folder, journal: plan.journal)
        let isNew = try folder.entry(at: "") == .nothing
        do throws(OutputError) {
            for (path, bytes) in plan.contents { try moves.stage(bytes, for: path) }
            try moves.write(moves.journal.text, as: OutputJournal.name)
        } catch {
            try? folder.removeAll(at: stagingName)
            if isNew { rmdir(folder.path) }
            throw error
        }
        do throws(OutputError) { try moves.end() } catch {
            if isNew { rmdir(folder.path) }
            throw error
        }
    }

    /// Ends the write, or takes it back where it cannot be ended.
    func end() throws(OutputError) {
        do throws(OutputError) {
            for step in journal.steps { try take(step) }
        } catch {
            rename(staged(OutputJournal.name).path, staged(OutputJournal.undoName).path)
            var error = error
            error.lost = takeBack()
            throw error
        }
        try clear(OutputJournal.name)
    }

    /// Takes the write back.
    ///
    /// - Returns: The files that could not be put back, as the user would write them.
    func takeBack() -> [String] {
        let lost = journal.steps.reversed().filter { !takeBack($0) }
        if lost.isEmpty { try? clear(OutputJournal.undoName) }
        return lost.map { folder.shown($0.path) }
    }

    private func take(_ step: OutputJournal.Step) throws(OutputError) {
        let path = step.path
        let (place, old) = (folder.url(of: path), staged("old/" + path))
        switch step.verb {
        case .remove:
            guard try folder.entry(at: path) == .file else { return }
            try makeFolders(above: old, for: path)
            try move(place, to: old, path)
            folder.removeEmptyFolders(above: path)
        case .create, .update:
            let new = staged("new/" + path)
            guard try folder.entry(at: OutputMoves.stagingName + "/new/" + path) == .file else {
                return
            }
            try folder.expect(step.verb == .create ? .nothing : .file, at: path)
            if step.verb == .create {
                try makeFolders(above: place, for: path)
            } else {
                try makeFolders(above: old, for: path)
                // A second name keeps the old file; a disk without such names gives it away first.
                if link(place.path, old.path) != 0, errno != EEXIST {
                    try move(place, to: old, path)
                }
            }
            try move(new, to: place, path)
        }
    }

    private func takeBack(_ step: OutputJournal.Step) -> Bool {
        let (place, old) = (folder.url(of: step.path), staged("old/" + step.path))
        guard step.verb == .create else {
            guard access(old.path, F_OK) == 0 else { return true }
            try? makeFolders(above: place, for: step.path)
            return rename(old.path, place.path) == 0
        }
        let new = staged("new/" + step.path)
        guard access(new.path, F_OK) != 0 else { return true }
        guard rename(place.path, new.path) == 0 || errno == ENOENT else { return false }
        folder.removeEmptyFolders(above: step.path)
        return true
    }

    private func stage(_ bytes: [UInt8], for path: String) throws(OutputError) {
        let target = staged("new/" + path)
        try makeFolders(above: target, for: path)
        try OutputError.wrapping(.write, folder.shown(path)) { try Data(bytes).write(to: target) }
    }

    /// Puts a file into the staging folder at once, as a whole.
    private func write(_ text: String, as name: String) throws(OutputError) {
        let part = staged(name + ".part")
        try makeFolders(above: part, for: name)
        try OutputError.wrapping(.write, folder.shownPath) { try Data(text.utf8).write(to: part) }
        try move(part, to: staged(name), OutputMoves.stagingName)
    }

    /// Forgets the journal first, and then all that was staged.
    private func clear(_ name: String) throws(OutputError) {
        unlink(staged(name).path)
        try folder.removeAll(at: OutputMoves.stagingName)
    }

    private func staged(_ path: String) -> URL {
        folder.url(of: OutputMoves.stagingName + "/" + path)
    }

    private func makeFolders(above url: URL, for path: String) throws(OutputError) {
        try OutputError.wrapping(.createFolder, folder.shown(path)) {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
        }
    }

    private func move(_ origin: URL, to target: URL, _ path: String) throws(OutputError) {
        guard rename(origin.path, target.path) != 0 else { return }
        throw OutputError(
            action: .move,
            path: folder.shown(path),
            reason: OutputError.reason(errno)
        )
    }
}
