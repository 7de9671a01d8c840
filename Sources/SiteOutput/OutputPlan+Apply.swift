import Diagnostics

extension OutputPlan {
    /// Makes the folder as planned: all of it, or after a failure nothing of it.
    ///
    /// For who reads it, the folder changes in one step where the disk can do so; else file by file,
    /// and a killed write is ended by the next ``OutputSession``. A current folder is not touched,
    /// but for what a killed write left behind. The plan must have no diagnostics, and should be
    /// fresh: a path that is no longer as it was fails.
    ///
    /// - Throws: What could not be written, after everything was put back.
    public func apply() throws(OutputError) {
        precondition(diagnostics.isEmpty, "a plan with conflicts cannot be applied")
        try OutputRepair(folder: folder).run()
        guard !journal.steps.isEmpty else { return }
        let isDone = try OutputExchange.carryOut(self)
        if !isDone { try OutputMoves.carryOut(self) }
    }
}
