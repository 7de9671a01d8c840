import Diagnostics

/// The list of files Ratebook wrote into an output folder, and so may replace and remove there.
///
/// It is kept in the folder and in version control. It has no hashes, so it changes only when a
/// file comes or goes.
struct OutputManifest: Sendable, Hashable {
    static let fileName = ".ratebook-manifest"

    private static let header =
        "Written by Ratebook: the files in this folder that it may replace and remove. Do not edit."

    /// The paths within the output folder, sorted, each once.
    let paths: [String]

    init(paths: some Sequence<String>) {
        self.paths = Set(paths).sorted()
    }

    /// The content of the manifest file.
    var text: String { ([Self.header] + paths).map { $0 + "\n" }.joined() }

    /// Reads a manifest, or returns nil and says where it first differs from what `text` gives.
    init?(parsing text: String, file: String, diagnostics: inout [Diagnostic]) {
        let parts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let lines = parts.map(String.init)
        for index in lines.indices {
            guard let problem = Self.problem(in: lines, at: index) else { continue }
            diagnostics.append(
                Self.damage(problem, file: file, line: index + 1, lineText: lines[index])
            )
            return nil
        }
        paths = Array(lines.dropFirst().dropLast())
    }

    /// What is wrong with a line, where the last one is what follows the last line break.
    private static func problem(in lines: [String], at index: Int) -> String? {
        let line = lines[index]
        if index == 0 {
            guard line == header else { return "the first line is not Ratebook's" }
            return lines.count == 1 ? "it ends within a line" : nil
        }
        if index == lines.count - 1 { return line.isEmpty ? nil : "it ends within a line" }
        guard OutputFile.isValidPath(line, allowingEscapes: true) else {
            return "a line is not a path"
        }
        guard index > 1, line <= lines[index - 1] else { return nil }
        return line == lines[index - 1] ? "a path is listed twice" : "the paths are not sorted"
    }

    private static func damage(
        _ problem: String,
        file: String,
        line: Int,
        lineText: String
    ) -> Diagnostic {
        Diagnostic(
            .error,
            code: "damaged-manifest",
            "the list of generated files is damaged: \(problem)",
            at: SourceRange(
                file: file,
                line: line,
                column: 1,
                length: lineText.unicodeScalars.count,
                lineText: lineText
            ),
            help: "restore it from version control, or delete it and all files Ratebook wrote here"
        )
    }
}
