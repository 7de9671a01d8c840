/// What a write does to a folder, step by step, in a form that outlives the process.
///
/// It stands in the staging folder: under ``name`` once every new file is staged, so that whoever
/// finds it can end the write; under ``undoName`` once that failed, so that it is taken back.
struct OutputJournal: Sendable, Hashable {
    static let name = "journal"
    static let undoName = "undo"

    /// What becomes of a path.
    enum Verb: String, Sendable, Hashable {
        /// A file comes where nothing is.
        case create
        /// A file takes the place of another.
        case update
        /// A file goes.
        case remove
    }

    /// What becomes of one path.
    struct Step: Sendable, Hashable {
        let verb: Verb
        let path: String
    }

    /// The steps in the order in which they are taken.
    let steps: [Step]

    init(steps: [Step]) {
        self.steps = steps
    }

    /// The content of the file; its last line says that it is whole.
    var text: String {
        (steps.map { "\($0.verb.rawValue) \($0.path)" } + [OutputJournal.end])
            .map { $0 + "\n" }.joined()
    }

    /// Reads a journal; nil for anything that ``text`` does not give.
    init?(parsing text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popLast() == "", lines.popLast().map(String.init) == OutputJournal.end else {
            return nil
        }
        var steps: [Step] = []
        for line in lines {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2, let verb = Verb(rawValue: words[0]),
                OutputFile.isValidPath(words[1], allowingEscapes: true)
                    || words[1] == OutputManifest.fileName
            else { return nil }
            steps.append(Step(verb: verb, path: words[1]))
        }
        self.steps = steps
    }

    private static let end = "end"
}

extension OutputPlan {
    /// The steps of the plan: what goes makes room first, and the list of our files comes last.
    var journal: OutputJournal {
        let old = Set(updated)
        let manifestStep = OutputJournal.Step(
            verb: manifestOnDisk == nil ? .create : .update,
            path: OutputManifest.fileName
        )
        return OutputJournal(
            steps: removed.map { OutputJournal.Step(verb: .remove, path: $0) }
                + writes.map { file in
                    OutputJournal.Step(
                        verb: old.contains(file.path) ? .update : .create,
                        path: file.path
                    )
                } + (manifestOnDisk == manifest.text ? [] : [manifestStep])
        )
    }

    /// The new content of each path that the plan writes.
    var contents: [(path: String, bytes: [UInt8])] {
        writes.map { ($0.path, $0.bytes) }
            + (manifestOnDisk == manifest.text
                ? [] : [(OutputManifest.fileName, Array(manifest.text.utf8))])
    }
}
