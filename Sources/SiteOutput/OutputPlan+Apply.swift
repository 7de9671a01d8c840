import Diagnostics

extension OutputPlan {
    /// Makes the folder as planned: all of it, or after a failure nothing of it.
    ///
    /// A current folder is not touched, but for what a killed write left behind. The plan must
    /// have no diagnostics, and should be fresh: a path that is no longer as it was fails.
    ///
    /// - Throws: What could not be written, after everything was put back.
    public func apply() throws(OutputError) {
        precondition(diagnostics.isEmpty, "a plan with conflicts cannot be applied")
        var transaction = try OutputTransaction(in: folder)
        do throws(OutputError) {
            try carryOut(in: &transaction)
        } catch {
            throw transaction.rolledBack(after: error)
        }
        try transaction.finish(removing: removed)
    }

    private func carryOut(in transaction: inout OutputTransaction) throws(OutputError) {
        let isManifestCurrent = manifestOnDisk == manifest.text
        for file in writes { try transaction.stage(file.bytes, for: file.path) }
        if !isManifestCurrent {
            try transaction.stage(Array(manifest.text.utf8), for: OutputManifest.fileName)
        }
        for path in removed { try transaction.setAside(path) }
        let old = Set(updated)
        for file in writes {
            if old.contains(file.path) { try transaction.setAside(file.path) }
            try transaction.place(file.path)
        }
        // Last and at once, so that a killed write leaves a list of what was there before it.
        if !isManifestCurrent { try transaction.replace(OutputManifest.fileName) }
    }
}
