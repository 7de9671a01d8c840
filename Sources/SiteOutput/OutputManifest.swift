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
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        let last = lines.removeLast()
        var paths: [String] = []
        for (index, line) in lines.enumerated() {
            guard let problem = Self.problem(of: line, at: index, after: paths.last) else {
                if index > 0 { paths.append(line) }
                continue
            }
            diagnostics.append(Self.damage(problem, file: file, line: index + 1, lineText: line))
            return nil
        }
        guard !lines.isEmpty, last.isEmpty else {
            let problem = "the last line does not end"
            diagnostics.append(
                Self.damage(problem, file: file, line: lines.count + 1, lineText: last)
            )
            return nil
        }
        self.paths = paths
    }

    private static func problem(
        of line: String,
        at index: Int,
        after previous: String?
    ) -> String? {
        if index == 0 { return line == header ? nil : "the first line is not Ratebook's" }
        guard OutputFile.isValidPath(line) else { return "a line is not a path" }
        guard let previous, line <= previous else { return nil }
        return line == previous ? "a path is listed twice" : "the paths are not sorted"
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
