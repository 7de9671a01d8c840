import Foundation

/// A write that changes the whole output folder at once, as a reader sees it.
///
/// A second folder is made beside it, in which what stays has a second name and what is new stands;
/// then the two change places in one step. The folder that was there gets the same files, and the
/// two change places again, so that it is the same folder as before, with its owner and rights, for
/// those who have it open. A death leaves a site that is whole, and a folder to remove.
struct OutputExchange {
    /// Why a folder cannot be exchanged, which is no failure: the files are moved one by one then.
    private struct Unsuitable: Error {}

    private let plan: OutputPlan
    private let folder: OutputFolder

    /// The folder that is to take its place.
    private let next: OutputFolder

    /// The files that do not stay.
    private let replaced: Set<String>

    private init(_ plan: OutputPlan) {
        self.plan = plan
        replaced = Set(
            plan.journal.steps.filter { $0.verb != .create }.map(\.path)
        )
        folder = plan.folder
        next = OutputFolder(
            path: plan.folder.besidePath + "/site",
            shownPath: plan.folder.shownPath
        )
    }

    /// Carries a plan out.
    ///
    /// - Returns: Whether that was possible; where not, nothing has changed.
    /// - Throws: What could not be written; nothing has changed.
    static func carryOut(_ plan: OutputPlan) throws(OutputError) -> Bool {
        // Git writes there whenever it likes, and nobody reads such a folder as a site.
        guard try plan.folder.entry(at: ".git") == .nothing else { return false }
        let exchange = OutputExchange(plan)
        defer { try? exchange.folder.removeBeside() }
        return try exchange.carryOut()
    }

    private func carryOut() throws(OutputError) -> Bool {
        for path in plan.removed { try folder.expect(.file, at: path) }
        guard mkdir(folder.besidePath, 0o755) == 0 else { return false }
        let isNew = try folder.entry(at: "") == .nothing
        do {
            try isNew ? makeFolder(next.path) : mirror("")
        } catch { return false }
        for path in plan.removed { next.removeEmptyFolders(above: path) }
        for (path, bytes) in plan.contents { try write(bytes, to: path) }
        if isNew { return rename(next.path, folder.path) == 0 }
        guard exchange(folder.path, next.path) else { return false }
        // From here on the new site is there as a whole, and nothing can fail for a reader.
        if bringUpToDate() { _ = exchange(folder.path, next.path) }
        return true
    }

    /// Gives all that stays in a folder a second name in the next one.
    private func mirror(_ path: String) throws {
        let (origin, copy) = (folder.url(of: path).path, next.url(of: path).path)
        try makeFolder(copy)
        let names = try FileManager.default.contentsOfDirectory(atPath: origin)
        for name in names {
            let inside = path.isEmpty ? name : path + "/" + name
            let (old, new) = (folder.url(of: inside).path, next.url(of: inside).path)
            var found = stat()
            guard lstat(old, &found) == 0 else { throw Unsuitable() }
            switch found.st_mode & S_IFMT {
            case S_IFDIR: try mirror(inside)
            case S_IFREG:
                guard !replaced.contains(inside) else { continue }
                guard link(old, new) == 0 else { throw Unsuitable() }
            case S_IFLNK:
                let target = try FileManager.default.destinationOfSymbolicLink(atPath: old)
                guard symlink(target, new) == 0 else { throw Unsuitable() }
            default: throw Unsuitable()
            }
        }
    }

    private func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o777) == 0 else { throw Unsuitable() }
    }

    /// Writes a new file into the next folder, if the place is as the plan has it.
    private func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
        if replaced.contains(path) { try folder.expect(.file, at: path) }
        try next.expect(.nothing, at: path)
        let target = next.url(of: path)
        try OutputError.wrapping(.createFolder, folder.shown(path)) {
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
        }
        try OutputError.wrapping(.write, folder.shown(path)) { try Data(bytes).write(to: target) }
    }

    /// Gives the folder that was there, which no reader sees now, the files of the new one.
    private func bringUpToDate() -> Bool {
        let part = folder.besidePath + "/part"
        for path in plan.removed {
            guard unlink(next.url(of: path).path) == 0 else { return false }
            next.removeEmptyFolders(above: path)
        }
        for (path, _) in plan.contents {
            let target = next.url(of: path)
            try? FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            guard link(folder.url(of: path).path, part) == 0, rename(part, target.path) == 0 else {
                return false
            }
        }
        return true
    }

    /// Lets two folders change places in one step; false where the system or the disk cannot.
    private func exchange(_ first: String, _ second: String) -> Bool {
        #if canImport(Darwin)
        return renamex_np(first, second, UInt32(RENAME_SWAP)) == 0
        #else
        // Newer than what Swift shows of the C library; an older kernel says that it is not so.
        typealias Function =
            @convention(c) (
                Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
            ) -> Int32
        guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "renameat2") else { return false }
        let function = unsafeBitCast(symbol, to: Function.self)
        let (current, isExchange) = (AT_FDCWD, UInt32(2))
        return function(current, first, current, second, isExchange) == 0
        #endif
    }
}
