public import Diagnostics
import YAMLReading

extension LoadedProject {
    /// The file of a scenario with other numbers.
    public struct EditedScenario: Sendable {
        /// The path of the file, from the project.
        public let path: String

        /// Its bytes, which are those of before but for the numbers.
        public let bytes: [UInt8]

        /// The names of the numbers that are written.
        public let written: [String]

        /// Why the others are not, as warnings.
        public let refused: [Diagnostic]
    }

    /// Writes numbers into the file of a scenario, which keeps every other byte.
    ///
    /// The text is read again: numbers are written only where it then says what it should of them,
    /// and of all else what it said.
    ///
    /// - Parameters:
    ///   - groups: The numbers; those of a group are written together or not at all.
    ///   - id: The scenario.
    /// - Returns: The file, and what is not written.
    public func writing(_ groups: [[NumberEdit]], into id: String) -> EditedScenario {
        let name = "scenarios/\(id).yaml"
        let path = content.shownPath(of: name)
        var bytes = content.files[name] ?? []
        var written: [String] = []
        var refused: [Diagnostic] = []
        for group in groups {
            let objections = group.compactMap { $0.objection(in: path) }
            guard objections.isEmpty else {
                refused += objections
                continue
            }
            let result = EditedText(group, in: bytes, shownAs: path)
            let text = result.bytes.map { String(decoding: $0, as: UTF8.self) }
            if let changed = result.bytes, let text, scenario(of: text, named: id) != nil {
                bytes = changed
                written += group.map(\.name)
            } else {
                refused += result.refused.isEmpty ? group.map { $0.unusual(nil) } : result.refused
            }
        }
        return EditedScenario(path: path, bytes: bytes, written: written, refused: refused)
    }
}

/// The text of a scenario in which numbers have been written.
private struct EditedText {
    /// The bytes of the file; nil where not everything else stayed as it was.
    private(set) var bytes: [UInt8]?

    /// Why numbers are not written.
    private(set) var refused: [Diagnostic] = []

    init(_ edits: [NumberEdit], in before: [UInt8], shownAs path: String) {
        guard let (file, root) = EditedText.read(before, path) else { return }
        var editor = YAMLEditor(file)
        refused = edits.compactMap { $0.write(into: &editor, root) }
        guard refused.isEmpty else { return }
        // A byte order mark stays.
        let after = before.prefix(before.count - file.text.utf8.count) + Array(editor.text.utf8)
        guard let (_, changed) = EditedText.read(Array(after), path) else { return }
        func others(_ root: MappingReader) -> [MappingReader.Leaf] {
            root.leaves.filter { leaf in !edits.contains { leaf.path.starts(with: $0.path) } }
        }
        let isKept = others(root) == others(changed)
        let areWritten = edits.allSatisfy { $0.isWritten(in: changed, as: root) }
        bytes = isKept && areWritten ? Array(after) : nil
    }

    private static func read(
        _ bytes: [UInt8],
        _ path: String
    ) -> (SourceFile, MappingReader)? {
        let log = DiagnosticLog()
        guard let file = SourceFile(path: path, bytes: bytes, reporting: log),
            let root = YAMLReader.mapping(in: file, reporting: log), log.errorCount == 0
        else { return nil }
        return (file, root)
    }
}
