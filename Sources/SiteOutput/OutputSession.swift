import Diagnostics
import Foundation

/// An output folder that this process alone writes, in a state that is whole.
///
/// While it lives, another process that begins one for the same folder waits. The system ends it
/// with the process, however that ends.
public final class OutputSession: Sendable {
    private let folder: OutputFolder
    private let lock: OutputLock

    /// Waits for other processes that write into the folder, and mends what a killed one left: the
    /// folder then holds the old site or the new one, as a whole.
    ///
    /// - Parameters:
    ///   - path: The output folder, which need not exist; it may be relative.
    ///   - shownPath: How it is shown; as `path` where none is given.
    ///   - tell: Is told when another process has to be waited for.
    /// - Throws: When the disk refuses what is to be mended.
    public init(
        in path: String,
        shownAs shownPath: String? = nil,
        waiting tell: () -> Void = {}
    ) throws(OutputError) {
        folder = OutputFolder(path: path, shownPath: shownPath ?? path)
        lock = OutputLock(around: folder, waiting: tell)
        try OutputRepair(folder: folder).run()
    }

    /// Mends a folder in which a write was killed; any other is not touched, and not waited for.
    ///
    /// - Throws: When the disk refuses what is to be mended.
    public static func repair(
        _ path: String,
        shownAs shownPath: String? = nil,
        waiting tell: () -> Void = {}
    ) throws(OutputError) {
        let folder = OutputFolder(path: path, shownPath: shownPath ?? path)
        guard OutputRepair(folder: folder).isNeeded else { return }
        _ = try OutputSession(in: path, shownAs: shownPath, waiting: tell)
    }

    /// Compares the wanted files with the folder; see ``OutputPlan``.
    ///
    /// - Throws: When something in the folder cannot be read.
    public func plan(
        writing files: [OutputFile],
        kinds: Set<String>? = nil
    ) throws(OutputError) -> OutputPlan {
        try OutputPlan(
            writing: files,
            to: folder.path,
            shownAs: folder.shownPath,
            kinds: kinds
        )
    }

    /// Carries a plan of this session out; see ``OutputPlan/apply()``.
    ///
    /// - Throws: What could not be written, after everything was put back.
    public func apply(_ plan: OutputPlan) throws(OutputError) { try plan.apply() }
}
